import { expect, test } from 'vitest'
import type { Member, Registration } from '../api/schemas'
import { countRegistrations, nextSteps, notSignedUp, spanOf } from './activityModel'

const member = (id: string, state: Member['state'] = 'ACTIVE'): Member => ({
  id,
  name: '党员' + id,
  sex: 1,
  birth: '1950-01-01',
  category: 'RETIRED',
  unitId: 'u',
  unitName: '县水利局',
  state,
})

const registration = (memberId: string, state: Registration['state']): Registration => ({
  memberId,
  unitId: 'u',
  guest: false,
  state,
  channel: 'PHONE',
  actor: 'liaison',
  registeredAt: '2026-03-01T00:00:00Z',
})

test('a draft is published before it can be held', () => {
  expect(nextSteps('DRAFT')).toEqual(['publish', 'cancel'])
  expect(nextSteps('PUBLISHED')[0]).toBe('held')
  expect(nextSteps('ACCEPTED')).toEqual([])
})

test('leave, waiting list and seats are counted apart', () => {
  expect(
    countRegistrations([
      registration('1', 'CONFIRMED'),
      registration('2', 'WAITLISTED'),
      registration('3', 'EXCUSED'),
      registration('4', 'CANCELLED'),
    ]),
  ).toEqual({ confirmed: 1, waiting: 1, excused: 1 })
})

test('who withdrew can sign up again, the deceased cannot', () => {
  const free = notSignedUp(
    [member('1'), member('2'), member('3', 'DECEASED')],
    [registration('1', 'CANCELLED'), registration('2', 'CONFIRMED')],
  )
  expect(free.map((one) => one.id)).toEqual(['1'])
})

test('R-04 the hours of an activity are the county’s, and an end on another day names it', () => {
  expect(spanOf({ startsAt: '2026-02-28T23:30:00Z', endsAt: '2026-03-01T01:00:00Z' }, 'zh')).toBe('3月1日 星期日 07:30–09:00')
  expect(spanOf({ startsAt: '2026-03-01T12:00:00Z', endsAt: '2026-03-02T01:00:00Z' }, 'zh')).toBe(
    '3月1日 星期日 20:00–3月2日 星期一 09:00',
  )
})
