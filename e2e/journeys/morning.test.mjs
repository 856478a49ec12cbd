// The county committee's morning: log in, read the dashboard, look who hosts, check a new workbook.
import { readFileSync } from 'node:fs'
import { readFile } from 'node:fs/promises'
import { FIXTURES, PHONE, accessible, expect, fitsThePhone, shot, test } from './fixtures.mjs'
import { textsOf } from './workbook.mjs'

const read = (file) => JSON.parse(readFileSync(FIXTURES + file, 'utf8'))
const expected = read('lijin-expected.json')
const messy = read('lijin-ledger-2026-messy.expected.json')
const DASHBOARD = '/dashboard?month=2026-03'

test('X-04 the committee logs in and sees 4 alliances, 24 units, 512 members', async ({ committee: page }) => {
  await page.goto(DASHBOARD)
  const numbers = {
    alliances: expected.alliances,
    units: expected.candidates,
    members: expected.membersInAlliances,
    owed: 12,
    held: 12,
    reported: 12,
    overdue: 0,
  }
  for (const [key, number] of Object.entries(numbers))
    await expect(page.getByTestId(`number-${key}`)).toHaveText(String(number))
  await shot(page, 'dashboard')
  await test.step('the month stands in the sheet with the same figures', async () => {
    const sheet = page.getByTestId('month-sheet')
    // Owed, held, reported, overdue: four alliances of two to four member units each, three months of the demo.
    for (const [figure, number] of Object.entries({ owed: 12, held: 12, reported: 12, overdue: 0 }))
      await expect(sheet.getByTestId(`total-${figure}-2026-03`)).toHaveText(String(number))
    await expect(sheet.getByRole('link', { name: /3月：会议 已报，主题党日 已报，集体活动 已报$/ })).toHaveCount(4)
  })
  await accessible(page, 'dashboard')
})

test('X-04 a number of the morning page opens a list of as many lines', async ({ committee: page }) => {
  await page.goto(DASHBOARD)
  await page.getByRole('link', { name: '已报 12，打开清单' }).click()
  await expect(page.getByTestId('figure-list').locator('tbody tr')).toHaveCount(12)
  await shot(page, 'dashboard-list')
  await accessible(page, 'the list behind a number')
})

test('the console speaks English when asked, and remembers it', async ({ committee: page }) => {
  await page.goto(DASHBOARD)
  await page.getByRole('button', { name: '切换到英文 English' }).click()
  await expect(page.getByTestId('county-numbers').getByText('Alliances').first()).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'en')
  await expect(page.getByTestId('month-sheet')).toBeVisible()
  await shot(page, 'dashboard-english')
  await accessible(page, 'dashboard in English')
  await page.reload()
  await page.getByRole('button', { name: 'Switch to Chinese 中文' }).click()
  await expect(page.getByRole('button', { name: '切换到英文 English' })).toBeVisible()
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN')
})

test.describe(() => {
  // Swagger UI sets one style attribute; it is refused, and the page is whole without it.
  test.use({ tolerated: /inline style/ })

  test('the interface documents are readable in the browser, within the content rules', async ({ committee: page }) => {
    await page.goto('/docs/index.html')
    await expect(page.locator('.opblock').first()).toBeVisible()
    await expect.poll(() => page.locator('.opblock').count()).toBeGreaterThan(5)
    await shot(page, 'interface-documents')
  })
})

test('R-02 the rotation calendar of the first alliance has the twelve dates', async ({ committee: page }) => {
  await page.goto('/rotation')
  const { items } = await page.evaluate(() => fetch('/api/v1/alliances').then((answer) => answer.json()))
  const first = items.find((alliance) => alliance.no === 1)
  await page.goto(`/rotation/${first.id}/2026`)
  await expect(page.getByTestId('rotation-slots')).toBeVisible()
  const dates = () =>
    page
      .getByTestId('slot-date')
      .locator('time')
      .evaluateAll((times) => times.map((time) => time.dateTime))
  await expect.poll(dates).toEqual(expected.rotation2026.dates)
  await shot(page, 'rotation')
  await accessible(page, 'rotation')
})

