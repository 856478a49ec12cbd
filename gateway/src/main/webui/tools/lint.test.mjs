import { ESLint } from 'eslint'
import { expect, test, vi } from 'vitest'

// The first case waits until every plugin is loaded, which takes long where much else runs.
vi.setConfig({ testTimeout: 90_000 })

// Without types, which no rule asked for here needs and which cost as much as all the rest.
const eslint = new ESLint({
  overrideConfig: {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: false } },
    rules: { '@typescript-eslint/no-floating-promises': 'off', '@typescript-eslint/no-unused-vars': 'off' },
  },
})

async function rulesBrokenBy(text, filePath) {
  const [result] = await eslint.lintText(text, { filePath })
  return result.messages.map((message) => message.ruleId)
}

test.each([
  ['a feature imports another', "import { useAllianceTexts } from '../alliances/texts'", 'src/rotation/Planted.tsx'],
  ['a feature passes on another', "export * from '../alliances/texts'", 'src/rotation/Planted.ts'],
  ['a feature imports another from deeper down', "import { x } from '../../alliances/texts'", 'src/rotation/wish/Planted.tsx'],
  ['a feature imports the app', "import { pagesOf } from '../app/navModel'", 'src/members/Planted.tsx'],
  ['what everybody uses imports a feature', "import { useSurveyTexts } from '../survey/texts'", 'src/ui/Planted.tsx'],
  ['a model imports React', "import { useState } from 'react'", 'src/survey/plantedModel.ts'],
])('%s: refused', async (_case, text, file) => {
  expect(await rulesBrokenBy(text, file)).toEqual(['no-restricted-imports'])
})

test.each([
  ['a feature loads another later', "export const load = () => import('../alliances/texts')", 'src/rotation/Planted.ts'],
  ['a Chinese text stands in a screen', "export const title = '轮值日历'", 'src/rotation/Planted.ts'],
  ['an English text stands in a screen', 'export const Planted = () => <p>Rotation</p>', 'src/rotation/Planted.tsx'],
])('%s: refused', async (_case, text, file) => {
  expect(await rulesBrokenBy(text, file)).toEqual(['no-restricted-syntax'])
})

test('a screen that calls the network itself: refused', async () => {
  expect(await rulesBrokenBy("void fetch('/api/v1/me')", 'src/rotation/Planted.ts')).toEqual(['no-restricted-globals'])
})

test('a feature imports its own files, what everybody uses, and React', async () => {
  const text = ["'react'", "'./texts'", "'../api/client'", "'../ui/Page'"].map((from) => `import * as x from ${from}`)
  for (const line of text) expect(await rulesBrokenBy(line, 'src/rotation/Planted.tsx')).toEqual([])
})
