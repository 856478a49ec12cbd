import { expect, test } from 'vitest'
import type { Balance, Rotation, Slot } from '../api/schemas'
import {
  activitiesOf,
  alternativesOf,
  answersTo,
  awaited,
  barredBy,
  demandsOf,
  grouped,
  isAsPlanned,
  isChanged,
  joined,
  nextTurn,
  openMonths,
  type Permission,
  permissionFor,
  reasonsFor,
  substitutes,
  isPast,
  isUnconfirmed,
  swapPartners,
  verbsFor,
} from './rotationModel'

const UNITS = ['农业农村局', '水利局', '自然资源局']

const slot = (month: number, over: Partial<Slot> = {}): Slot => {
  const unit = UNITS[(month - 1) % 3] ?? ''
  const day = `2026-${String(month).padStart(2, '0')}-25`
  return {
    id: 's' + month,
    month,
    plannedHostUnitId: unit,
    plannedHostUnitName: unit,
    actualHostUnitId: unit,
    hostUnitName: unit,
    plannedDate: day,
    date: day,
    state: 'PLANNED',
    frozen: false,
    suspended: false,
    ...over,
  }
}

const balance = (actual: number[] = [4, 4, 4]): Balance[] =>
  UNITS.map((unit, index) => ({
    unitId: unit,
    unitName: unit,
    seat: index + 1,
    planned: 4,
    actual: actual[index] ?? 0,
    aboveShare: 0,
    owes: 0,
    isOwed: 0,
  }))

const year = (changed: Slot[] = [], turns?: number[]): Rotation => ({
  id: 'r',
  allianceId: 'a',
  year: 2026,
  dayOfMonth: 25,
  shift: 'NEXT',
  freezeMonths: 1,
  frozenBefore: '2026-01-01',
  provisional: false,
  holidaySource: '国办',
  balance: balance(turns),
  owed: [],
  dateProposals: [],
  warnings: [],
  wishes: { demands: [], closures: [], keyDays: [], units: [], months: [] },
  nextSeat: 1,
  version: 0,
  slots: Array.from({ length: 12 }, (_, index) => changed.find((other) => other.month === index + 1) ?? slot(index + 1)),
})

const ALL: Permission = { all: true, units: [] }
const ONE: Permission = { all: false, units: ['水利局'] }

test('a finished month is not offered for exchange, nor one with the same host', () => {
  const given = year([slot(2, { state: 'DONE' })])
  expect(swapPartners(given, slot(1), ALL, '2026-01-05').map((other) => other.month)).toEqual([3, 5, 6, 8, 9, 11, 12])
})

test('a unit cannot stand in for itself, and the others keep their seat order', () => {
  expect(substitutes(year(), slot(1)).map((unit) => unit.unitName)).toEqual(['水利局', '自然资源局'])
})

test('a month without a host counts as changed', () => {
  expect(isChanged(slot(1))).toBe(false)
  expect(isChanged(slot(1, { actualHostUnitId: undefined, hostUnitName: undefined }))).toBe(true)
})

test('the lead unit may do everything, a liaison defer and swap its own month and swap others for it', () => {
  expect(verbsFor(year(), slot(2), ALL, '2026-01-05')).toEqual(['defer', 'swap', 'substitute', 'suspend'])
  expect(verbsFor(year(), slot(2), ONE, '2026-01-05')).toEqual(['defer', 'swap'])
  expect(verbsFor(year(), slot(3), ONE, '2026-01-05')).toEqual(['swap'])
  expect(swapPartners(year(), slot(3), ONE, '2026-01-05').map((other) => other.month)).toEqual([2, 5, 8, 11])
  expect(verbsFor(year(), slot(3), { all: false, units: [] }, '2026-01-05')).toEqual([])
})

test('a lead unit acts for its own alliance only, a liaison for its units', () => {
  const me = { roles: ['lead-unit', 'liaison'], units: [{ id: '水利局', uscc: '', name: '' }], leadAllianceIds: ['a'] }
  expect(permissionFor('a', me)).toEqual({ all: true, units: ['水利局'] })
  expect(permissionFor('b', me)).toEqual(ONE)
  expect(permissionFor('b', { ...me, roles: ['county-committee'] })).toEqual(ALL)
  expect(permissionFor('a', { ...me, roles: ['member'] })).toEqual({ all: false, units: [] })
})

