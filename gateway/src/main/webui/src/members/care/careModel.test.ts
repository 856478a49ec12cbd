import { expect, test } from 'vitest'
import type { CareVisit } from '../../api/schemas'
import { byUnit, mayCare, weekEnd } from './careModel'

const visit = (id: string, unitId: string) => ({ id, unitId, unitName: unitId }) as CareVisit

test('M-16 a week ends on its Sunday, also of a Sunday and across the year', () => {
  expect(weekEnd('2026-11-30')).toBe('2026-12-06')
  expect(weekEnd('2026-12-06')).toBe('2026-12-06')
  expect(weekEnd('2026-12-31')).toBe('2027-01-03')
})

test('M-16 visits stand unit by unit: where somebody was due first comes first, and nobody changes places within a unit', () => {
  const units = byUnit([visit('1', 'b'), visit('2', 'a'), visit('3', 'b')])
  expect(units.map(({ unitId, visits }) => [unitId, ...visits.map(({ id }) => id)])).toEqual([
    ['b', '1', '3'],
    ['a', '2'],
  ])
})

test('M-13 a lead unit does not care', () => {
  expect(mayCare(['lead-unit'])).toBe(false)
  expect(mayCare(['lead-unit', 'liaison'])).toBe(true)
})
