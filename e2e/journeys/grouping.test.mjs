// From the survey to the alliances: propose, read why, move by mouse and by keyboard, compare, approve.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { PHONE, accessible, close, fitsThePhone, hasFocus, loggedIn, shot, tabTo, unbroken } from './browser.mjs';
import { surveyedCounty } from './county.mjs';

after(close);

/** Asks for a proposal through the dialog and waits for the groups. */
async function propose(page, { survey = '2026年度摸底', groups = 4, least = 5, most = 7, seconds = 2 } = {}) {
  await page.goto(new URL('/grouping', page.url()).href);
  await page.getByRole('button', { name: '提出方案' }).click();
  const dialog = page.getByTestId('propose-dialog');
  await dialog.getByLabel('依据的摸底调查').selectOption({ label: survey });
  await dialog.getByLabel('组数').fill(String(groups));
  await dialog.getByLabel('每组最少单位').fill(String(least));
  await dialog.getByLabel('每组最多单位').fill(String(most));
  await dialog.getByLabel('求解时限（秒）').fill(String(seconds));
  const asked = page.waitForResponse((answer) => answer.request().method() === 'POST' && answer.url().endsWith('/grouping-proposals'));
  await dialog.getByRole('button', { name: '提出方案' }).click();
  assert.equal((await asked).status(), 202, 'solving is a job');
  await page.getByTestId('plot').or(page.getByRole('progressbar', { name: '正在求解' })).first().waitFor();
  await page.getByTestId('plot').waitFor();
}

const unitsOf = (page) => page.locator('.plot [data-testid^="unit-"]');
const groupOf = async (unit) => Number(await unit.getAttribute('data-group'));
const total = async (page) => Number(await page.getByTestId('score-total').innerText());

async function middleOf(locator) {
  const box = await locator.boundingBox();
  return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
}

/** Holds a unit over another group; the caller lets go. */
async function hold(page, unit, over) {
  await unit.scrollIntoViewIfNeeded();
  const from = await middleOf(unit);
  const to = await middleOf(over);
  await page.mouse.move(from.x, from.y);
  await page.mouse.down();
  await page.mouse.move((from.x + to.x) / 2, (from.y + to.y) / 2, { steps: 5 });
  await page.mouse.move(to.x, to.y, { steps: 5 });
}

test('G-03 the committee proposes, reads why, drags a unit, takes it back and compares two proposals', async () => {
  const page = await loggedIn('committee');
  await propose(page);
  const first = page.url().split('/').pop();
  assert.equal(await unitsOf(page).count(), 24);
  const solved = await total(page);

  const unit = page.locator('.plot [data-testid^="unit-"][data-group="1"]').last();
  const name = (await unit.getAttribute('data-testid')).slice('unit-'.length);
  await unit.hover();
  await page.getByTestId('unit-panel').getByRole('heading', { name }).waitFor();
  const reasons = await page.getByTestId('unit-reasons').locator('li').allInnerTexts();
  assert.ok(reasons.length > 0 && reasons.every((reason) => /\p{Script=Han}/u.test(reason)), reasons.join('；'));
  await shot(page, 'grouping-reasons');
  await accessible(page, 'grouping board');

  await hold(page, unit, page.locator('.plot [data-testid^="unit-"][data-group="2"]').first());
  await page.getByTestId('move-price').getByText(/代价变化：[+−±]/).waitFor();
  await shot(page, 'grouping-drag');
  await page.mouse.up();
  await page.locator(`[data-testid="unit-${name}"][data-group="2"]`).waitFor();
  const dragged = await total(page);
  assert.ok(dragged > solved, `${dragged} after the drag is not worse than the optimum ${solved}`);
  await page.getByTestId('unit-panel').getByText('手动').waitFor();
  await accessible(page, 'grouping board after a move');
  await shot(page, 'grouping-moved');

  await page.getByRole('button', { name: '撤销上一步' }).click();
  await page.locator(`[data-testid="unit-${name}"][data-group="1"]`).waitFor();
  assert.equal(await total(page), solved);

  await propose(page);
  await page.getByTestId(`unit-${name}`).click();
  await page.getByTestId('unit-panel').getByLabel('调到其他组').selectOption({ label: '第 2 组' });
  await page.getByTestId('unit-panel').getByRole('button', { name: '调过去' }).click();
  await page.locator(`[data-testid="unit-${name}"][data-group="2"]`).waitFor();
  await page.goto(new URL('/grouping', page.url()).href);
  const second = page.getByTestId('proposals').getByRole('checkbox');
  await second.nth(0).check();
  await second.nth(1).check();
  await shot(page, 'grouping-list');
  await accessible(page, 'proposals');
  await page.getByRole('button', { name: '对比所选两个方案' }).click();
  await page.getByTestId('compare-scores').waitFor();
  assert.ok(page.url().includes(`a=${first}`), 'the older one comes first');
  assert.deepEqual(await page.getByTestId('compare-moves').getByRole('rowheader').allInnerTexts(), [name]);
  await shot(page, 'grouping-compare');
  await accessible(page, 'comparison');
  unbroken(page);
  await page.context().close();
});

