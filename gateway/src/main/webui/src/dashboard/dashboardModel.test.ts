import { expect, test } from 'vitest'
import type { CountyDashboard } from '../api/schemas'
import { cellsOf, firstSteps, monthsOf, sheetMonths, sheetRows, sumOf } from './dashboardModel'

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

const kinds = (MEETING: string, THEME_DAY: string, COLLECTIVE: string) => ({ MEETING, THEME_DAY, COLLECTIVE })
const sheet = (month: string, ...rows: [string, ReturnType<typeof kinds>][]) =>
  county({
    month,
    rows: rows.map(([allianceId, of]) => ({ allianceId, name: allianceId, kinds: of })) as unknown as CountyDashboard['rows'],
  })

test('E-16 a list has as many lines as its number counts: what is paused is not owed, what is overdue was held', () => {
  const sheets = [
    sheet('2026-02', ['a1', kinds('REPORTED', 'OVERDUE', 'MISSED')], ['a2', kinds('SUSPENDED', 'SUSPENDED', 'HELD')]),
    sheet('2026-03', ['a1', kinds('OWED', 'OWED', 'REPORTED')]),
  ]
  const count = (figure: Parameters<typeof cellsOf>[1]) => cellsOf(sheets, figure).length
  expect([count('owed'), count('held'), count('reported'), count('overdue')]).toEqual([7, 4, 2, 1])
  expect(cellsOf(sheets, 'overdue')).toEqual([
    { allianceId: 'a1', allianceName: 'a1', month: '2026-02', kind: 'THEME_DAY', state: 'OVERDUE' },
  ])
})

test('alliances stand in the order of their numbers, and one that began later has no cell before', () => {
  const rows = sheetRows([
    sheet('2026-02', ['a1', kinds('REPORTED', 'REPORTED', 'REPORTED')]),
    sheet('2026-03', ['a1', kinds('OWED', 'OWED', 'OWED')], ['a2', kinds('OWED', 'OWED', 'OWED')]),
  ])
  expect(rows.map((row) => [row.allianceId, [...row.months.keys()]])).toEqual([
    ['a1', ['2026-02', '2026-03']],
    ['a2', ['2026-03']],
  ])
})

test('a period is its months; where there are many alliances the sheet shows the quarter', () => {
  expect(monthsOf('quarter', '2026-11')).toEqual(['2026-10', '2026-11', '2026-12'])
  expect(sheetMonths(60, '2026-03')).toHaveLength(12)
  expect(sheetMonths(1404, '2026-03')).toEqual(['2026-01', '2026-02', '2026-03'])
  const months = [1, 2, 3, 4].map((n) => ({ month: `2026-0${n}`, owed: 12, held: n, reported: 1, overdue: 0 }))
  expect(sumOf(months, 'quarter', '2026-02')).toEqual({ owed: 36, held: 6, reported: 3, overdue: 0 })
})
