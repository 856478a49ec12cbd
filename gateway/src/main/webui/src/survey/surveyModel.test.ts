import { expect, test } from 'vitest'
import { countCandidates, needsReason, returnedPercent } from './surveyModel'

const progress = {
  expected: 31,
  returned: 30,
  missing: [{ unitId: 'u', unitName: '县统计局' }],
  overdue: [],
  closesOn: '2026-01-31',
  state: 'OPEN' as const,
}

test('thirty of thirty-one is 96 per cent, never rounded up to the whole', () => {
  expect(returnedPercent(progress)).toBe(96)
  expect(returnedPercent({ ...progress, expected: 0, returned: 0 })).toBe(0)
})

test('closing with a missing answer needs a reason', () => {
  expect(needsReason(progress)).toBe(true)
  expect(needsReason({ ...progress, missing: [] })).toBe(false)
})

test('candidates are counted by their reason', () => {
  const counts = countCandidates([
    { unitId: '1', unitName: '县水利局', reason: 'LOW_PARTICIPATION', memberCount: 24, regularCount: 3 },
    { unitId: '2', unitName: '县妇联', reason: 'NO_BRANCH', memberCount: 9 },
  ])
  expect(counts).toEqual({ all: 2, noBranch: 1, lowParticipation: 1, members: 33 })
})