test('G-03 by keyboard alone: choose a unit, read its reasons, move it, take it back', async () => {
  const page = await loggedIn('committee');
  await propose(page);
  const press = (key) => page.keyboard.press(key);
  const focused = (attribute) => page.evaluate((name) => document.activeElement?.getAttribute(name) ?? '', attribute);
  await tabTo(page, 'the plot', async () => (await focused('data-testid')).startsWith('unit-'));
  const start = await focused('data-testid');
  for (const arrow of ['ArrowRight', 'ArrowDown', 'ArrowLeft', 'ArrowUp']) {
    if (await focused('data-testid') === start) await press(arrow);
  }
  const testId = await focused('data-testid');
  assert.notEqual(testId, start, 'an arrow leads to another unit');
  const before = Number(await focused('data-group'));
  const panel = page.getByTestId('unit-panel');
  await panel.getByRole('heading', { name: testId.slice('unit-'.length) }).waitFor();
  assert.ok((await page.getByTestId('unit-reasons').locator('li').count()) > 0);
  await shot(page, 'grouping-keyboard');
  await tabTo(page, 'the choice of a group', hasFocus(panel.getByLabel('调到其他组')));
  await press('ArrowDown');
  await page.getByTestId('move-price').getByText('代价变化').waitFor();
  await tabTo(page, 'the button that moves', hasFocus(panel.getByRole('button', { name: '调过去' })));
  await press('Enter');
  await page.locator(`[data-testid="${testId}"]:not([data-group="${before}"])`).waitFor();
  const undo = page.getByRole('button', { name: '撤销上一步' });
  await undo.waitFor();
  for (let back = 0; back < 10 && !(await hasFocus(undo)()); back++) await press('Shift+Tab');
  await press('Enter');
  await page.locator(`[data-testid="${testId}"][data-group="${before}"]`).waitFor();
  unbroken(page);
  await page.context().close();
});

test('G-04 units that already stand in an alliance are named, and the proposal is sent back with a reason', async () => {
  const page = await loggedIn('orgdept');
  await propose(page);
  await approve(page, '利组发〔2026〕99号');
  const dialog = page.getByTestId('approve-dialog');
  await dialog.getByRole('alert').getByText(/「.+」已在另一个联盟中，请先退出再组盟/).waitFor();
  await shot(page, 'grouping-conflict');
  await accessible(page, 'refused approval');
  await page.keyboard.press('Escape');
  await page.getByText('草案').first().waitFor();
  await page.getByRole('button', { name: '退回方案' }).click();
  await page.getByTestId('reject-dialog').getByLabel('退回原因').fill('各单位已在联盟中，请先办理退出');
  await accessible(page, 'sending back');
  await page.getByRole('button', { name: '确认退回' }).click();
  await page.getByText('退回原因：各单位已在联盟中，请先办理退出').waitFor();
  await shot(page, 'grouping-rejected');
  unbroken(page);
  await page.context().close();
});

test('G-04 the committee of another county proposes, its organization department approves, two alliances stand', async () => {
  const { title } = await surveyedCounty();
  const committee = await loggedIn('neighbour');
  await propose(committee, { survey: title, groups: 2, least: 6, most: 6 });
  const path = new URL(committee.url()).pathname;
  await committee.getByText('方案由组织部批准').waitFor();
  assert.equal(await committee.getByRole('button', { name: '批准方案' }).count(), 0);
  unbroken(committee);
  await committee.context().close();

  const page = await loggedIn('neighbour-org');
  await page.goto(new URL(path, page.url()).href);
  await approve(page, '广组发〔2026〕12号');
  await page.getByText('批准文号：广组发〔2026〕12号').waitFor();
  await shot(page, 'grouping-approved');
  await accessible(page, 'approved proposal');
  const { items } = await page.evaluate(() => fetch('/api/v1/alliances').then((answer) => answer.json()));
  const founded = items.slice().sort((a, b) => b.no - a.no).slice(0, 2);
  assert.deepEqual(founded.map((alliance) => alliance.unitCount), [6, 6]);
  for (const { name } of founded) assert.equal(items.filter((alliance) => alliance.name === name).length, 1, `${name} is there once`);
  unbroken(page);
  await page.context().close();
});

test('the grouping board fits a phone', async () => {
  const page = await loggedIn('committee', PHONE);
  await page.goto(new URL('/grouping', page.url()).href);
  await page.getByTestId('proposals').waitFor();
  await fitsThePhone(page, 'proposals');
  await shot(page, 'grouping-list-phone');
  await page.getByTestId('proposals').getByRole('link').first().click();
  await unitsOf(page).first().click();
  await page.getByTestId('unit-reasons').waitFor();
  await fitsThePhone(page, 'grouping board');
  await shot(page, 'grouping-phone');
  unbroken(page);
  await page.context().close();
});

async function approve(page, documentNo) {
  await page.getByRole('button', { name: '批准方案' }).click();
  const dialog = page.getByTestId('approve-dialog');
  await dialog.getByLabel('批准文号').fill(documentNo);
  await dialog.getByLabel('生效日期').waitFor();
  await shot(page, 'grouping-approve');
  await dialog.getByRole('button', { name: '确认批准' }).click();
}
