import { expect, test } from 'vitest'
import type { Liaison, Me } from '../api/schemas'
import { earliestDay, firstDay, isCorrection, liaisonOf, mayChangePosts, mayVacate, usualDay } from './postModel'

const me = (given: Partial<Me>): Me => ({
  subject: 's',
  username: 'u',
  roles: [],
  division: '370522',
  units: [],
  allianceIds: [],
  leadAllianceIds: [],
  ...given,
})
const own = { id: 'u2', uscc: '', name: '县水利局' }

test.each([
  ['the committee', me({ roles: ['county-committee'] }), true, true],
  ['the organization department', me({ roles: ['org-dept'] }), false, false],
  ['the lead unit of this alliance', me({ roles: ['lead-unit'], leadAllianceIds: ['a1'] }), true, true],
  ['the lead unit of another one', me({ roles: ['lead-unit'], leadAllianceIds: ['a2'] }), false, false],
  ['the unit’s own liaison', me({ roles: ['liaison'], units: [own] }), true, false],
  ['another unit’s liaison', me({ roles: ['liaison'], units: [{ ...own, id: 'u3' }] }), false, false],
  ['the branch secretary of the unit', me({ roles: ['branch-secretary'], units: [own] }), false, false],
])('G-07 %s changes and empties posts as the service allows', (_, who, changes, empties) => {
  expect(mayChangePosts(who, 'a1', 'u2')).toBe(changes)
  expect(mayVacate(who, 'a1', 'u2')).toBe(empties)
})

test('an appointment begins today, or the day after the present one when that began today or later', () => {
  expect(usualDay(undefined, '2026-11-21')).toBe('2026-11-21')
  expect(usualDay({ from: '2026-01-05' }, '2026-11-21')).toBe('2026-11-21')
  expect(usualDay({ from: '2026-11-21' }, '2026-11-21')).toBe('2026-11-22')
  expect(usualDay({ from: '2026-12-31' }, '2026-11-21')).toBe('2027-01-01')
  expect(firstDay(null)).toBeUndefined()
  expect(firstDay({ from: '2028-02-28' })).toBe('2028-02-29')
})

test('until its first day is over an appointment is corrected by entering its day again', () => {
  expect(earliestDay({ from: '2026-11-21' }, '2026-11-21')).toBe('2026-11-21')
  expect(earliestDay({ from: '2026-12-31' }, '2026-11-21')).toBe('2026-12-31')
  expect(earliestDay({ from: '2026-11-20' }, '2026-11-21')).toBe('2026-11-21')
  expect(earliestDay(null, '2026-11-21')).toBeUndefined()
  expect(isCorrection({ from: '2026-12-31' }, '2026-12-31', '2026-11-21')).toBe(true)
  expect(isCorrection({ from: '2026-12-31' }, '2027-01-01', '2026-11-21')).toBe(false)
  expect(isCorrection({ from: '2026-11-20' }, '2026-11-20', '2026-11-21')).toBe(false)
})

test('a phone is sent without the spaces and dashes people write, a landline keeps its dash', () => {
  const draft = { name: ' 试联络 ', phone: '139 0000-0001', from: '2026-11-21' }
  expect(liaisonOf(draft, null)).toEqual({ name: '试联络', phone: '13900000001', from: '2026-11-21' })
  expect(liaisonOf({ ...draft, phone: '0546-560 0000' }, null).phone).toBe('0546-5600000')
  expect(liaisonOf({ ...draft, phone: '12-3' }, null).phone).toBe('12-3')
})

test('who keeps the post keeps the account that gets its notices, a successor does not inherit it', () => {
  const present: Liaison = { name: '试联络', phoneMasked: '139****0001', userSub: 'account', from: '2026-01-05' }
  expect(liaisonOf({ name: '试联络', phone: '13900000002', from: '2026-11-21' }, present).userSub).toBe('account')
  expect(liaisonOf({ name: '另一人', phone: '13900000003', from: '2026-11-21' }, present)).not.toHaveProperty('userSub')
})
