import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Slot } from '../api/schemas'
import { show } from '../test/render'
import { SlotCard } from './SlotCard'

const slot: Slot = {
  id: 's3',
  month: 3,
  plannedHostUnitId: 'u1',
  plannedHostUnitName: '县水利局',
  actualHostUnitId: 'u1',
  hostUnitName: '县水利局',
  plannedDate: '2026-03-25',
  date: '2026-03-25',
  state: 'PLANNED',
  frozen: false,
  suspended: false,
}
const nothing = () => undefined

test('R-03 a month of one’s own is changed, of another unit’s a swap is asked for', () => {
  show(
    <>
      <SlotCard slot={slot} own asks={false} onWhy={nothing} onChange={nothing} />
      <SlotCard slot={{ ...slot, month: 4, hostUnitName: '县财政局' }} own={false} asks onWhy={nothing} onChange={nothing} />
    </>,
    {},
  )
  expect(screen.getByRole('button', { name: '调整 调整3月的轮值（县水利局）' }).textContent).toBe('调整')
  expect(screen.getByRole('button', { name: '请求对调 请求与县财政局对调4月的轮值' }).textContent).toBe('请求对调')
})

test('R-03 the month leads to its activities where it is given them', () => {
  show(<SlotCard slot={slot} own asks={false} onWhy={nothing} activities="/activities?month=2026-03&alliance=a" />, {})
  const link = screen.getByRole('link', { name: '本月活动（3月）' })
  expect(link.getAttribute('href')).toBe('/activities?month=2026-03&alliance=a')
})
