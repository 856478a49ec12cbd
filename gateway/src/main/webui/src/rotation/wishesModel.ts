import type { GrantedWishes, KeyDay } from '../api/types'
import type { Closure, Demand, MonthWish, UnitMeans, YearWishes } from '../api/useRotation'
import type { Wish } from './DemandEditor'
import { isWhole, meansOf, MOST_HEADS, needsOf, placesIn, themesIn, type UnitPlace, type UnitTheme } from './meansModel'
import { grouped } from './rotationModel'

/** What people ask of a year, as the page holds it: numbers as they were typed. */
export type Asked = {
  demands: Wish[]
  days: string[]
  closures: Closure[]
  keyDays: KeyDay[]
  within: string
  places: UnitPlace[]
  themes: UnitTheme[]
  heads: string
  headsOf: Record<number, string>
  themeOf: Record<number, string>
}

export const NOTHING_ASKED: Asked = {
  demands: [],
  days: [],
  closures: [],
  keyDays: [],
  within: '3',
  places: [],
  themes: [],
  heads: '',
  headsOf: {},
  themeOf: {},
}

export const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

const MOST_DEMANDS = 60
const MOST_CLOSURES = 60

export const monthOf = (date: string) => Number(date.slice(5, 7))

/** The working day a key date is marked on, unless that lies in another year. */
export function markedIn(key: KeyDay, year: number): string | null {
  return key.markedOn?.startsWith(`${year}-`) ? key.markedOn : null
}

/** The month whose activity marks the key date: that of the working day, which may be the month before. */
export function monthMarked(key: KeyDay, year: number): number {
  return monthOf(markedIn(key, year) ?? key.date)
}

/** A month marks one key date only: true for those that another choice leaves no room. */
export function isTaken(key: KeyDay, chosen: KeyDay[], year: number): boolean {
  return chosen.some((other) => other.name !== key.name && monthMarked(other, year) === monthMarked(key, year))
}

export function headsIn(asked: Asked, month: number): number {
  return Number(asked.headsOf[month] || asked.heads || 0)
}

/** One day a month; the later choice counts. */
export function withDay(days: string[], day: string): string[] {
  return [...days.filter((known) => monthOf(known) !== monthOf(day)), day].toSorted()
}

/** An empty field asks for nothing; what stands in one has to be a number of people. */
export function isHeads(text: string | undefined): boolean {
  return !text || isWhole(text, 0, MOST_HEADS)
}

export function isWithin(text: string): boolean {
  return isWhole(text, 0, 15)
}

/** How many demands are sent: a unit that cannot host all year is twelve. */
export function demandsTooMany({ demands, days }: Asked): number {
  return demands.length + days.length > MOST_DEMANDS ? demands.length + days.length : 0
}

export function closuresTooMany({ closures }: Asked): boolean {
  return closures.length > MOST_CLOSURES
}

/** False while a field holds what the service would refuse. */
export function isSendable(asked: Asked): boolean {
  return (
    demandsTooMany(asked) === 0 &&
    !closuresTooMany(asked) &&
    [asked.heads, ...Object.values(asked.headsOf)].every(isHeads) &&
    (asked.keyDays.length === 0 || isWithin(asked.within))
  )
}

const ofUnits = (asked: Asked) => meansOf(asked.places, asked.themes)
const ofMonths = (asked: Asked, months: number[]) => needsOf(months, (month) => headsIn(asked, month), asked.themeOf)

/** As the service wants it; whoever asks for nothing sends nothing. */
export function wishesOf(asked: Asked, year: number): YearWishes {
  return sent(asked, year, ofUnits(asked), ofMonths(asked, MONTHS))
}

function sent(asked: Asked, year: number, units: UnitMeans[], months: MonthWish[]): YearWishes {
  const demands: Demand[] = [
    ...asked.demands,
    ...asked.days.map((day) => ({ kind: 'ON_DAY' as const, month: monthOf(day), day })),
  ]
  const keyDays = asked.keyDays.map((key) => ({
    name: key.name,
    month: monthMarked(key, year),
    within: Number(asked.within || 3),
  }))
  return {
    ...(demands.length > 0 && { demands }),
    ...(asked.closures.length > 0 && { closures: asked.closures }),
    ...(keyDays.length > 0 && { keyDays }),
    ...(units.length > 0 && { units }),
    ...(months.length > 0 && { months }),
  }
}

/** What a planned year was given: its places, themes and people, to be changed; demands, days and closures stay as they are. */
export function askedFrom(granted: GrantedWishes | null | undefined): Asked {
  const { units, months } = { units: granted?.units ?? [], months: granted?.months ?? [] }
  const headsOf = Object.fromEntries(
    MONTHS.map((month) => [month, String(months.find((wish) => wish.month === month)?.heads ?? 0)]),
  )
  const usual = usualOf(Object.values(headsOf))
  return {
    ...NOTHING_ASKED,
    places: placesIn(units),
    themes: themesIn(units),
    heads: usual === '0' ? '' : usual,
    headsOf: Object.fromEntries(Object.entries(headsOf).filter(([, heads]) => heads !== usual)),
    themeOf: Object.fromEntries(months.flatMap(({ month, theme }) => (theme ? [[month, theme]] : []))),
  }
}

function usualOf(values: string[]): string {
  const times = (value: string) => values.filter((other) => other === value).length
  return values.reduce((most, value) => (times(value) > times(most) ? value : most))
}

/**
 * What a replanning is asked beyond what the year was given already. Of a unit's means and a month's needs the service takes
 * the later as a whole: what differs is sent in full, what was taken away is sent empty.
 */
export function changesOf(asked: Asked, granted: GrantedWishes | null | undefined, year: number, open: number[]): YearWishes {
  const before = askedFrom(granted)
  const units = differing(
    ofUnits(before),
    ofUnits(asked),
    (unit) => unit.unitId,
    ({ unitId }) => ({ unitId, places: [], themes: [] }),
  )
  const months = differing(
    ofMonths(before, open),
    ofMonths(asked, open),
    (wish) => wish.month,
    ({ month }) => ({ month, heads: 0 }),
  )
  return sent(asked, year, units, months)
}

function differing<T>(before: T[], after: T[], about: (one: T) => unknown, none: (one: T) => T): T[] {
  const known = new Set(before.map((one) => JSON.stringify(one)))
  const kept = new Set(after.map(about))
  return [...after.filter((one) => !known.has(JSON.stringify(one))), ...before.filter((one) => !kept.has(about(one))).map(none)]
}

/** How many entries are on the lists; the expected heads are one. */
export function countOf(asked: Asked): number {
  const heads = MONTHS.some((month) => headsIn(asked, month) > 0)
  return (
    grouped(asked.demands).length +
    asked.days.length +
    asked.closures.length +
    asked.keyDays.length +
    asked.places.length +
    asked.themes.length +
    Object.values(asked.themeOf).filter(Boolean).length +
    Number(heads)
  )
}
