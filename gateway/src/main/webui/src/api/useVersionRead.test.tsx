import { renderHook } from '@testing-library/react'
import { expect, test } from 'vitest'
import { Problem } from './problem'
import { useVersionRead } from './useLatest'

const overtaken = new Problem(412, 'VERSION_CONFLICT')

test('a dialog changes the version it opened on, whatever the page behind it reads, until somebody else was noticed', () => {
  const { result, rerender } = renderHook(({ now, error }: { now: number; error: unknown }) => useVersionRead(now, error), {
    initialProps: { now: 2, error: null as unknown },
  })
  rerender({ now: 3, error: null })
  expect(result.current).toBe(2)
  rerender({ now: 3, error: overtaken })
  expect(result.current).toBe(3)
  rerender({ now: 3, error: null })
  expect(result.current).toBe(3)
})
