import react from '@vitejs/plugin-react'
import { defineConfig } from 'vitest/config'
import { mockGateway } from './mock/plugin.ts'

export default defineConfig({
  plugins: [react(), mockGateway()],
  build: {
    // Chromium 86 runs on the Windows 7 desktops of offices; methods it lacks are in src/polyfills.ts.
    target: 'chrome86',
    // Everything external: the gateway's CSP knows no inline script, style or data font.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
  },
  server: { port: 5173, host: '127.0.0.1' },
  preview: { port: 4173, host: '127.0.0.1' },
  test: {
    maxWorkers: 2,
    testTimeout: 20_000,
    projects: [
      { extends: true, test: { name: 'models', environment: 'node', include: ['src/**/*.test.ts', 'tools/**/*.test.mjs'] } },
      {
        extends: true,
        test: {
          name: 'screens',
          environment: 'jsdom',
          include: ['src/**/*.test.tsx'],
          setupFiles: ['src/test/setup.ts'],
          // The console is loaded once for all files: reading it costs more than the tests.
          isolate: false,
        },
      },
    ],
  },
})
