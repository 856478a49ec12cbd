// A year of hosts: plan it, ask why, one host drops out, replan the months that are free, swap two months.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { PHONE, accessible, close, fitsThePhone, hasFocus, loggedIn, shot, tabTo, unbroken } from './browser.mjs';
import { alliedCounty } from './county.mjs';

// Whatever day it is, January to March of the planned year are frozen and the rest is free.
const now = new Date();
const month = now.getMonth() + 1;
const year = month < 4 ? now.getFullYear() : now.getFullYear() + 1;
const freezeMonths = month < 4 ? 4 - month : 16 - month;

let alliances;
before(async () => { alliances = await alliedCounty(); });
after(close);

const slot = (page, number) => page.getByTestId(`slot-${String(number).padStart(2, '0')}`);
const hostIn = (page, number) => slot(page, number).getByTestId('slot-host').innerText();
const hosts = (page) => page.getByTestId('slot-host').allInnerTexts();

async function planned(page, alliance) {
  await page.goto(new URL(`/rotation/${alliance}/${year}`, page.url()).href);
  await page.getByText(`${year}年还没有排轮值`).waitFor();
  await page.getByLabel('每月固定日').fill('25');
  await page.getByLabel('逢休息日').selectOption({ label: '顺延到下一个工作日' });
  await page.getByLabel('临近几个月冻结').fill(String(freezeMonths));
  await shot(page, 'rotation-plan');
  await accessible(page, 'an unplanned year');
  await page.getByRole('button', { name: '排定全年轮值' }).click();
  await page.getByTestId('rotation-slots').waitFor();
}

test('R-02 a year is planned evenly, every month says why, and a host that drops out is replaced with few changes', async () => {
  const page = await loggedIn('neighbour');
  await planned(page, alliances[0]);
  const before = await hosts(page);
  assert.equal(before.length, 12);
  assert.ok(before.every((host, index) => before.filter((other) => other === host).length === 2 && host !== before[index + 1]), before.join());
  await page.getByTestId('balance').waitFor();
  await shot(page, 'rotation-year');
  await accessible(page, 'a planned year');

  await slot(page, 6).getByRole('button', { name: /为什么是它/ }).click();
  await page.getByTestId('why').getByTestId('alternatives').waitFor();
  const grounds = await page.getByTestId('why').locator('li').allInnerTexts();
  assert.ok(grounds.length > 6 && grounds.every((ground) => /\p{Script=Han}/u.test(ground)), grounds.join('\n'));
  await shot(page, 'rotation-why');
  await accessible(page, 'why this unit');
  await page.keyboard.press('Escape');

  const gone = await hostIn(page, 6);
  await page.getByRole('button', { name: '重新排定余下月份' }).click();
  const dialog = page.getByTestId('replan-dialog');
  await dialog.getByLabel('单位').selectOption({ label: gone });
  await dialog.getByLabel('月份').selectOption({ label: '6月' });
  const offered = await dialog.getByLabel('月份').locator('option').allInnerTexts();
  assert.ok(['1月', '2月', '3月'].every((frozen) => !offered.includes(frozen)), offered.join());
  await dialog.getByRole('button', { name: '加一条要求' }).click();
  await dialog.getByLabel('原因').fill('活动室六月翻修');
  await dialog.getByRole('button', { name: '计算' }).click();
  const outcome = page.getByTestId('replan-outcome');
  await outcome.getByText(`6月：${gone} →`).waitFor();
  assert.match(await outcome.innerText(), /不能主办（活动室六月翻修）/);
  const changes = await outcome.locator('li').count();
  assert.ok(changes >= 1 && changes <= 4, `${changes} months change for one drop-out`);
  assert.deepEqual(await hosts(page), before, 'nothing changes before it is confirmed');
  await shot(page, 'rotation-replan');
  await accessible(page, 'replanning');
  await dialog.getByRole('button', { name: '采用新安排' }).click();
  await dialog.waitFor({ state: 'detached' });
  await page.waitForFunction((was) => document.querySelector('[data-testid="slot-06"] [data-testid="slot-host"]').innerText !== was, gone);
  const replanned = await hosts(page);
  assert.deepEqual(replanned.slice(0, 3), before.slice(0, 3), 'frozen months stay');
  assert.equal(replanned.filter((host, index) => host !== before[index]).length, changes);
  await shot(page, 'rotation-replanned');

  await swapTwoMonths(page, replanned);
  unbroken(page);
  await page.context().close();
});

