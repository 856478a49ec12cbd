// The parts of the console's kit, each on the gallery that only development has: what is wrong with one is wrong on forty screens.
import { spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { fileURLToPath } from 'node:url'
import { accessible, expect, fitsThePhone, hasFocus, shot, tabTo, test } from './fixtures.mjs'

const CONSOLE = fileURLToPath(new URL('../../gateway/src/main/webui/', import.meta.url))

let server
let address

const freePort = () =>
  new Promise((resolve) => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address()
      probe.close(() => resolve(port))
    })
  })

test.beforeAll(async () => {
  const port = await freePort()
  address = `http://127.0.0.1:${port}`
  server = spawn(process.execPath, ['node_modules/vite/bin/vite.js', '--port', String(port), '--strictPort'], {
    cwd: CONSOLE,
    stdio: 'ignore',
  })
  const answers = () => fetch(address).then(({ status }) => status, String)
  await expect.poll(answers, 'the console in development').toBe(200)
})

test.afterAll(() => {
  server?.kill()
})

async function opened(page, width) {
  await page.setViewportSize({ width, height: 900 })
  await page.context().addCookies([{ name: 'mock', value: 'in', url: address }])
  await page.goto(address + '/gallery')
  await expect(page.getByRole('heading', { level: 1, name: '界面部件' })).toBeVisible()
}

for (const width of [1280, 768, 390]) {
  test(`the parts are accessible and fit at ${width} pixels, and so are a dialog and the settings of a list`, async ({
    page,
  }) => {
    await opened(page, width)
    await fitsThePhone(page, 'the gallery')
    await shot(page, `gallery-${width}`)
    await accessible(page, 'the gallery')
    await page.getByRole('button', { name: '打开窗口' }).click()
    await accessible(page, 'a dialog')
    await page.keyboard.press('Escape')
    if (width > 640) {
      await page.getByRole('button', { name: '显示设置' }).click()
      await expect(page.getByLabel('单位').first()).toBeVisible()
      await accessible(page, 'the settings of a list')
    }
  })
}

test('on a phone whatever is touched is 44 pixels high', async ({ page }) => {
  await opened(page, 390)
  const low = await page
    .locator('main :is(button, select, textarea, input:not([type=checkbox]), label.tick, label.pick, .number a)')
    .evaluateAll((all) =>
      all
        .map((one) => [one.getBoundingClientRect().height, one.outerHTML.slice(0, 80)])
        .filter(([height]) => height > 0 && height < 43.5),
    )
  expect(low).toEqual([])
})

test('a list is sorted, a column hidden and a row opened with the keyboard alone', async ({ page }) => {
  await opened(page, 1280)
  const sort = page.getByTitle('按姓名排序')
  await tabTo(page, 'the head', hasFocus(sort))
  await page.keyboard.press('Enter')
  await expect(page.getByRole('columnheader', { name: '姓名' })).toHaveAttribute('aria-sort', 'ascending')
  const settings = page.getByRole('button', { name: '显示设置' })
  await settings.focus()
  await page.keyboard.press('Enter')
  await page.keyboard.press('Tab')
  await page.keyboard.press('Space')
  await expect(page.getByTestId('gallery').getByRole('columnheader', { name: '单位' })).toHaveCount(0)
  await page.keyboard.press('Escape')
  await expect(settings).toBeFocused()
  await expect(settings).toHaveAttribute('aria-expanded', 'false')
})

test('days with activities in the calendar of a phone are 44 pixels high', async ({ page }) => {
  await opened(page, 390)
  for (const view of ['month', 'week']) {
    await page.goto(`${address}/calendar?view=${view}`)
    const counts = page.locator('.cal-count:visible')
    await expect(counts.first()).toBeVisible()
    const heights = await counts.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height))
    expect(Math.min(...heights), view).toBeGreaterThanOrEqual(44)
  }
})

test('at 400 % the buttons of a dialog cover no field', async ({ page }) => {
  await opened(page, 1280)
  await page.setViewportSize({ width: 320, height: 256 })
  await page.getByRole('button', { name: '打开窗口' }).click()
  const field = page.getByRole('dialog').getByRole('textbox')
  await field.focus()
  const seen = await field.evaluate((it) => {
    const { left, top, width, height } = it.getBoundingClientRect()
    const places = [0.15, 0.5, 0.85].map((part) => [left + width / 2, top + height * part])
    return places.map(([x, y]) => y > 0 && y < innerHeight && document.elementFromPoint(x, y) === it)
  })
  expect(seen.filter(Boolean).length, 'the field with the focus lies free').toBeGreaterThanOrEqual(2)
})

test.describe('with the text of the browser twice as large', () => {
  const ROOMS = ['/dashboard', '/calendar', '/activities', '/activities/x1', '/members', '/alliances', '/inbox', '/gallery']

  for (const width of [1280, 390]) {
    test(`nothing is cut and no page is wider than the screen at ${width} pixels`, async ({ browser }) => {
      const large = await browser
        .browserType()
        .launch({ ...test.info().project.use.launchOptions, args: ['--no-sandbox', '--blink-settings=defaultFontSize=32'] })
      const page = await large.newPage({ viewport: { width, height: 800 }, locale: 'zh-CN' })
      await page.context().addCookies([{ name: 'mock', value: 'in', url: address }])
      for (const room of ROOMS) {
        await page.goto(address + room)
        await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
        expect(await page.evaluate(() => parseFloat(getComputedStyle(document.body).fontSize))).toBe(32)
        await fitsThePhone(page, room)
        // A person's own name is shortened in the head and stands whole in its menu.
        expect(
          await page.locator('main :is(p, a, h1, h2, h3, label, dt, dd, button, td, th, li)').evaluateAll(cut),
          room,
        ).toEqual([])
        await shot(page, `twice${room.replaceAll('/', '-')}-${width}`)
      }
      await large.close()
    })
  }
})

/** What shows less than it says, apart from what is for screen readers and what is scrolled. */
function cut(all) {
  return all
    .filter((one) => {
      const { overflowX, overflowY } = getComputedStyle(one)
      const { width } = one.getBoundingClientRect()
      const hides = (overflow) => ['hidden', 'clip'].includes(overflow)
      return (
        width > 2 &&
        ((hides(overflowX) && one.scrollWidth > one.clientWidth + 1) ||
          (hides(overflowY) && one.scrollHeight > one.clientHeight + 2))
      )
    })
    .map((one) => one.outerHTML.slice(0, 120))
}
