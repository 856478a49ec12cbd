import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { LanguageProvider } from '../i18n/language'
import { useStepTexts } from './stepTexts'

test('a short message has 70 characters, and 67 in each part of a longer one', () => {
  const { result } = renderHook(() => useStepTexts(), { wrapper: LanguageProvider })
  expect([70, 71, 134, 135].map(result.current.smsLength)).toEqual([
    '70 个字，一条短信',
    '71 个字，要分 2 条发',
    '134 个字，要分 2 条发',
    '135 个字，要分 3 条发',
  ])
})