test('a swap is accepted by whom it waits for, taken back by who proposed it, and no business of others', () => {
  const request = { fromUnitId: '水利局', withUnitId: '自然资源局', fromAccepted: true, withAccepted: false }
  expect(awaited(request)).toEqual(['自然资源局'])
  expect(answersTo(request, ONE)).toEqual({ accept: false, refuse: 'withdraw' })
  expect(answersTo(request, { all: false, units: ['自然资源局'] })).toEqual({ accept: true, refuse: 'refuse' })
  expect(answersTo(request, ALL)).toEqual({ accept: true, refuse: 'refuse' })
  expect(answersTo(request, { all: false, units: ['农业农村局'] })).toEqual({ accept: false, refuse: null })
})

test('a month is as planned when neither its host nor its day moved', () => {
  expect([
    isAsPlanned(slot(1)),
    isAsPlanned(slot(1, { date: '2026-01-26' })),
    isAsPlanned(slot(1, { actualHostUnitId: '水利局' })),
  ]).toEqual([true, false, false])
})

test('a substitution that has not happened can be taken back', () => {
  expect(verbsFor(year(), slot(3, { state: 'SUBSTITUTED' }), ALL)).toContain('restore')
})

test('E-16 a month is called off until the end of the next one, and taken up again by those who act for all', () => {
  expect(verbsFor(year(), slot(2), ALL, '2026-03-31')).toContain('suspend')
  expect(verbsFor(year(), slot(2), ALL, '2026-04-01')).not.toContain('suspend')
  const paused = slot(2, { suspended: true, actualHostUnitId: undefined, hostUnitName: undefined, state: 'DEFERRED' })
  expect(verbsFor(year(), paused, ALL, '2026-02-01')).toEqual(['restore'])
  expect(verbsFor(year(), paused, ONE, '2026-02-01')).toEqual([])
  expect(verbsFor(year(), paused, ALL, '2026-04-01')).toEqual([])
})

test('a month that is over is neither put off nor exchanged, and is no month to exchange with; who acts for all says who stood in', () => {
  expect(isPast(year(), slot(9), '2026-10-01')).toBe(true)
  expect(isPast(year(), slot(9, { date: '2026-10-12' }), '2026-10-01')).toBe(false)
  expect(isPast(year(), slot(10), '2026-10-31')).toBe(false)
  expect(verbsFor(year(), slot(8), ONE, '2026-10-01')).toEqual([])
  expect(verbsFor(year(), slot(9), ONE, '2026-10-01')).toEqual([])
  expect(verbsFor(year(), slot(8), ALL, '2026-10-01')).toEqual(['substitute'])
  expect(swapPartners(year(), slot(12), ONE, '2026-10-01').map((other) => other.month)).toEqual([11])
})

test('a day that passed without a word is not called planned', () => {
  expect(isUnconfirmed(slot(9), '2026-10-01')).toBe(true)
  expect(isUnconfirmed(slot(9, { state: 'DONE' }), '2026-10-01')).toBe(false)
  expect(isUnconfirmed(slot(9, { suspended: true }), '2026-10-01')).toBe(false)
  expect(isUnconfirmed(slot(9), '2026-09-25')).toBe(false)
})

test('what is over cannot be changed', () => {
  expect(verbsFor(year(), slot(3, { state: 'DONE' }), ALL)).toEqual([])
})

test('the plain turn is explained by its seat and its share', () => {
  expect(reasonsFor(year(), slot(2))).toEqual([
    { kind: 'seat', unit: '水利局', seat: 2, seats: 3 },
    { kind: 'share', unit: '水利局', turns: 4, lowest: 4, highest: 4 },
  ])
})

