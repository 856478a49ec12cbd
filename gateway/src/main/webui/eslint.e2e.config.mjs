import js from '@eslint/js'
import globals from 'globals'

/** For e2e, from the root of the repository; what is handed to page.evaluate runs in the browser. */
export default [js.configs.recommended, { languageOptions: { globals: { ...globals.node, ...globals.browser } } }]
