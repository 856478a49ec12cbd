import { fireEvent, screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Activity } from '../api/schemas'
import { show } from '../test/render'
import { PostponeDialog } from './PostponeDialog'

const activity = {
  id: 'x',
  state: 'PUBLISHED',
  startsAt: '2099-03-25T01:00:00Z',
  endsAt: '2099-03-25T03:00:00Z',
} as Activity

test('while a date is being typed nothing is sent, whatever its year is on the way', () => {
  show(<PostponeDialog activity={activity} onClose={() => {}} />, {})
  fireEvent.change(screen.getByLabelText('原因'), { target: { value: '场地维修' } })
  const day = screen.getByLabelText('日期')
  const confirm = screen.getByRole<HTMLButtonElement>('button', { name: '确认' })
  for (const typed of ['20990-03-26', '999999-03-26', '']) {
    fireEvent.change(day, { target: { value: typed } })
    expect(confirm.disabled, typed).toBe(true)
  }
  fireEvent.change(day, { target: { value: '2099-03-26' } })
  expect(confirm.disabled).toBe(false)
})
