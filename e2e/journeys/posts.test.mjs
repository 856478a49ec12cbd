// The committee names a unit's liaison and venue on the alliance's page; the lead unit records who was put forward as leader.
import assert from 'node:assert/strict';
import { after, test } from 'node:test';
import { User } from '../demo/platform.mjs';
import { PHONE, accessible, close, fitsThePhone, loggedIn, shot, unbroken } from './browser.mjs';

// Each appointment begins after the one before it: the day after the latest one, so that every run has a day of its own.
const dayAfter = (day) => new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
const FAR = '2099-12-31';
const committee = new User('committee');

after(close);

async function firstAlliance() {
  const { items } = await committee.get('/api/v1/alliances');
  return items.find((alliance) => alliance.no === 1);
}

async function opened(name, alliance) {
  const page = await loggedIn(name);
  await page.goto(new URL(`/alliances/${alliance.id}`, page.url()).href);
  await page.getByTestId('alliance-units').waitFor();
  return page;
}

const row = (page, unit) => page.getByTestId('alliance-units').getByRole('row').filter({ has: page.getByText(unit, { exact: true }) });

test('G-07 G-08 the committee changes a venue and a liaison from the row of the unit; a wrong phone is refused at its field', async () => {
  const alliance = await firstAlliance();
  const { items } = await committee.get(`/api/v1/alliance-units?allianceId=${alliance.id}&asOf=${FAR}`);
  const unit = items.find(({ seat }) => seat === 3);
  const page = await opened('committee', alliance);
  await page.getByRole('button', { name: /^更换联络员/ }).nth(items.length - 1).waitFor();
  assert.equal(await page.getByText(/^缺/).count(), 0, 'the demo leaves no unit without a liaison or a venue');
  await shot(page, 'alliance');
  await accessible(page, 'an alliance');

  const address = `和平路${100 + Number(dayAfter(unit.venue.from).slice(-2))}号一楼活动室`;
  await page.getByRole('button', { name: `更换固定场所：${unit.unitName}` }).click();
  const venue = page.getByTestId('venue-dialog');
  assert.equal(await venue.getByLabel('地址').inputValue(), unit.venue.address, 'what is known is there to be corrected');
  await venue.getByLabel('地址').fill(address);
  await venue.getByLabel('可容纳人数').fill('75');
  await venue.getByLabel('自哪天起').fill(dayAfter(unit.venue.from));
  await shot(page, 'alliance-venue');
  await accessible(page, 'the venue of a unit');
  await venue.getByRole('button', { name: '保存' }).click();
  await venue.waitFor({ state: 'detached' });
  await row(page, unit.unitName).getByText(address).waitFor();
  assert.match(await row(page, unit.unitName).innerText(), /可容纳 75 人/);

  await page.getByRole('button', { name: `更换联络员：${unit.unitName}` }).click();
  const liaison = page.getByTestId('liaison-dialog');
  await liaison.getByLabel('姓名').fill('马试行');
  await liaison.getByLabel('电话').fill('1390000');
  await liaison.getByLabel('自哪天起').fill(dayAfter(unit.liaison.from));
  await liaison.getByRole('button', { name: '保存' }).click();
  await liaison.getByText('电话格式不正确').waitFor();
  assert.equal(await liaison.getByLabel('电话').getAttribute('aria-invalid'), 'true');
  assert.equal(await liaison.getByText('电话格式不正确').count(), 1, 'said once, at the field');
  await shot(page, 'alliance-liaison-refused');
  await accessible(page, 'a refused phone');
  await liaison.getByLabel('电话').fill('139 0000 2468');
  await liaison.getByRole('button', { name: '保存' }).click();
  await liaison.waitFor({ state: 'detached' });
  await row(page, unit.unitName).getByText('139****2468').waitFor();

  await page.setViewportSize(PHONE);
  await fitsThePhone(page, 'an alliance');
  await shot(page, 'alliance-phone');
  unbroken(page);
  await page.context().close();
});

