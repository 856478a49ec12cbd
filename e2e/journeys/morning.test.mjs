// The county committee's morning: log in, read the dashboard, look who hosts, check a new workbook.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { after, test } from 'node:test';
import { FIXTURES, GATEWAY, PHONE, accessible, close, fitsThePhone, loggedIn, shot, unbroken } from './browser.mjs';

const expected = JSON.parse(await readFile(`${FIXTURES}lijin-expected.json`, 'utf8'));
const messy = JSON.parse(await readFile(`${FIXTURES}lijin-ledger-2026-messy.expected.json`, 'utf8'));
after(close);

test('X-04 the committee logs in and sees 4 alliances, 24 units, 512 members', async () => {
  const page = await loggedIn('committee');
  await page.goto(new URL('/dashboard?month=2026-03', page.url()).href);
  const number = async (key) => Number(await page.getByTestId(`number-${key}`).innerText());
  await page.getByTestId('county-numbers').waitFor();
  assert.deepEqual([await number('alliances'), await number('units'), await number('members')],
    [expected.alliances, expected.candidates, expected.membersInAlliances]);
  assert.deepEqual([await number('owed'), await number('held'), await number('reported'), await number('overdue')], [12, 12, 12, 0]);
  const chart = page.getByTestId('month-chart');
  await chart.locator('canvas').waitFor();
  await shot(page, 'dashboard');
  await chart.locator('summary').click();
  const held = (month) => chart.getByRole('row').filter({ has: page.getByText(month, { exact: true }) }).locator('td').allInnerTexts();
  // Owed, held, reported, overdue: four alliances of two to four member units each, three months of the demo.
  assert.deepEqual((await held('3月')).map(Number), [12, 12, 12, 0]);
  await accessible(page, 'dashboard');
  unbroken(page);
  await page.context().close();
});

test('the console speaks English when asked, and remembers it', async () => {
  const page = await loggedIn('committee');
  await page.goto(new URL('/dashboard?month=2026-03', page.url()).href);
  await page.getByRole('button', { name: '切换到英文 English' }).click();
  await page.getByTestId('county-numbers').getByText('Alliances').first().waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'en');
  await page.getByTestId('month-chart').locator('canvas').waitFor();
  await shot(page, 'dashboard-english');
  await accessible(page, 'dashboard in English');
  await page.reload();
  await page.getByRole('button', { name: 'Switch to Chinese 中文' }).click();
  await page.getByRole('button', { name: '切换到英文 English' }).waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.lang), 'zh-CN');
  unbroken(page);
  await page.context().close();
});

test('the interface documents are readable in the browser, within the content rules', async () => {
  const page = await loggedIn('committee');
  await page.goto(new URL('/docs/index.html', page.url()).href);
  await page.locator('.opblock').first().waitFor();
  assert.ok(await page.locator('.opblock').count() > 5);
  await shot(page, 'interface-documents');
  // Swagger UI sets one style attribute; it is refused, and the page is whole without it.
  assert.deepEqual(page.faults.filter((fault) => !/inline style/.test(fault)), []);
  await page.context().close();
});

test('R-02 the rotation calendar of the first alliance has the twelve dates', async () => {
  const page = await loggedIn('committee');
  const { items } = await page.evaluate(() => fetch('/api/v1/alliances').then((answer) => answer.json()));
  const first = items.find((alliance) => alliance.no === 1);
  await page.goto(new URL(`/rotation/${first.id}/2026`, page.url()).href);
  await page.getByTestId('rotation-slots').waitFor();
  const dates = await page.getByTestId('slot-date').locator('time').evaluateAll((times) => times.map((time) => time.dateTime));
  assert.deepEqual(dates, expected.rotation2026.dates);
  await shot(page, 'rotation');
  await accessible(page, 'rotation');
  unbroken(page);
  await page.context().close();
});

test('M-01 a messy workbook is checked and its findings are listed', async () => {
  const page = await loggedIn('committee');
  await page.goto(new URL('/imports', page.url()).href);
  await page.locator('input[type="file"]').setInputFiles(`${FIXTURES}lijin-ledger-2026-messy.xlsx`);
  await page.getByRole('button', { name: '开始导入' }).click();
  await page.getByTestId('import-state').getByText('已完成').waitFor();
  assert.equal(Number(await page.getByTestId('rows-total').innerText()), messy.rows);
  assert.equal(Number(await page.getByTestId('rows-accepted').innerText()), messy.accepted);
  assert.equal(Number(await page.getByTestId('rows-rejected').innerText()), messy.rejected.length);
  await page.getByText('SEX_CONFLICT').first().waitFor();
  await shot(page, 'import-issues');
  await accessible(page, 'import result');
  unbroken(page);
  await page.context().close();
});

test('the rooms fit a phone', async () => {
  const page = await loggedIn('committee', PHONE);
  await page.goto(new URL('/dashboard?month=2026-03', page.url()).href);
  await page.getByTestId('county-numbers').waitFor();
  await fitsThePhone(page, 'dashboard');
  await shot(page, 'dashboard-phone');
  await page.goto(new URL('/imports', page.url()).href);
  await page.getByRole('button', { name: '开始导入' }).waitFor();
  await fitsThePhone(page, 'imports');
  unbroken(page);
  await page.context().close();
});

test('whoever logs out is out', async () => {
  const page = await loggedIn('lead-a1');
  const { request } = page.context();
  const status = async (path) => (await request.get(new URL(path, GATEWAY).href, { maxRedirects: 0 })).status();
  assert.equal(await status('/api/v1/me'), 200);
  assert.equal((await request.post(`${GATEWAY}/api/v1/surveys`, { data: {} })).status(), 403, 'a call without the CSRF header');
  assert.equal(await status('/logout'), 302);
  assert.equal(await status('/api/v1/me'), 401);
  await page.context().close();
});
