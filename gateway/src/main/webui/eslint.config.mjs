import js from '@eslint/js'
import reactHooks from 'eslint-plugin-react-hooks'
import globals from 'globals'
import { readdirSync } from 'node:fs'
import tseslint from 'typescript-eslint'

const shared = ['api', 'i18n', 'ui', 'test']
const features = readdirSync(new URL('./src/', import.meta.url), { withFileTypes: true })
  .filter((entry) => entry.isDirectory() && entry.name !== 'app' && !shared.includes(entry.name))
  .map((entry) => entry.name)

/** A path that climbs out of its folder and down into one of these. */
const into = (folders) => `^(\\.\\./)+(${folders.join('|')})(/|$)`
const tests = ['src/test/**', 'src/**/*.test.{ts,tsx}']

const chinese = '/[\\u4e00-\\u9fff]/'
const untranslated = [`Literal[value=${chinese}]`, `TemplateElement[value.raw=${chinese}]`, `JSXText[value=/\\p{L}{2}/u]`].map(
  (selector) => ({ selector, message: 'A text stands in both languages, in texts.ts.' }),
)

const unsafe = {
  selector: "JSXAttribute[name.name='dangerouslySetInnerHTML'], Property[key.name='dangerouslySetInnerHTML']",
  message: 'What somebody wrote is text, never markup.',
}

/** Keeps the files of one folder from importing from others, at the top and later; its models from React as well. */
function keepApart(folder, others, message) {
  const away = { regex: into(others), message }
  const react = { group: ['react', 'react-*'], message: 'A model is data and rules, without React.' }
  const later = { selector: `ImportExpression[source.value=/${into(others).replaceAll('/', '\\/')}/]`, message }
  return [
    {
      files: [`src/${folder}/**`],
      rules: {
        'no-restricted-imports': ['error', { patterns: [away] }],
        'no-restricted-syntax': ['error', later, unsafe, ...untranslated],
      },
    },
    {
      files: [`src/${folder}/**/*Model.ts`],
      rules: { 'no-restricted-imports': ['error', { patterns: [away, react] }] },
    },
  ]
}

export default tseslint.config(
  { ignores: ['dist', 'src/api/generated'] },
  js.configs.recommended,
  { files: ['**/*.mjs'], languageOptions: { globals: globals.node } },
  {
    files: ['**/*.{ts,tsx}'],
    extends: [tseslint.configs.recommended],
    plugins: { 'react-hooks': reactHooks },
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: import.meta.dirname } },
    rules: {
      '@typescript-eslint/no-floating-promises': 'error',
      '@typescript-eslint/no-unused-vars': ['error', { argsIgnorePattern: '^_', ignoreRestSiblings: true }],
      // The two that find mistakes; the recommended set compiles every screen once more and takes as long as all tests.
      'react-hooks/rules-of-hooks': 'error',
      'react-hooks/exhaustive-deps': 'error',
      'max-lines': ['error', 400],
      // Nothing that is sent becomes code, and no object's prototype is written to.
      'no-eval': 'error',
      'no-implied-eval': 'error',
      'no-new-func': 'error',
      'no-proto': 'error',
      'no-extend-native': 'error',
    },
  },
  {
    files: ['src/**'],
    ignores: ['src/api/client.ts', 'src/api/live.ts'],
    rules: {
      'no-restricted-globals': [
        'error',
        { name: 'fetch', message: 'api/client.ts is the only one that talks to the network.' },
        { name: 'EventSource', message: 'api/live.ts is the only one that listens.' },
      ],
    },
  },
  features.map((feature) =>
    keepApart(
      feature,
      ['app', ...features.filter((other) => other !== feature)],
      'A feature imports no other feature and not the app; what two of them need lives in api, i18n or ui.',
    ),
  ),
  shared.map((folder) => keepApart(folder, ['app', ...features], 'What everybody uses knows no feature.')),
  { files: ['src/app/**'], rules: { 'no-restricted-syntax': ['error', unsafe, ...untranslated] } },
  { files: ['src/**/*exts.ts', 'src/i18n/**', ...tests], rules: { 'no-restricted-syntax': ['error', unsafe] } },
)