test('M-01 a messy workbook is checked and its findings are listed', async ({ committee: page }) => {
  await page.goto('/imports')
  await page.locator('input[type="file"]').setInputFiles(`${FIXTURES}lijin-ledger-2026-messy.xlsx`)
  await page.getByRole('button', { name: '开始导入' }).click()
  await expect(page.getByTestId('import-state')).toContainText('已完成')
  await expect(page.getByTestId('rows-total')).toHaveText(String(messy.rows))
  await expect(page.getByTestId('rows-accepted')).toHaveText(String(messy.accepted))
  await expect(page.getByTestId('rows-rejected')).toHaveText(String(messy.rejected.length))
  await expect(page.getByTestId('issues')).toContainText('性别与身份证号不一致')
  await shot(page, 'import-issues')
  await accessible(page, 'import result')
})

test('M-01 the whole ledger is taken along as a workbook', async ({ committee: page }) => {
  await page.goto('/members')
  // More than a workbook is packed at once: workers do it, within the content rules.
  const [file] = await Promise.all([page.waitForEvent('download'), page.getByRole('button', { name: '导出表格' }).click()])
  expect(file.suggestedFilename()).toMatch(/^党员台账 \d{4}年\d+月\d+日\.xlsx$/)
  await expect(page.getByText(/^已导出 \d+ 条$/)).toBeVisible()
  const texts = textsOf(await readFile(await file.path()))
  expect(texts.match(/<row /g).length).toBeGreaterThan(expected.membersInLedger)
  expect(texts).toContain('199****')
  expect(texts).not.toMatch(/370599\d{12}/)
})

/** Every number of a morning page is as long as the list it opens. */
async function numbersAreTheirLists(page) {
  await expect(page.getByTestId('reminders')).toBeVisible()
  await expect(page.getByText('正在查还有没有别的事…')).toHaveCount(0)
  for (const todo of await page
    .getByTestId('reminders')
    .getByTestId(/^todo-/)
    .all()) {
    if ((await todo.locator('details[open]').count()) === 0) await todo.locator('summary').click()
    await expect(async () => {
      const count = Number(await todo.locator('summary strong').textContent())
      expect(count).toBeGreaterThan(0)
      await expect(todo.locator('.todo-rows > li')).toHaveCount(count, { timeout: 1_000 })
    }).toPass({ timeout: 30_000 })
  }
}

test('X-04 a lead unit starts at what waits for it, and each number is its list', async ({ lead: page }) => {
  await page.goto('/')
  await expect(page).toHaveURL(/\/today$/)
  await expect(page.getByTestId('who')).toContainText('牵头单位')
  await numbersAreTheirLists(page)
  await expect(page.getByTestId('turns')).toContainText('本单位下次主办')
  await shot(page, 'today-lead')
  await accessible(page, 'the morning of a lead unit')
})

test.describe('on a phone', () => {
  test.use({ viewport: PHONE })

  test('the pages fit', async ({ committee: page }) => {
    await page.goto(DASHBOARD)
    await expect(page.getByTestId('county-numbers')).toBeVisible()
    await fitsThePhone(page, 'dashboard')
    await shot(page, 'dashboard-phone')
    await page.goto('/imports')
    await expect(page.getByRole('button', { name: '开始导入' })).toBeVisible()
    await fitsThePhone(page, 'imports')
  })

  test('X-04 a liaison starts at what waits for the own unit', async ({ liaison: page }) => {
    await page.goto('/')
    await expect(page).toHaveURL(/\/today$/)
    await expect(page.getByTestId('who')).toContainText('联络员')
    await numbersAreTheirLists(page)
    await fitsThePhone(page, 'the morning of a liaison')
    await shot(page, 'today-liaison-phone')
    await accessible(page, 'the morning of a liaison')
  })
})

test('whoever logs out is out', async ({ logIn }) => {
  const page = await logIn('lead-a1')
  const { request } = page
  const status = async (path) => (await request.get(path, { maxRedirects: 0 })).status()
  expect(await status('/api/v1/me')).toBe(200)
  expect((await request.post('/api/v1/surveys', { data: {} })).status(), 'a call without the CSRF header').toBe(403)
  expect(await status('/logout'), 'logging out by a link').toBe(405)
  expect(await status('/api/v1/me')).toBe(200)
  await page.goto('/')
  await page.getByLabel(/^账号/).click()
  await page.getByRole('button', { name: '退出登录' }).click()
  // Keycloak's page has ended its own session and leads back to a platform that knows nobody.
  await expect.poll(() => status('/api/v1/me')).toBe(401)
  await expect(page.getByRole('link', { name: '登录' }).or(page.locator('#kc-form-login')).first()).toBeVisible()
})
