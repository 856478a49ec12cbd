import { expect, test } from 'vitest'
import { ageOn, isOnLedger } from './memberModel'

test.each([
  ['1944-03-10', '2026-03-09', 81],
  ['1944-03-10', '2026-03-10', 82],
  ['1944-02-29', '2026-02-28', 81],
  ['1944-02-29', '2026-03-01', 82],
  ['1944-02', '2026-03-01', null],
])('who was born on %s is on %s %s years old', (birth, day, years) => {
  expect(ageOn(birth, day)).toBe(years)
})

test.each([
  ['ACTIVE', true],
  ['LOST_CONTACT', true],
  ['PARTY_MEMBERSHIP_STOPPED', true],
  ['DECEASED', false],
  ['TRANSFERRED_OUT', false],
  ['EXPELLED', false],
] as const)('E-11 whether somebody who is %s can be changed: %s', (state, may) => {
  expect(isOnLedger(state)).toBe(may)
})