test('G-07 an empty post is on the dashboard at once, and no longer when it is filled', async () => {
  const alliance = await firstAlliance();
  const { items } = await committee.get(`/api/v1/alliance-units?allianceId=${alliance.id}&asOf=${FAR}`);
  const unit = items.find(({ seat }) => seat === 4);
  const page = await opened('committee', alliance);
  const reminded = () => page.getByTestId('reminders').getByText('没有联络员');
  await page.getByRole('button', { name: `更换联络员：${unit.unitName}` }).click();
  const dialog = page.getByTestId('liaison-dialog');
  await dialog.getByLabel('办理事项').selectOption({ label: '暂时空缺' });
  await dialog.getByLabel('自哪天起空缺').fill(dayAfter(unit.liaison.from));
  await shot(page, 'alliance-vacate');
  await dialog.getByRole('button', { name: '确认空缺' }).click();
  await row(page, unit.unitName).getByText('缺联络员').waitFor();
  await page.getByRole('navigation').getByRole('link', { name: '县级看板' }).click();
  await reminded().waitFor();
  await page.goBack();
  await page.getByRole('button', { name: `登记联络员：${unit.unitName}` }).click();
  await dialog.getByLabel('姓名').fill(unit.liaison.name);
  await dialog.getByLabel('电话').fill('13900001357');
  await dialog.getByLabel('自哪天起').fill(dayAfter(unit.liaison.from));
  await dialog.getByRole('button', { name: '保存' }).click();
  await row(page, unit.unitName).getByText('139****1357').waitFor();
  await page.getByRole('navigation').getByRole('link', { name: '县级看板' }).click();
  await page.getByTestId('county-numbers').waitFor();
  await reminded().waitFor({ state: 'detached' });
  unbroken(page);
  await page.context().close();
});

test('G-07 a liaison changes his own unit only, and does not leave his post empty', async () => {
  const page = await opened('liaison-a1-2', await firstAlliance());
  const change = page.getByRole('button', { name: /^更换联络员/ });
  await change.first().waitFor();
  assert.equal(await change.count(), 1);
  assert.equal(await page.getByRole('button', { name: /牵头单位|负责人/ }).count(), 0);
  await change.click();
  await page.getByTestId('liaison-dialog').getByLabel('姓名').waitFor();
  assert.equal(await page.getByTestId('liaison-dialog').getByLabel('办理事项').count(), 0);
  unbroken(page);
  await page.context().close();
});

test('G-05 those above designate the lead unit by a document', async () => {
  const page = await opened('orgdept', await firstAlliance());
  await page.getByRole('button', { name: '更换牵头单位' }).click();
  const dialog = page.getByTestId('lead-unit-dialog');
  await dialog.getByLabel('新的牵头单位').selectOption({ label: '县水利局' });
  const offered = await dialog.getByLabel('新的牵头单位').locator('option').allInnerTexts();
  assert.equal(offered.length, 6, 'every unit but the present one, and the invitation to choose');
  await dialog.getByLabel('文号').fill('利组发〔2026〕12号');
  await shot(page, 'alliance-lead-unit');
  await accessible(page, 'another lead unit');
  // Closed unsaved: the other journeys need the lead unit as it is.
  await dialog.getByRole('button', { name: '取消' }).click();
  await dialog.waitFor({ state: 'detached' });
  unbroken(page);
  await page.context().close();
});

test('G-06 the lead unit records who was put forward, and the dialog says what a majority is', async () => {
  const alliance = await firstAlliance();
  const { leaders } = await committee.get(`/api/v1/alliances/${alliance.id}`);
  const page = await opened('lead-a1', alliance);
  assert.equal(await page.getByRole('button', { name: '更换牵头单位' }).count(), 0, 'a lead unit does not designate itself');
  await page.getByRole('button', { name: '推选负责人' }).click();
  const dialog = page.getByTestId('nominate-dialog');
  const day = dayAfter(leaders.at(-1).from);
  await dialog.getByLabel('会议日期').fill(day);
  await dialog.getByLabel('到会人数').fill('20');
  await dialog.getByText('到会 20 人，得 11 票及以上才能当选').waitFor();
  await dialog.getByLabel('查找人选').fill('水利');
  const found = dialog.getByRole('group', { name: '符合的人' }).getByRole('button');
  await found.first().waitFor();
  await shot(page, 'alliance-nominate-search');
  const name = (await found.first().locator('span').first().innerText()).trim();
  await found.first().click();
  const votes = dialog.getByRole('spinbutton', { name: new RegExp(`^${name}（.*得票$`) });
  await votes.fill('10');
  await dialog.getByTestId('verdict').getByText('无人过半').waitFor();
  assert.ok(await dialog.getByRole('button', { name: '登记推选结果' }).isDisabled(), 'half is not a majority');
  await votes.fill('13');
  assert.equal(await dialog.getByLabel('任职自哪天起').inputValue(), day, 'a term begins with its meeting unless said otherwise');
  await dialog.getByTestId('verdict').getByText(`${name}得 13 票`).waitFor();
  await shot(page, 'alliance-nominate');
  await accessible(page, 'putting a leader forward');
  await dialog.getByRole('button', { name: '登记推选结果' }).click();
  await dialog.waitFor({ state: 'detached' });
  const terms = page.getByTestId('leaders').locator('tbody tr');
  assert.equal(await terms.count(), leaders.length + 1);
  assert.ok((await terms.last().innerText()).startsWith(name), await terms.last().innerText());
  await shot(page, 'alliance-leader');
  await accessible(page, 'an alliance with a leader');
  unbroken(page);
  await page.context().close();
});
