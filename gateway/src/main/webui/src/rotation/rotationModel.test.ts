import { expect, test } from 'vitest'
import type { Balance, Rotation, Slot } from '../api/types'
import { demandsOf, groundsOf, grouped, isChanged, joined, openMonths, substitutes, swapPartners, verbsFor } from './rotationModel'

const UNITS = ['农业农村局', '水利局', '自然资源局']

const slot = (month: number, over: Partial<Slot> = {}): Slot => {
  const unit = UNITS[(month - 1) % 3] ?? ''
  const day = `2026-${String(month).padStart(2, '0')}-25`
  return { id: 's' + month, month, plannedHostUnitId: unit, plannedHostUnitName: unit, actualHostUnitId: unit, hostUnitName: unit, plannedDate: day, date: day, state: 'PLANNED', frozen: false, ...over }
}

const balance = (actual: number[] = [4, 4, 4]): Balance[] =>
  UNITS.map((unit, index) => ({ unitId: unit, unitName: unit, seat: index + 1, planned: 4, actual: actual[index] ?? 0, aboveShare: 0, owes: 0, isOwed: 0 }))

const year = (changed: Slot[] = [], turns?: number[]): Rotation => ({
  id: 'r', allianceId: 'a', year: 2026, dayOfMonth: 25, shift: 'NEXT', freezeMonths: 1, frozenBefore: '2026-01-01', provisional: false,
  holidaySource: '国办', balance: balance(turns), owed: [], dateProposals: [], warnings: [], nextSeat: 1, version: 0,
  slots: Array.from({ length: 12 }, (_, index) => changed.find((other) => other.month === index + 1) ?? slot(index + 1)),
})

test('a finished month is not offered for exchange, nor one with the same host', () => {
  const given = year([slot(2, { state: 'DONE' })])
  expect(swapPartners(given, slot(1)).map((other) => other.month)).toEqual([3, 5, 6, 8, 9, 11, 12])
})

test('a unit cannot stand in for itself, and the others keep their seat order', () => {
  expect(substitutes(year(), slot(1)).map((unit) => unit.unitName)).toEqual(['水利局', '自然资源局'])
})

test('a month without a host counts as changed', () => {
  expect(isChanged(slot(1))).toBe(false)
  expect(isChanged(slot(1, { actualHostUnitId: null, hostUnitName: null }))).toBe(true)
})

test('a liaison may ask for a deferral or a swap, the lead unit may do more', () => {
  expect(verbsFor(year(), slot(3), ['liaison'])).toEqual(['defer', 'swap'])
  expect(verbsFor(year(), slot(3), ['lead-unit'])).toEqual(['defer', 'swap', 'substitute', 'suspend'])
})

test('a substitution that has not happened can be taken back', () => {
  expect(verbsFor(year(), slot(3, { state: 'SUBSTITUTED' }), ['county-committee'])).toContain('restore')
})

test('what is over cannot be changed', () => {
  expect(verbsFor(year(), slot(3, { state: 'DONE' }), ['county-committee'])).toEqual([])
})

test('the plain turn is explained by its seat and its share', () => {
  expect(groundsOf(year(), slot(2))).toEqual([
    { kind: 'seat', seat: 2, seats: 3 },
    { kind: 'share', turns: 4, lowest: 4, highest: 4 },
  ])
})

test('a deferred and moved month says what changed and why', () => {
  const changed = slot(5, { actualHostUnitId: '自然资源局', hostUnitName: '自然资源局', state: 'DEFERRED', reason: '会议室维修', plannedDate: '2026-05-25', date: '2026-05-26', shiftReason: '周末' })
  expect(groundsOf(year([changed]), changed).map((ground) => ground.kind)).toEqual(['seat', 'previous', 'changed', 'moved', 'share'])
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
