// A journey is allowed the time of a busy machine; what it waits for it waits for itself, and says what it saw instead.
import { defineConfig } from '@playwright/test'
import { LAUNCH, PLACE } from './browser.mjs'

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
    ...PLACE,
    actionTimeout: 90_000,
    navigationTimeout: 90_000,
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    screenshot: 'only-on-failure',
    launchOptions: LAUNCH,
  },
})
