// Pages logged in as the demo's people, closed after use; a page that broke a content rule or whose script threw fails its journey.
import { mkdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'
import { AxeBuilder } from '@axe-core/playwright'
import { test as base, expect } from '@playwright/test'
import { GATEWAY } from '../demo/platform.mjs'
import { throughTheForm } from './browser.mjs'

export { GATEWAY, expect }
export const FIXTURES = fileURLToPath(new URL('../../fixtures/', import.meta.url))
export const PHONE = { width: 375, height: 812 }
/** Where a person wants pictures of the screens; none are taken otherwise. */
const SHOTS = process.env.SA_SCREENSHOTS

/** The fixture that is somebody's page, and whose. */
const PEOPLE = {
  committee: 'committee',
  orgdept: 'orgdept',
  lead: 'lead-a1',
  liaison: 'liaison-a1-2',
  neighbour: 'neighbour',
  neighbourOrg: 'neighbour-org',
  auditor: 'auditor',
}

export const test = base.extend({
  /** What a page may complain of. */
  tolerated: [/(?!)/, { option: true }],

  /** The last session of each account, so that not every journey is about logging in. */
  sessions: [
    async ({}, use) => {
      await use(new Map())
    },
    { scope: 'worker' },
  ],

  /** Logs somebody in through Keycloak's form, at a place of its own each time; what ends there may end in the middle of anything. */
  logIn: async ({ browser }, use) => {
    const places = []
    await use(async (name) => {
      const { page } = await opened(browser)
      places.push(page)
      await throughTheForm(page, name)
      return page
    })
    for (const page of places) await page.context().close()
  },

  ...Object.fromEntries(Object.entries(PEOPLE).map(([fixture, name]) => [fixture, pageOf(name)])),
})

function pageOf(name) {
  return async ({ browser, sessions, tolerated }, use) => {
    const place = await opened(browser, sessions.get(name))
    const me = await place.page.request.get('/api/v1/me', { maxRedirects: 0 })
    if (me.status() !== 200) await throughTheForm(place.page, name)
    await use(place.page)
    // The cookie of a session changes while it lasts; the language somebody chose is not for the next journey.
    sessions.set(name, { cookies: await place.page.context().cookies(), origins: [] })
    await place.page.context().close()
    expect(
      place.faults.filter((fault) => !tolerated.test(fault)),
      'faults of the page',
    ).toEqual([])
  }
}

async function opened(browser, storageState) {
  const context = await browser.newContext({ storageState })
  const page = await context.newPage()
  const faults = []
  page.on('pageerror', (error) => faults.push(String(error)))
  page.on('console', (message) => {
    if (message.type() === 'error' && /Content Security Policy|Uncaught/.test(message.text())) faults.push(message.text())
  })
  return { page, faults }
}

/** The whole page; while a dialog covers it, what is on the screen. */
export async function shot(page, name) {
  if (!SHOTS) return
  await mkdir(SHOTS, { recursive: true })
  const covered = (await page.locator('dialog[open]').count()) > 0
  await page.screenshot({ path: `${SHOTS}/${name}.png`, fullPage: !covered, animations: 'disabled' })
}

/** No finding that keeps somebody out: serious or critical, WCAG 2.1 A and AA. */
export async function accessible(page, where) {
  await test.step(`${where} is accessible`, async () => {
    const { violations } = await new AxeBuilder({ page }).withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa']).analyze()
    const serious = violations.filter((violation) => ['serious', 'critical'].includes(violation.impact))
    expect(
      serious.map((violation) => `${violation.id}: ${violation.nodes.map((node) => node.html.slice(0, 160)).join(' | ')}`),
      where,
    ).toEqual([])
  })
}

export async function fitsThePhone(page, where) {
  await expect(async () => {
    const [wide, seen] = await page.evaluate(() => [document.documentElement.scrollWidth, window.innerWidth])
    expect(wide, `${where} is wider than the screen`).toBeLessThanOrEqual(seen + 1)
  }).toPass({ timeout: 5_000 })
}

/** Presses Tab until the element that is meant has the focus; nothing else may be needed to reach it. */
export async function tabTo(page, what, isMeant) {
  for (let stops = 0; stops < 80; stops++) {
    if (await isMeant()) return
    await page.keyboard.press('Tab')
  }
  expect(await isMeant(), `${what} is reached with the Tab key`).toBe(true)
}

export const hasFocus = (locator) => () => locator.evaluate((it) => it === document.activeElement)