async function swapTwoMonths(page, before) {
  const other = before.findIndex((host, index) => index > 7 && host !== before[7]) + 1;
  await slot(page, 8).getByRole('button', { name: /^调整/ }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel('调整方式').selectOption({ label: '调换' });
  await dialog.getByLabel('与哪个月对调').selectOption({ label: `${other}月 ${before[other - 1]}` });
  await dialog.getByLabel('原因').fill('两家商定对调');
  const confirm = dialog.getByRole('button', { name: '确认调整' });
  assert.ok(await confirm.isDisabled(), 'the effect comes first');
  await dialog.getByRole('button', { name: '先看影响' }).click();
  await dialog.getByTestId('effects').getByText(`8月：${before[7]} → ${before[other - 1]}`).waitFor();
  await shot(page, 'rotation-swap');
  await accessible(page, 'a swap');
  await confirm.click();
  await dialog.waitFor({ state: 'detached' });
  await page.locator('[data-testid="slot-08"][data-state="SWAPPED"]').waitFor();
  assert.deepEqual([await hostIn(page, 8), await hostIn(page, other)], [before[other - 1], before[7]]);
  await slot(page, 8).getByTestId('slot-reason').getByText('两家商定对调').waitFor();
  await shot(page, 'rotation-swapped');
  await accessible(page, 'a changed year');
}

test('R-02 what cannot be arranged is refused in plain Chinese', async () => {
  const page = await loggedIn('neighbour');
  await planned(page, alliances[1]);
  const before = await hosts(page);
  await page.getByRole('button', { name: '重新排定余下月份' }).click();
  const dialog = page.getByTestId('replan-dialog');
  await dialog.getByLabel('要求').selectOption({ label: '必须主办' });
  await dialog.getByRole('button', { name: '加一条要求' }).click();
  await dialog.getByLabel('原因').fill('全年都由一家主办');
  await dialog.getByRole('button', { name: '计算' }).click();
  const outcome = page.getByTestId('replan-outcome');
  await outcome.getByText('无法满足这些要求').waitFor();
  assert.match(await outcome.innerText(), /\p{Script=Han}{6,}/u);
  assert.ok(await dialog.getByRole('button', { name: '采用新安排' }).isDisabled());
  await shot(page, 'rotation-impossible');
  await accessible(page, 'an impossible demand');
  await page.keyboard.press('Escape');
  assert.deepEqual(await hosts(page), before);
  unbroken(page);
  await page.context().close();
});

test('R-02 R-09 a year with places, people and themes: a refusal marks what contradicts, replanning starts from what was given', async () => {
  const page = await loggedIn('neighbour');
  const next = year + 1;
  await page.goto(new URL(`/rotation/${alliances[0]}/${next}`, page.url()).href);
  await page.getByRole('button', { name: '有特殊要求' }).click();
  const list = (name) => page.locator('fieldset', { has: page.locator(`legend:text-is("${name}")`) });
  const demands = list('单位的要求');
  await demands.getByLabel('要求', { exact: true }).selectOption({ label: '必须主办' });
  await demands.getByLabel('月份').selectOption({ label: '4月' });
  await demands.getByRole('button', { name: '加一条要求' }).click();
  const [small, other] = await demands.getByLabel('单位').locator('option').allInnerTexts();
  await demands.getByLabel('单位').selectOption({ label: other });
  await demands.getByRole('button', { name: '加一条要求' }).click();
  const plan = page.getByRole('button', { name: '排定全年轮值' });
  await plan.click();
  await page.getByTestId('plan-refused').waitFor();
  assert.equal(await demands.getByText('有矛盾').count(), 2);
  await shot(page, 'rotation-plan-refused');
  await accessible(page, 'a refused plan');
  await demands.getByRole('button', { name: `去掉：${other}：4月必须主办` }).click();
  await page.getByTestId('plan-refused').waitFor({ state: 'detached' });

  const places = list('单位的活动场地');
  await places.getByLabel('场地名称').fill('小会议室');
  await places.getByLabel('可坐多少人').fill('四十');
  await places.getByText('请填 1 到 100000 的整数').waitFor();
  await page.getByText('有内容填了还没加上，请先点“加上场地”。').waitFor();
  assert.ok(await plan.isDisabled(), 'nothing that was typed is left out quietly');
  await places.getByLabel('可坐多少人').fill('40');
  await places.getByLabel('每次费用（元）').fill('300');
  await places.getByRole('button', { name: '加上场地' }).click();
  const closed = list('场地停用的日期');
  await closed.getByLabel('从', { exact: true }).fill(`${next}-08-02`);
  await closed.getByLabel('到（含）').fill(`${next}-08-20`);
  await closed.getByRole('button', { name: '加上停用日期' }).click();
  await page.getByText('个别月份人数不同').click();
  await list('到会人数').getByLabel('6月人数').fill('60');
  await list('单位擅长的主题').getByLabel('主题').fill('党史教育');
  await list('单位擅长的主题').getByRole('button', { name: '加上主题' }).click();
  await list('各月的活动主题').getByLabel('月份').selectOption({ label: '7月' });
  await list('各月的活动主题').getByLabel('主题').fill('党史教育');
  await list('各月的活动主题').getByRole('button', { name: '定下主题' }).click();
  await shot(page, 'rotation-plan-special');
  await accessible(page, 'special requests');
  await plan.click();
  await page.getByTestId('rotation-slots').waitFor();
  assert.equal(await hostIn(page, 4), small);
  assert.notEqual(await hostIn(page, 6), small, 'sixty people do not fit into forty seats');
  await page.getByTestId('balance').getByRole('columnheader', { name: `${year}年（次）` }).waitFor();
  await shot(page, 'rotation-balance');

  await slot(page, 6).getByRole('button', { name: /为什么是它/ }).click();
  await page.getByTestId('why').getByText(`${small}的场地最多容纳40人，6月预计到会60人`).waitFor();
  await shot(page, 'rotation-why-places');
  await page.keyboard.press('Escape');

  await page.getByRole('button', { name: '重新排定余下月份' }).click();
  const dialog = page.getByTestId('replan-dialog');
  await dialog.getByTestId('granted').getByText(`${small}：4月必须主办`).waitFor();
  await dialog.getByRole('button', { name: /其他特殊要求/ }).click();
  await dialog.getByText(`${small}：小会议室，可坐 40 人，每次 300 元`).waitFor();
  await dialog.getByLabel('4月人数').fill('60');
  await shot(page, 'rotation-replan-special');
  await accessible(page, 'replanning with special requests');
  await dialog.getByLabel('原因').fill('四月外县来访');
  const asked = page.waitForRequest((request) => request.method() === 'POST' && request.url().endsWith('/replan'));
  await dialog.getByRole('button', { name: '计算' }).click();
  assert.deepEqual((await asked).postDataJSON(), { reason: '四月外县来访', months: [{ month: 4, heads: 60 }] }, 'only what differs is sent');
  await page.getByTestId('replan-outcome').getByText('无法满足这些要求').waitFor();
  assert.match(await page.getByTestId('replan-outcome').innerText(), new RegExp(`${small}必须主办4月`));
  await shot(page, 'rotation-replan-refused');
  unbroken(page);
  await page.context().close();
});

test('R-03 by keyboard alone: why a unit hosts, and two months swapped', async () => {
  const page = await loggedIn('neighbour');
  await page.goto(new URL(`/rotation/${alliances[1]}/${year}`, page.url()).href);
  await page.getByTestId('rotation-slots').waitFor();
  const before = await hosts(page);
  const reach = (what, locator) => tabTo(page, what, hasFocus(locator));
  const press = (key) => page.keyboard.press(key);
  const why = slot(page, 5).getByRole('button', { name: /为什么是它/ });
  await reach('the question why', why);
  await press('Enter');
  await page.getByTestId('why').getByTestId('alternatives').waitFor();
  await press('Escape');
  await page.getByTestId('why').waitFor({ state: 'detached' });
  assert.ok(await hasFocus(why)(), 'the focus is back where it was');

  const opener = slot(page, 5).getByRole('button', { name: /^调整/ });
  await reach('changing a month', opener);
  await press('Enter');
  const dialog = page.getByTestId('change-dialog');
  const how = dialog.getByLabel('调整方式');
  await reach('the way to change', how);
  // A letter or an arrow chooses in a closed list; which one it is depends on how many ways there are.
  for (let steps = 0; steps < 6 && (await how.inputValue()) !== 'swap'; steps++) await press('ArrowDown');
  assert.equal(await how.inputValue(), 'swap');
  await reach('the other month', dialog.getByLabel('与哪个月对调'));
  await press('ArrowDown');
  const [, other] = /^(\d+)月/.exec(await dialog.getByLabel('与哪个月对调').locator('option:checked').innerText());
  await reach('the reason', dialog.getByLabel('原因'));
  await page.keyboard.type('两家商定对调');
  const box = page.getByRole('dialog');
  await reach('the preview', box.getByRole('button', { name: '先看影响' }));
  await press('Enter');
  await dialog.getByTestId('effects').getByText(`5月：${before[4]} → ${before[other - 1]}`).waitFor();
  await reach('the confirmation', box.getByRole('button', { name: '确认调整' }));
  await press('Enter');
  await page.locator('[data-testid="slot-05"][data-state="SWAPPED"]').waitFor();
  await dialog.waitFor({ state: 'detached' });
  assert.deepEqual([await hostIn(page, 5), await hostIn(page, other)], [before[other - 1], before[4]]);
  assert.ok(await hasFocus(opener)(), 'the focus is back where it was');
  unbroken(page);
  await page.context().close();
});

test('the year fits a phone', async () => {
  const page = await loggedIn('committee', PHONE);
  await page.goto(new URL('/rotation', page.url()).href);
  await page.getByTestId('rotation-slots').waitFor();
  await fitsThePhone(page, 'the year');
  await shot(page, 'rotation-phone');
  await slot(page, 12).getByRole('button', { name: /^调整/ }).click();
  await page.getByTestId('change-dialog').waitFor();
  await fitsThePhone(page, 'changing a month');
  await shot(page, 'rotation-change-phone');
  unbroken(page);
  await page.context().close();
});
