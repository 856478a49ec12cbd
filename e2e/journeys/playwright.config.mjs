// A journey is allowed the time of a busy machine; what it waits for it waits for itself, and says what it saw instead.
import { defineConfig } from '@playwright/test'
import { LAUNCH, PLACE } from './browser.mjs'

export default defineConfig({
  testDir: '.',
  testMatch: '*.test.mjs',
  outputDir: 'test-results',
  reporter: 'list',
  // The files keep to alliances, accounts and years of their own, so three go side by side; the journeys of one file are a story.
  workers: 3,
  timeout: 300_000,
  expect: { timeout: 60_000 },
  use: {
    ...PLACE,
    actionTimeout: 90_000,
    navigationTimeout: 90_000,
    contextOptions: { reducedMotion: 'reduce' },
    // Pages as they were at each step, without a film of them: filming took a third of the browser's time, also where all is well.
    trace: { mode: 'retain-on-failure', screenshots: false, snapshots: true, sources: false },
    screenshot: 'only-on-failure',
    launchOptions: LAUNCH,
  },
})
