// The browser that journeys and benchmarks look through, and the way in.
import { existsSync } from 'node:fs'
import { chromium } from '@playwright/test'
import { GATEWAY } from '../demo/platform.mjs'

export const LAUNCH = {
  executablePath:
    process.env.SA_CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync),
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

/** Logs a page in through Keycloak's form, as one of the demo's people. */
export async function throughTheForm(page, name) {
  await page.goto('/login?return=/')
  await page.locator('input[name="username"]').fill(name)
  await page.locator('input[name="password"]').fill(`demo-${name}`)
  await page.locator('[type="submit"]').first().click()
  await page.waitForURL((url) => url.href.startsWith(GATEWAY) && !url.pathname.startsWith('/login'))
}
