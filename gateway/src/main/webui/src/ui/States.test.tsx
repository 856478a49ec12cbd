import { screen } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { Problem } from '../api/problem'
import { show } from '../test/render'
import { ProblemNote } from './States'

afterEach(() => localStorage.clear())

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
