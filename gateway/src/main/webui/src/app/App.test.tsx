import { legacyLogicalPropertiesTransformer, StyleProvider } from '@ant-design/cssinjs'
import { render } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { App } from './App'

vi.mock('@ant-design/cssinjs', async (original) => {
  const real = await original<typeof import('@ant-design/cssinjs')>()
  return { ...real, StyleProvider: vi.fn(real.StyleProvider) }
})

test('styles are written for browsers that know no logical properties', () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
  render(<App />)
  expect(vi.mocked(StyleProvider).mock.calls[0]?.[0].transformers).toContain(legacyLogicalPropertiesTransformer)
})
