import { expect, test } from 'vitest'
import type { Member, Registration } from '../api/schemas'
import {
  countRegistrations,
  endAfter,
  hostsFor,
  mayManage,
  correctionsOf,
  nextSteps,
  notSignedUp,
  seatsCorrected,
  spanOf,
  takesSignUps,
} from './activityModel'

const member = (id: string, state: Member['state'] = 'ACTIVE'): Member => ({
  id,
  name: '党员' + id,
  initials: 'DY',
  pinyin: 'dang yuan',
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
  approved: false,
})

const startsAt = '2026-03-25T01:00:00Z'
const before = new Date('2026-03-25T00:59:59Z')
const after = new Date('2026-03-25T01:00:00Z')

test('R-04 a draft is published, and what has begun is held; not before', () => {
  expect(nextSteps({ state: 'DRAFT', startsAt }, after)).toEqual(['publish', 'cancel'])
  expect(nextSteps({ state: 'PUBLISHED', startsAt }, before)).not.toContain('held')
  expect(nextSteps({ state: 'PUBLISHED', startsAt }, after)[0]).toBe('held')
  expect(nextSteps({ state: 'ACCEPTED', startsAt }, after)).toEqual([])
})

test('R-04 what was done by mistake can be taken back, what was accepted stands', () => {
  expect(nextSteps({ state: 'CLOSED', startsAt }, before)).toContain('reopen')
  expect(nextSteps({ state: 'CLOSED', startsAt }, after)).not.toContain('reopen')
  expect(nextSteps({ state: 'CANCELLED', startsAt }, after)).toEqual(['restore'])
  expect(nextSteps({ state: 'REPORTED', startsAt }, after)).toEqual(['held/withdraw'])
})

test('R-10 sign-up ends with the start', () => {
  expect(takesSignUps({ state: 'PUBLISHED', startsAt }, before)).toBe(true)
  expect(takesSignUps({ state: 'PUBLISHED', startsAt }, after)).toBe(false)
  expect(takesSignUps({ state: 'CLOSED', startsAt }, before)).toBe(false)
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

test('who withdrew can sign up again, who has moved about comes home, the deceased cannot', () => {
  const free = notSignedUp(
    [member('1'), member('2'), member('3', 'DECEASED'), member('4', 'FLOATING_OUT')],
    [registration('1', 'CANCELLED'), registration('2', 'CONFIRMED')],
  )
  expect(free.map((one) => one.id)).toEqual(['1', '4'])
})

test('R-04 the hours of an activity are the county’s, and an end on another day names it', () => {
  expect(spanOf({ startsAt: '2026-02-28T23:30:00Z', endsAt: '2026-03-01T01:00:00Z' }, 'zh')).toBe('3月1日 星期日 07:30–09:00')
  expect(spanOf({ startsAt: '2026-03-01T12:00:00Z', endsAt: '2026-03-02T01:00:00Z' }, 'zh')).toBe(
    '3月1日 星期日 20:00–3月2日 星期一 09:00',
  )
})

test('R-04 a moved activity lasts as long as before', () => {
  const activity = { startsAt, endsAt: '2026-03-25T03:30:00Z' }
  expect(endAfter(activity, '2026-04-02T14:00:00+08:00')).toBe('2026-04-02T08:30:00.000Z')
})

test('R-04 a liaison prepares what the own unit hosts, whoever leads the alliance what any of its units does', () => {
  const units = [{ unitId: 'u1' }, { unitId: 'u2' }]
  const liaison = { roles: ['liaison'], units: [{ id: 'u2', uscc: '', name: '' }], leadAllianceIds: [] }
  expect(hostsFor(units, 'a', liaison)).toEqual([{ unitId: 'u2' }])
  expect(hostsFor(units, 'a', { ...liaison, roles: ['lead-unit'], leadAllianceIds: ['a'] })).toEqual(units)
  expect(hostsFor(units, 'b', { ...liaison, roles: ['lead-unit'], leadAllianceIds: ['a'] })).toEqual([{ unitId: 'u2' }])
  expect(hostsFor(units, 'a', { ...liaison, roles: ['county-committee'], units: [] })).toEqual(units)
  expect(hostsFor(units, 'a', { ...liaison, roles: ['branch-secretary'] })).toEqual([{ unitId: 'u2' }])
})

test('R-04 who may change an activity: its host, the lead unit of its alliance, the county, and nobody else', () => {
  const activity = { allianceId: 'a', hostUnitId: 'u1' }
  const of = (role: string, unit: string, leadAllianceIds: string[] = []) =>
    mayManage(activity, { roles: [role], units: [{ id: unit, uscc: '', name: '' }], leadAllianceIds })
  expect([of('liaison', 'u1'), of('branch-secretary', 'u1'), of('lead-unit', 'u2', ['a'])]).toEqual([true, true, true])
  expect([of('county-committee', ''), of('org-dept', '')]).toEqual([true, true])
  expect([of('liaison', 'u2'), of('branch-secretary', 'u2'), of('lead-unit', 'u2', ['b'])]).toEqual([false, false, false])
  expect([of('liaison', 'u2', ['a']), of('member', 'u1')]).toEqual([false, false])
})

test('R-10 E-21 fewer seats than people are too few for some, more give one to who waits until it begins', () => {
  const activity = { state: 'PUBLISHED', startsAt, confirmed: 3 } as const
  expect(seatsCorrected(activity, 2, 0, before)).toEqual({ short: 1, movesUp: 0 })
  expect(seatsCorrected(activity, 5, 1, before)).toEqual({ short: 0, movesUp: 1 })
  expect(seatsCorrected(activity, 5, 9, before)).toEqual({ short: 0, movesUp: 2 })
  expect(seatsCorrected(activity, 5, 9, after)).toEqual({ short: 0, movesUp: 0 })
})

test('R-10 of each correction only what it changed is told', () => {
  const at = '2026-03-01T01:00:00Z'
  const old = { title: '参观', venueName: '一楼', capacity: 2, reason: '笔误', changedAt: at }
  expect(
    correctionsOf({ title: '参观', venueName: '二楼', capacity: 3, corrections: [old, { ...old, venueName: '二楼' }] }),
  ).toEqual([
    { at, reason: '笔误', venueName: '一楼' },
    { at, reason: '笔误', capacity: 2 },
  ])
})
