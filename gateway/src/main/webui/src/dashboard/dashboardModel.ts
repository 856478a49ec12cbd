import { shiftMonth } from '../i18n/dates'
import type { AllianceCompletion, CountyDashboard, MonthCompletion } from '../api/schemas'

export type Step = 'import' | 'survey' | 'rotation'

/** What a county has to do first, nearest step first; nothing once alliances exist and owe something. */
export function firstSteps(county: CountyDashboard): Step[] {
  if (county.alliances > 0) return county.owed === 0 && county.months.every((m) => m.owed === 0) ? ['rotation'] : []
  return county.members === 0 && county.units === 0 ? ['import', 'survey', 'rotation'] : ['survey', 'rotation']
}

export type Kind = 'MEETING' | 'THEME_DAY' | 'COLLECTIVE'
export type CellState = AllianceCompletion['kinds'][string]
/** What can be counted, and listed to the same number. */
export type Figure = 'owed' | 'held' | 'reported' | 'overdue'
export type Period = 'month' | 'quarter' | 'year'

export const KINDS: readonly Kind[] = ['MEETING', 'THEME_DAY', 'COLLECTIVE']

const COUNTS: Record<Figure, readonly CellState[]> = {
  owed: ['OWED', 'MISSED', 'HELD', 'OVERDUE', 'REPORTED'],
  held: ['HELD', 'OVERDUE', 'REPORTED'],
  reported: ['REPORTED'],
  overdue: ['OVERDUE'],
}

const number = (month: string) => Number(month.slice(5, 7))
const monthIn = (year: string, of: number) => `${year}-${String(of).padStart(2, '0')}`

/** The month an address names; of what is none the other. */
export function monthOr(text: string | null, other: string): string {
  return text !== null && /^20\d\d-(0[1-9]|1[0-2])$/.test(text) ? text : other
}

/** The months a period counts: the month itself, its quarter or its year. */
export function monthsOf(period: Period, month: string): string[] {
  const year = month.slice(0, 4)
  if (period === 'month') return [month]
  const [first, count] = period === 'quarter' ? [Math.floor((number(month) - 1) / 3) * 3 + 1, 3] : [1, 12]
  return Array.from({ length: count }, (_, index) => monthIn(year, first + index))
}

/** A county shows its whole year, where there are many alliances the quarter: a page is not to carry thousands of cells. */
export function sheetMonths(alliances: number, month: string): string[] {
  return monthsOf(alliances <= 60 ? 'year' : 'quarter', month)
}

/** The months whose work waits: those of the sheet, and before its first month the one that has just passed. */
export function waitingMonths(alliances: number, month: string): string[] {
  const months = sheetMonths(alliances, month)
  return months[0] === month ? [shiftMonth(month, -1), ...months] : months
}

export function sumOf(months: MonthCompletion[], period: Period, month: string): Record<Figure, number> {
  const wanted = new Set(monthsOf(period, month))
  const rows = months.filter((row) => wanted.has(row.month.slice(0, 7)))
  const sum = (figure: Figure) => rows.reduce((total, row) => total + row[figure], 0)
  return { owed: sum('owed'), held: sum('held'), reported: sum('reported'), overdue: sum('overdue') }
}

/** One alliance, one month, one of the three. */
export type Cell = { allianceId: string; allianceName: string; month: string; kind: Kind; state: CellState }

/** The cells that a figure counts, so that its list has exactly as many lines. */
export function cellsOf(sheets: CountyDashboard[], figure: Figure): Cell[] {
  return cellsIn(sheets, COUNTS[figure])
}

/** The cells in one of these states. */
export function cellsIn(sheets: CountyDashboard[], states: readonly CellState[]): Cell[] {
  return sheets.flatMap((sheet) =>
    sheet.rows.flatMap((row) =>
      KINDS.flatMap((kind): Cell[] => {
        const state = row.kinds[kind]
        return state && states.includes(state)
          ? [{ allianceId: row.allianceId, allianceName: row.name, month: sheet.month, kind, state }]
          : []
      }),
    ),
  )
}

export type SheetRow = { allianceId: string; name: string; lead: string; months: Map<string, AllianceCompletion['kinds']> }

/** Alliances down, months across; an alliance that began later has no cell before. */
export function sheetRows(sheets: CountyDashboard[]): SheetRow[] {
  const rows = new Map<string, SheetRow>()
  for (const sheet of sheets)
    for (const row of sheet.rows) {
      const known = rows.get(row.allianceId) ?? {
        allianceId: row.allianceId,
        name: row.name,
        lead: row.leadUnitName ?? '',
        months: new Map(),
      }
      known.months.set(sheet.month, row.kinds)
      rows.set(row.allianceId, known)
    }
  return [...rows.values()]
}
