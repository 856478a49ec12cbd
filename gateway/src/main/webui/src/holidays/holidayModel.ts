import type { HolidayDay, HolidayTable } from '../api/schemas'

/** What somebody changed and did not save yet; it is laid over the saved table, so it survives a newer one being loaded. */
export type Edits = { removed: HolidayDay[]; added: HolidayDay[]; source?: string; provisional?: boolean }

export const NO_EDITS: Edits = { removed: [], added: [] }

type LineChange = 'kept' | 'added' | 'removed'

/** Days in a row with one name, as people speak of them. */
export type Line = { from: string; to: string; name: string; off: boolean; change: LineChange; days: HolidayDay[] }

export type Draft = Pick<HolidayTable, 'provisional' | 'source' | 'days'>

const keyOf = (day: HolidayDay) => `${day.date} ${day.off} ${day.name}`
const keysOf = (days: HolidayDay[]) => new Set(days.map(keyOf))
const datesOf = (days: HolidayDay[]) => new Set(days.map((day) => day.date))

/** The table as it would be saved; a date has one line, the one entered last. */
export function edited(table: Draft, edits: Edits): Draft {
  const gone = keysOf(edits.removed)
  const replaced = datesOf(edits.added)
  const kept = table.days.filter((day) => !gone.has(keyOf(day)) && !replaced.has(day.date))
  return {
    provisional: edits.provisional ?? table.provisional,
    source: edits.source ?? table.source,
    days: [...kept, ...edits.added].toSorted((a, b) => a.date.localeCompare(b.date)),
  }
}

/** The saved lines and those to be saved, each told what becomes of it. */
export function linesOf(saved: HolidayDay[], next: HolidayDay[]): Line[] {
  const before = keysOf(saved)
  const after = keysOf(next)
  const changed = [
    ...saved.filter((day) => !after.has(keyOf(day))).map((day) => ({ day, change: 'removed' as LineChange })),
    ...next.map((day) => ({ day, change: (before.has(keyOf(day)) ? 'kept' : 'added') as LineChange })),
  ].toSorted((a, b) => a.day.date.localeCompare(b.day.date))
  const lines: Line[] = []
  const last = new Map<string, Line>()
  for (const { day, change } of changed) {
    const group = `${change} ${day.off} ${day.name}`
    const line = last.get(group)
    if (line && dayAfter(line.to) === day.date) {
      line.to = day.date
      line.days.push(day)
    } else {
      const begun = { from: day.date, to: day.date, name: day.name, off: day.off, change, days: [day] }
      last.set(group, begun)
      lines.push(begun)
    }
  }
  return lines
}

export function withDays(edits: Edits, days: HolidayDay[]): Edits {
  const replaced = datesOf(days)
  return { ...edits, added: [...edits.added.filter((day) => !replaced.has(day.date)), ...days] }
}

/** These days and no others. */
export function withOnly(edits: Edits, saved: HolidayDay[], days: HolidayDay[]): Edits {
  return { ...edits, removed: saved, added: days }
}

export function withoutLine(edits: Edits, line: Line): Edits {
  const gone = keysOf(line.days)
  return {
    ...edits,
    added: edits.added.filter((day) => !gone.has(keyOf(day))),
    removed: line.change === 'added' ? edits.removed : [...edits.removed, ...line.days],
  }
}

export function withLineRestored(edits: Edits, line: Line): Edits {
  const back = keysOf(line.days)
  const dates = datesOf(line.days)
  return {
    ...edits,
    removed: edits.removed.filter((day) => !back.has(keyOf(day))),
    added: edits.added.filter((day) => !dates.has(day.date)),
  }
}

/** How many lines and facts differ from what is saved. */
export function changesOf(table: Draft, edits: Edits): number {
  const next = edited(table, edits)
  return (
    linesOf(table.days, next.days).filter((line) => line.change !== 'kept').length +
    Number(next.source !== table.source) +
    Number(next.provisional !== table.provisional)
  )
}

export function dayAfter(date: string): string {
  return new Date(Date.parse(date) + 86_400_000).toISOString().slice(0, 10)
}

/** Every day from one to another, both included. */
export function daysBetween(from: string, to: string, name: string, off: boolean): HolidayDay[] {
  const days: HolidayDay[] = []
  for (let date = from; date <= to; date = dayAfter(date)) days.push({ date, name, off })
  return days
}

/** The days a year's notice may name: its own, and those around either new year's day. */
export function bounds(year: number): { first: string; last: string } {
  return { first: `${year - 1}-12-01`, last: `${year + 1}-01-31` }
}
