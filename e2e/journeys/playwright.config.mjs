// A journey is allowed the time of a busy machine; what it waits for it waits for itself, and says what it saw instead.
import { existsSync } from 'node:fs'
import { defineConfig } from '@playwright/test'
import { GATEWAY } from '../demo/platform.mjs'

const CHROMIUM =
  process.env.SA_CHROMIUM ?? ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(existsSync)

export default defineConfig({
  testDir: '.',
  testMatch: '*.test.mjs',
  outputDir: 'test-results',
  reporter: 'list',
  // The files keep to alliances, accounts and years of their own, so two go side by side; the journeys of one file are a story.
  workers: 2,
  timeout: 300_000,
  expect: { timeout: 60_000 },
  use: {
    baseURL: GATEWAY,
    actionTimeout: 90_000,
    navigationTimeout: 90_000,
    viewport: { width: 1280, height: 900 },
    locale: 'zh-CN',
    timezoneId: 'Asia/Shanghai',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: {
      executablePath: CHROMIUM,
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
})
