import { expect, test } from 'vitest'
import { ageOn } from './memberModel'

test.each([
  ['1944-03-10', '2026-03-09', 81],
  ['1944-03-10', '2026-03-10', 82],
  ['1944-02-29', '2026-02-28', 81],
  ['1944-02-29', '2026-03-01', 82],
  ['1944-02', '2026-03-01', null],
])('who was born on %s is on %s %s years old', (birth, day, years) => {
  expect(ageOn(birth, day)).toBe(years)
})
