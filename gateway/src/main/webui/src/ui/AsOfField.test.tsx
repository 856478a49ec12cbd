import { fireEvent, screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import { today } from '../i18n/dates'
import { show } from '../test/render'
import { AsOfField } from './AsOfField'

function shown(day: string) {
  const onDay = vi.fn<(day: string) => void>()
  show(<AsOfField day={day} onDay={onDay} />, {})
  return { field: screen.getByLabelText<HTMLInputElement>('截至日期'), onDay }
}

test('no day is today', () => {
  expect(shown('').field.value).toBe(today())
})

test('another day is asked for by its name', () => {
  const { field, onDay } = shown('')
  fireEvent.change(field, { target: { value: '2026-03-01' } })
  expect(onDay.mock.calls).toEqual([['2026-03-01']])
})

test('today is asked for as no day, so that an address does not keep it', () => {
  const { field, onDay } = shown('2026-03-01')
  fireEvent.change(field, { target: { value: today() } })
  expect(onDay.mock.calls).toEqual([['']])
})

test('an emptied field asks for nothing', () => {
  const { field, onDay } = shown('2026-03-01')
  fireEvent.change(field, { target: { value: '' } })
  expect(onDay).not.toHaveBeenCalled()
  expect(field.value).toBe('2026-03-01')
})
