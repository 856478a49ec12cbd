// Looks at the console through a browser, as the county committee; see console.sh.
import { User } from '../demo/platform.mjs'
import { launched, PLACE, throughTheForm } from '../journeys/browser.mjs'
import { answered, isAtRest, walkedTo, watched } from './console/inpage.mjs'

const SLOWER = 4
const VISITS = 5
const ROOMS = ['members', 'activities', 'rotation', 'imports']
/** Each word is asked once, so that no answer is remembered. */
const SEARCHES = 40

function figure(name, value, unit, target = null) {
  const met = target === null || value <= target
  console.log(JSON.stringify({ name: `console.${name}`, value, unit, target, met }))
}

const at = (taken, share) => taken.toSorted((a, b) => a - b)[Math.ceil(share * taken.length) - 1]

const browser = await launched()
let cookies

/** A page at a place that has loaded nothing yet, with the session of the one before it. */
async function visited(look) {
  const context = await browser.newContext({ ...PLACE, storageState: cookies })
  context.setDefaultTimeout(60_000)
  await context.addInitScript(watched)
  const page = await context.newPage()
  const result = await look(page, context)
  cookies = await context.storageState()
  await context.close()
  return result
}

/** A first visit: the largest paint in milliseconds, the bytes of scripts as they came over the line. */
async function first(page, context) {
  const scripts = []
  page.on('response', (response) => {
    if (response.request().resourceType() === 'script') scripts.push(response)
  })
  const cdp = await context.newCDPSession(page)
  await cdp.send('Emulation.setCPUThrottlingRate', { rate: SLOWER })
  await page.goto('/dashboard')
  const content = await page.evaluate(() => window.contentSince(0))
  // Not "networkidle": the stream of changes stays open as long as the page.
  await page.waitForFunction(isAtRest, undefined, { polling: 200 })
  const painted = await page.evaluate(() => window.largestPaint)
  const sizes = await Promise.all(scripts.map((script) => script.request().sizes()))
  return { painted, content, bytes: sizes.reduce((sum, { responseBodySize }) => sum + responseBodySize, 0) }
}

try {
  await visited((page) => throughTheForm(page, 'committee'))
  const visits = []
  // The first one also warms what the platform has not read yet; a user's morning is not the platform's.
  for (let visit = 0; visit <= VISITS; visit++) visits.push(await visited(first))
  const counted = visits.slice(1)
  const of = (key) => counted.map((visit) => visit[key])
  figure('first.script', Math.round(at(of('bytes'), 1) / 100) / 10, 'kB', 180)
  figure('first.lcp', Math.round(at(of('painted'), 0.5)), 'ms', 1200)
  figure('first.lcp-max', Math.round(at(of('painted'), 1)), 'ms')
  figure('first.content', Math.round(at(of('content'), 0.5)), 'ms')

  const walks = []
  for (let visit = 0; visit <= VISITS; visit++) {
    walks.push(
      await visited(async (page) => {
        await page.goto('/dashboard')
        await page.evaluate(() => window.contentSince(0))
        const taken = {}
        for (const room of ROOMS) taken[room] = await page.evaluate(walkedTo, room)
        return taken
      }),
    )
  }
  for (const room of ROOMS)
    figure(
      `content.${room}`,
      Math.round(
        at(
          walks.slice(1).map((walk) => walk[room]),
          0.5,
        ),
      ),
      'ms',
      1000,
    )

  const { items } = await new User('committee').get('/api/v1/members?limit=200')
  const words = [...new Set(items.map(({ name }) => name.slice(0, 2)))].slice(0, SEARCHES)
  const searches = await visited(async (page) => {
    await page.goto('/dashboard')
    await page.evaluate(() => window.contentSince(0))
    await page.keyboard.press('/')
    await page.getByTestId('search').waitFor()
    const taken = []
    for (const word of words) {
      taken.push(await page.evaluate(answered, word))
      await page.getByTestId('search').locator('input').fill('')
      await page.locator('[data-testid="search"] .found').first().waitFor({ state: 'detached' })
    }
    return taken
  })
  figure('search.p50', Math.round(at(searches, 0.5)), 'ms')
  figure('search.p95', Math.round(at(searches, 0.95)), 'ms', 100)
} finally {
  await browser.close()
}
