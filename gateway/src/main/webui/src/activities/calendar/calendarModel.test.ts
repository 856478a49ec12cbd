import { expect, test } from 'vitest'
import type { Activity, Me } from '../../api/schemas'
import { byDay, daysOf, holidaysOf, isRest, mayMove, monthsRead, takesDrop, turned, weekOf, weeksOf } from './calendarModel'

const activity = (over: Partial<Activity> = {}): Activity =>
  ({
    id: 'x',
    allianceId: 'a1',
    hostUnitId: 'u1',
    state: 'PUBLISHED',
    startsAt: '2026-12-06T01:30:00Z',
    endsAt: '2026-12-06T03:30:00Z',
    ...over,
  }) as Activity

test('a week begins on Monday and a month is its whole weeks', () => {
  expect(weekOf('2026-12-06')).toEqual(weekOf('2026-11-30'))
  expect(weekOf('2026-12-06')[0]).toBe('2026-11-30')
  expect(weeksOf('2026-12').map((week) => week[0])).toEqual([
    '2026-11-30',
    '2026-12-07',
    '2026-12-14',
    '2026-12-21',
    '2026-12-28',
  ])
  expect(weeksOf('2027-02')).toHaveLength(4)
})

test('a list is a month’s own days; what lies on them may count for one three months off', () => {
  const days = daysOf('list', '2026-12-06')
  expect([days.length, days[0], days[days.length - 1]]).toEqual([31, '2026-12-01', '2026-12-31'])
  expect(monthsRead(days)).toEqual(['2026-09', '2026-10', '2026-11', '2026-12', '2027-01', '2027-02', '2027-03'])
  const grid = monthsRead(daysOf('month', '2026-12-06'))
  expect([grid.length, grid[0], grid[grid.length - 1]]).toEqual([9, '2026-08', '2027-04'])
})

test('one turns over the new year', () => {
  expect([turned('month', '2026-12-06', 1), turned('week', '2026-12-30', 1), turned('list', '2027-01-15', -1)]).toEqual([
    '2027-01-01',
    '2027-01-06',
    '2026-12-01',
  ])
})

test('an activity before eight stands on its own day, one of two days on both, a cancelled one nowhere', () => {
  const days = byDay([
    activity({ id: 'late' }),
    activity({ id: 'dawn', startsAt: '2026-12-05T23:30:00Z', endsAt: '2026-12-06T00:30:00Z' }),
    activity({ id: 'two', startsAt: '2026-12-07T01:00:00Z', endsAt: '2026-12-08T03:00:00Z' }),
    activity({ id: 'gone', state: 'CANCELLED' }),
  ])
  expect([...days].map(([day, all]) => [day, all.map((one) => one.id)])).toEqual([
    ['2026-12-06', ['dawn', 'late']],
    ['2026-12-07', ['two']],
    ['2026-12-08', ['two']],
  ])
})

test('a weekend rests unless it is worked, a weekday does not unless it is a holiday', () => {
  const off = holidaysOf([
    [{ date: '2026-02-28', name: '春节', off: false }],
    [{ date: '2026-10-01', name: '国庆节', off: true }],
  ])
  const rests = ['2026-02-28', '2026-03-01', '2026-10-01', '2026-10-12'].map((day) => isRest(day, off.get(day)))
  expect(rests).toEqual([false, true, true, false])
})

const lead = { roles: ['lead-unit'], units: [], leadAllianceIds: ['a1'] } as unknown as Me
const now = new Date('2026-11-30T06:00:00Z')

test('who looks after it moves what has not begun; nobody moves a draft, what was held or another’s', () => {
  expect(mayMove(activity(), lead, now)).toBe(true)
  expect(mayMove(activity({ state: 'CLOSED' }), lead, now)).toBe(true)
  for (const over of [{ state: 'DRAFT' }, { state: 'HELD' }, { startsAt: '2026-11-29T01:00:00Z' }, { allianceId: 'a2' }])
    expect(mayMove(activity(over as Partial<Activity>), lead, now), JSON.stringify(over)).toBe(false)
})

test('it is dropped on another day that is still to come', () => {
  expect(['2026-11-29', '2026-11-30', '2026-12-06'].map((day) => takesDrop(activity(), day, '2026-11-30'))).toEqual([
    false,
    true,
    false,
  ])
})
