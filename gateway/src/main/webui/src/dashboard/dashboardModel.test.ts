import { expect, test } from 'vitest'
import type { CountyDashboard } from '../api/schemas'
import { completionOf, firstSteps, wholeYear, yuan } from './dashboardModel'

const county = (over: Partial<CountyDashboard>): CountyDashboard => ({
  alliances: 0,
  units: 0,
  members: 0,
  owed: 0,
  held: 0,
  reported: 0,
  overdue: 0,
  month: '2026-03',
  fundBalance: '0.00',
  asOf: '2026-03-31T00:00:00Z',
  rows: [],
  next: null,
  months: [],
  missed: [],
  missedTotal: 0,
  gaps: { withLiaison: 0, withVenue: 0, units: 0 },
  ...over,
})

test('an empty county starts with the import', () => {
  expect(firstSteps(county({}))).toEqual(['import', 'survey', 'rotation'])
})

test('with a ledger but no alliance the survey comes next', () => {
  expect(firstSteps(county({ units: 31, members: 727 }))).toEqual(['survey', 'rotation'])
})

test('alliances without a rotation are told to plan one', () => {
  expect(firstSteps(county({ alliances: 4, units: 24, members: 512 }))).toEqual(['rotation'])
})

test('a county at work is told nothing', () => {
  expect(firstSteps(county({ alliances: 4, owed: 12 }))).toEqual([])
  expect(
    firstSteps(county({ alliances: 4, months: [{ month: '2026-01', owed: 12, held: 0, reported: 0, overdue: 0 }] })),
  ).toEqual([])
})

test('an overdue report outweighs everything else', () => {
  expect(completionOf({ owed: 3, reported: 2, overdue: 1, kinds: {} })).toBe('behind')
  expect(completionOf({ owed: 3, reported: 3, overdue: 0, kinds: {} })).toBe('complete')
  expect(completionOf({ owed: 3, reported: 0, overdue: 0, kinds: {} })).toBe('under-way')
  expect(completionOf({ owed: 0, reported: 0, overdue: 0, kinds: {} })).toBe('nothing-owed')
})

test('E-16 a month in which an alliance pauses is neither behind nor under way', () => {
  const kinds = { MEETING: 'SUSPENDED', THEME_DAY: 'SUSPENDED', COLLECTIVE: 'SUSPENDED' } as const
  expect(completionOf({ owed: 0, reported: 0, overdue: 0, kinds })).toBe('paused')
})

test('a year always has twelve months', () => {
  const months = wholeYear([{ month: '2026-03', owed: 12, held: 12, reported: 11, overdue: 0 }], 2026)
  expect(months).toHaveLength(12)
  expect(months[2]?.reported).toBe(11)
  expect(months[11]).toMatchObject({ month: '2026-12', owed: 0 })
})

test('yuan are grouped without becoming a float', () => {
  expect(yuan('60000.00')).toBe('60,000.00')
  expect(yuan('1234567.5')).toBe('1,234,567.50')
})
