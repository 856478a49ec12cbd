import { renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { LanguageProvider } from '../i18n/language'
import { useTodoTexts } from '../ui/today/todoTexts'
import { useTodayTexts } from './todayTexts'

afterEach(() => localStorage.clear())

test('in English one of a thing is said otherwise than several', () => {
  localStorage.setItem('sa.language', 'en')
  const t = renderHook(() => useTodayTexts(), { wrapper: LanguageProvider }).result.current
  const { calls } = renderHook(() => useTodoTexts(), { wrapper: LanguageProvider }).result.current
  expect([t.todos.accept(1), t.todos.swaps(1), calls(1)]).toEqual([
    'report to accept',
    'swap waits for an answer',
    '1 call to make',
  ])
  expect([t.todos.accept(2), t.todos.swaps(2), calls(2)]).toEqual([
    'reports to accept',
    'swaps wait for an answer',
    '2 calls to make',
  ])
})