test('a month that was asked for is not said to be its turn by seat', () => {
  const asked = slot(2, { reason: '原轮到农业农村局；已要求水利局必须主办2月' })
  expect(reasonsFor(year([asked]), asked)[0]).toEqual({ kind: 'demanded', reason: '原轮到农业农村局；已要求水利局必须主办2月' })
  expect(reasonsFor(year(), slot(2, { state: 'CONFIRMED', reason: '' }))[0]?.kind).toBe('seat')
})

test('a deferred and moved month says what changed and why', () => {
  const changed = slot(5, {
    actualHostUnitId: '自然资源局',
    hostUnitName: '自然资源局',
    state: 'DEFERRED',
    reason: '会议室维修',
    plannedDate: '2026-05-25',
    date: '2026-05-26',
    shiftReason: '周末',
  })
  expect(reasonsFor(year([changed]), changed).map((reason) => reason.kind)).toEqual([
    'seat',
    'previous',
    'changed',
    'moved',
    'share',
  ])
})

test('replanning offers neither frozen nor finished months', () => {
  const given = year([slot(1, { state: 'DONE' }), slot(2, { frozen: true })])
  expect(openMonths(given)[0]).toBe(3)
})

test('a unit that drops out is one demand per remaining month', () => {
  expect(demandsOf('水利局', 'CANNOT_HOST', [11, 12])).toEqual([
    { kind: 'CANNOT_HOST', month: 11, unitId: '水利局' },
    { kind: 'CANNOT_HOST', month: 12, unitId: '水利局' },
  ])
})

test('demands of one unit are read together and asked once', () => {
  const april = { kind: 'CANNOT_HOST' as const, unitId: 'a', month: 4 }
  const june = { kind: 'CANNOT_HOST' as const, unitId: 'a', month: 6 }
  const other = { kind: 'MUST_HOST' as const, unitId: 'b', month: 5 }
  expect(joined([april], [april, june])).toEqual([april, june])
  expect(grouped([june, other, april])).toEqual([[april, june], [other]])
})

test('other units are read from the least costly to the impossible, without the host itself', () => {
  const other = (unitId: string, more?: number) => ({ unitId, unitName: unitId, more, sentence: '' })
  const all = [other('a'), other('b', 60), other('水利局', 0), other('c', 0), other('d', 60), other('e')]
  expect(alternativesOf(all, slot(2)).map((unit) => unit.unitId)).toEqual(['c', 'b', 'd', 'a', 'e'])
})

test('one reason against every other unit is read once', () => {
  const other = (because?: string) => ({ unitId: String(because), unitName: '', because, sentence: '' })
  expect(barredBy([other('已要求水利局必须主办4月'), other('已要求水利局必须主办4月')])).toBe('已要求水利局必须主办4月')
  expect(barredBy([other('没有可用的工作日'), other('已要求水利局必须主办4月')])).toBeNull()
  expect(barredBy([other(), other()])).toBeNull()
  expect(barredBy([other('没有可用的工作日')])).toBeNull()
})

test('R-02 a unit is told its next turn, not one that is over or called off', () => {
  const turn = (month: number, unit: string, suspended = false) =>
    ({ month, date: `2026-${String(month).padStart(2, '0')}-25`, actualHostUnitId: unit, suspended }) as Slot
  const year = { slots: [turn(3, 'u1'), turn(6, 'u1', true), turn(7, 'u2'), turn(9, 'u1')] } as Rotation
  expect(nextTurn(year, ['u1'], '2026-04-01')?.month).toBe(9)
  expect(nextTurn(year, ['u3'], '2026-04-01')).toBeUndefined()
})

test('R-03 who acts for the host of a month finds its activities, past or not; others and an empty month have none', () => {
  const plan = year([slot(5, { suspended: true })])
  const liaison: Permission = { all: false, units: ['农业农村局'] }
  const at = (month: number, who: Permission) => activitiesOf(plan, plan.slots[month - 1]!, who)
  expect(at(1, liaison)).toBe('/activities?month=2026-01&alliance=a')
  expect(at(10, liaison)).toBe('/activities?month=2026-10&alliance=a')
  expect(at(2, liaison)).toBeUndefined()
  expect(at(2, { all: true, units: [] })).toBe('/activities?month=2026-02&alliance=a')
  expect(at(5, { all: true, units: [] })).toBeUndefined()
})
