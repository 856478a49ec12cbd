import { screen } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { Problem } from '../api/problem'
import { show } from '../test/render'
import { LoadFailed, ProblemNote } from './States'

afterEach(() => {
  localStorage.clear()
  vi.useRealTimers()
})

test('the words of the service are shown as they came', () => {
  show(<ProblemNote error={new Problem(409, 'ROTATION_EXISTS', '2026年已经排定')} />, {})
  expect(screen.getByRole('alert').textContent).toContain('2026年已经排定')
})

test('a problem without words is explained in the language of the reader', () => {
  localStorage.setItem('sa.language', 'en')
  show(<ProblemNote error={new Problem(0, 'NETWORK')} />, {})
  expect(screen.getByRole('alert').textContent).toContain('No connection')
})

test('a status that nobody expected is named', () => {
  show(<ProblemNote error={new Problem(418, 'HTTP_418')} />, {})
  expect(screen.getByRole('alert').textContent).toContain('操作未成功（418）')
})

test('a page that cannot open while the platform starts says so and asks again by itself', () => {
  vi.useFakeTimers()
  const retry = vi.fn()
  show(<LoadFailed error={new Problem(503, 'UNAVAILABLE')} retry={retry} />, {})
  expect(screen.getByRole('status').textContent).toContain('一般一两分钟就好')
  expect(document.body.textContent).not.toContain('503')
  vi.advanceTimersByTime(10_500)
  expect(retry).toHaveBeenCalledTimes(2)
})

test('what asking again does not mend is left to the reader', () => {
  vi.useFakeTimers()
  const retry = vi.fn()
  show(<LoadFailed error={new Problem(404, 'NOT_FOUND')} retry={retry} />, {})
  vi.advanceTimersByTime(60_000)
  expect(retry).not.toHaveBeenCalled()
})
