import type { HolidayDay, HolidayLine } from '../api/schemas'
import { bounds } from './holidayModel'

/** What is wrong with a line, counted from 1; `other` is the line that has the same date. */
export type Fault = { line: number; kind: 'FORM' | 'DATE' | 'YEAR' | 'KIND' | 'TWICE'; text: string; other?: number }

/* eslint-disable no-restricted-syntax -- These words are read, not shown: people paste them from notices and tables. */
const OFF = ['休', '放假', '休息', '休假', '假', 'off']
const WORKED = ['班', '上班', '补班', '调休上班', '工作日', 'work']
const DATE = /^(\d{4})\s*[-/.年]\s*(\d{1,2})\s*[-/.月]\s*(\d{1,2})\s*日?$/

/** Lines "日期,名称,休/班", as pasted or from a CSV file; nothing is guessed, a line that is not understood is named. */
export function daysIn(text: string, year: number): { days: HolidayDay[]; faults: Fault[] } {
  const days: HolidayDay[] = []
  const faults: Fault[] = []
  const lineOf = new Map<string, number>()
  const { first, last } = bounds(year)
  text.split(/\r\n|\r|\n/).forEach((raw, index) => {
    const line = index + 1
    const cells = cellsOf(raw)
    if (cells.every((cell) => cell === '') || (days.length === 0 && faults.length === 0 && isHeading(cells))) return
    const fault = (kind: Fault['kind'], what: string, other?: number) => void faults.push({ line, kind, text: what, other })
    const [when = '', name = '', kind = ''] = cells
    if (cells.filter((cell) => cell !== '').length < 3) return fault('FORM', raw.trim())
    const date = dateIn(when)
    if (!date) return fault('DATE', when)
    if (date < first || date > last) return fault('YEAR', when)
    const off = OFF.includes(kind.toLowerCase())
    if (!off && !WORKED.includes(kind.toLowerCase())) return fault('KIND', kind)
    if (lineOf.has(date)) return fault('TWICE', when, lineOf.get(date))
    lineOf.set(date, line)
    days.push({ date, name, off })
  })
  return { days, faults }
}

/** Full-width digits and commas are as good as plain ones; without a comma or tab, blanks part the cells. */
function cellsOf(raw: string): string[] {
  const plain = raw.normalize('NFKC').replace('\uFEFF', '').trim()
  const cells = /[,;\t]/.test(plain) ? plain.split(/[,;\t]/) : plain.split(/\s+/)
  return cells.map((cell) =>
    cell
      .trim()
      .replace(/^"(.*)"$/, '$1')
      .trim(),
  )
}

function isHeading(cells: string[]): boolean {
  return ['日期', 'date'].includes((cells[0] ?? '').toLowerCase())
}

function dateIn(text: string): string | null {
  const found = DATE.exec(text)
  if (!found) return null
  const [, year = '', month = '', day = ''] = found
  const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`
  const real = new Date(date + 'T00:00:00Z')
  return !Number.isNaN(real.getTime()) && real.toISOString().startsWith(date) ? date : null
}

/** Lines of a workbook as somebody would paste them; what parts cells or lines is no part of one. */
export function linesOf(lines: HolidayLine[]): string {
  const cell = (text: string) => text.replace(/[,;\t\r\n]+/g, ' ').trim()
  return lines.map(({ date, name, kind }) => [date, name, kind].map(cell).join(',')).join('\n')
}

/** A CSV file as text: UTF-8, else what Chinese spreadsheets write. */
export function textOf(bytes: ArrayBuffer): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}
