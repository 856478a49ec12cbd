import { expect, test } from 'vitest'
import type { Member, Registration, AttendanceSheet } from '../api/schemas'
import { changedLines, countRegistrations, nextSteps, notSignedUp, attendanceLines } from './activityModel'

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

const roll: AttendanceSheet = {
  items: [
    { memberId: '1', unitId: 'u', guest: false, status: 'PRESENT', recordedBy: 'lead', recordedAt: '2026-03-25T10:00:00Z' },
  ],
  counts: { present: 1, excused: 0, absent: 0, atHome: 0, guests: 0 },
}

test('a draft is published before it can be held', () => {
  expect(nextSteps('DRAFT')).toEqual(['publish', 'cancel'])
  expect(nextSteps('PUBLISHED')[0]).toBe('held')
  expect(nextSteps('ACCEPTED')).toEqual([])
})

test('nobody is present before he was seen, and leave is kept', () => {
  const lines = attendanceLines([member('2'), member('3')], [registration('3', 'EXCUSED')], undefined)
  expect(lines.map((line) => [line.id, line.status])).toEqual([
    ['3', 'EXCUSED'],
    ['2', 'ABSENT'],
  ])
})

test('those who signed up come first and what is written wins', () => {
  const lines = attendanceLines([member('2'), member('1')], [registration('1', 'CONFIRMED')], roll)
  expect(lines[0]).toMatchObject({ id: '1', registered: 'CONFIRMED', status: 'PRESENT' })
})

test('only corrections are sent', () => {
  const lines = attendanceLines([member('1'), member('2')], [], roll)
  expect(changedLines(lines, roll)).toEqual([{ memberId: '2', status: 'ABSENT' }])
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
