// The browser that journeys and benchmarks look through, and the way in.
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { GATEWAY } from '../demo/platform.mjs'

export const LAUNCH = {
  executablePath:
    process.env.SA_CHROMIUM ??
    ['chromium-headless-shell', 'chromium', 'chromium-browser', 'google-chrome']
      .map((name) => '/usr/bin/' + name)
      .find(existsSync),
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
  ],
}

export const PLACE = {
  baseURL: GATEWAY,
  viewport: { width: 1280, height: 900 },
  locale: 'zh-CN',
  timezoneId: 'Asia/Shanghai',
}

/** A browser outside of a journey, closed by who opened it. */
export const launched = () => chromium.launch(LAUNCH)

const ATTEMPTS = 3

/**
 * Logs a page in through Keycloak's form, as one of the demo's people. Keycloak looks at one attempt of an account at a time and refuses
 * another that is made meanwhile, as two journeys side by side may: then it is made again. No step on the way may fail: a page that says
 * so and tries again would pass unseen.
 */
export async function throughTheForm(page, name) {
  const failed = []
  const look = (answer) => {
    if (answer.status() >= 500) failed.push(`${answer.status()} ${new URL(answer.url()).pathname}`)
  }
  page.on('response', look)
  await enter(page, name)
  page.off('response', look)
  if (failed.length > 0) throw new Error(`${name} was kept on the way in: ${failed.join(', ')}`)
}

async function enter(page, name) {
  const inside = (url) => url.href.startsWith(GATEWAY) && !url.pathname.startsWith('/login')
  for (let attempt = 1; attempt <= ATTEMPTS; attempt++) {
    await page.goto('/login?return=/')
    await page.locator('input[name="username"]').fill(name)
    await page.locator('input[name="password"]').fill(`demo-${name}`)
    await page.locator('[type="submit"]').first().click()
    const entered = page.waitForURL(inside).then(
      () => true,
      () => false,
    )
    const refused = page
      .locator('input[name="username"][aria-invalid="true"]')
      .waitFor()
      .then(
        () => false,
        () => false,
      )
    if (await Promise.race([entered, refused])) return
  }
  throw new Error(`${name} cannot log in`)
}
