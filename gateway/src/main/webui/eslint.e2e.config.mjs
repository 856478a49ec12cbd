import js from '@eslint/js'
import globals from 'globals'

/** For scripts outside the console, from the root of the repository; what is handed to page.evaluate runs in the browser. */
export default [
  js.configs.recommended,
  {
    languageOptions: { globals: { ...globals.node, ...globals.browser } },
    // By what it takes apart a fixture of Playwright's says what it needs, if only nothing.
    rules: { 'no-empty-pattern': ['error', { allowObjectPatternsAsParameters: true }] },
  },
]
