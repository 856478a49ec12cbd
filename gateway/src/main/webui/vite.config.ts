import react from '@vitejs/plugin-react'
import type { Plugin } from 'vite'
import { defineConfig } from 'vitest/config'
import { mockGateway } from './mock/plugin.ts'

/** What draws is loaded by the first script; the page names it, too, so that it comes beside that and not after it. */
function drawnBeside(): Plugin {
  return {
    name: 'drawn-beside',
    transformIndexHtml: {
      order: 'post',
      handler: (html, { bundle }) =>
        Object.values(bundle ?? {})
          .flatMap((file) => (file.type === 'chunk' && file.name === 'draw' ? [file.fileName, ...file.imports] : []))
          .filter((fileName) => !html.includes(fileName))
          .map((fileName) => ({
            tag: 'link',
            attrs: { rel: 'modulepreload', crossorigin: true, href: '/' + fileName },
            injectTo: 'head' as const,
          })),
    },
  }
}

export default defineConfig({
  plugins: [react(), drawnBeside(), mockGateway()],
  build: {
    // Chromium 86 runs on the Windows 7 desktops of offices; methods it lacks are in src/polyfills.ts.
    target: 'chrome86',
    // Everything external: the gateway's CSP knows no inline script, style or data font.
    assetsInlineLimit: 0,
    chunkSizeWarningLimit: 700,
    rolldownOptions: {
      output: {
        // A file costs a slow processor more than the few lines it would hold: what most pages share comes in one.
        codeSplitting: {
          groups: [
            { name: 'first', tags: ['$initial'], priority: 2 },
            { name: 'frame', test: /\/src\/(api|i18n|ui)\/|node_modules/, minShareCount: 4, priority: 1 },
          ],
        },
      },
    },
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
