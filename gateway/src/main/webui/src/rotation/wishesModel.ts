import type { Closure, Demand, GrantedWishes, KeyDay, MonthWish, UnitMeans, YearWishes } from '../api/schemas'
import type { HostDemand } from './DemandEditor'
import { isWhole, MAX_HEADS, meansOf, needsOf, placesIn, themesIn, type UnitPlace, type UnitTheme } from './meansModel'
import { grouped } from './rotationModel'

/** What people ask of a year, as the page holds it: numbers as they were typed. */
export type WishDraft = {
  demands: HostDemand[]
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

export const EMPTY_WISHES: WishDraft = {
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

const MAX_DEMANDS = 60
const MAX_CLOSURES = 60

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

export function headsIn(draft: WishDraft, month: number): number {
  return Number(draft.headsOf[month] || draft.heads || 0)
}

/** One day a month; the later choice counts. */
export function withDay(days: string[], day: string): string[] {
  return [...days.filter((known) => monthOf(known) !== monthOf(day)), day].toSorted()
}

/** An empty field asks for nothing; what stands in one has to be a number of people. */
export function isHeadCount(text: string | undefined): boolean {
  return !text || isWhole(text, 0, MAX_HEADS)
}

export function isWithin(text: string): boolean {
  return isWhole(text, 0, 15)
}

/** How many demands are sent: a unit that cannot host all year is twelve. */
export function demandsTooMany({ demands, days }: WishDraft): number {
  return demands.length + days.length > MAX_DEMANDS ? demands.length + days.length : 0
}

export function closuresTooMany({ closures }: WishDraft): boolean {
  return closures.length > MAX_CLOSURES
}

/** False while a field holds what the service would refuse. */
export function isSendable(draft: WishDraft): boolean {
  return (
    demandsTooMany(draft) === 0 &&
    !closuresTooMany(draft) &&
    [draft.heads, ...Object.values(draft.headsOf)].every(isHeadCount) &&
    (draft.keyDays.length === 0 || isWithin(draft.within))
  )
}

const ofUnits = (draft: WishDraft) => meansOf(draft.places, draft.themes)
const ofMonths = (draft: WishDraft, months: number[]) => needsOf(months, (month) => headsIn(draft, month), draft.themeOf)

/** As the service wants it; whoever asks for nothing sends nothing. */
export function wishesOf(draft: WishDraft, year: number): YearWishes {
  return sent(draft, year, ofUnits(draft), ofMonths(draft, MONTHS))
}

function sent(draft: WishDraft, year: number, units: UnitMeans[], months: MonthWish[]): YearWishes {
  const demands: Demand[] = [
    ...draft.demands,
    ...draft.days.map((day) => ({ kind: 'ON_DAY' as const, month: monthOf(day), day })),
  ]
  const keyDays = draft.keyDays.map((key) => ({
    name: key.name,
    month: monthMarked(key, year),
    within: Number(draft.within || 3),
  }))
  return {
    ...(demands.length > 0 && { demands }),
    ...(draft.closures.length > 0 && { closures: draft.closures }),
    ...(keyDays.length > 0 && { keyDays }),
    ...(units.length > 0 && { units }),
    ...(months.length > 0 && { months }),
  }
}

/** What a planned year was given: its places, themes and people, to be changed; demands, days and closures stay as they are. */
export function draftFrom(granted: GrantedWishes | null | undefined): WishDraft {
  const { units, months } = { units: granted?.units ?? [], months: granted?.months ?? [] }
  const headsOf = Object.fromEntries(
    MONTHS.map((month) => [month, String(months.find((wish) => wish.month === month)?.heads ?? 0)]),
  )
  const usual = usualOf(Object.values(headsOf))
  return {
    ...EMPTY_WISHES,
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
export function changesOf(
  draft: WishDraft,
  granted: GrantedWishes | null | undefined,
  year: number,
  open: number[],
): YearWishes {
  const before = draftFrom(granted)
  const units = differing(
    ofUnits(before),
    ofUnits(draft),
    (unit) => unit.unitId,
    ({ unitId }) => ({ unitId, places: [], themes: [] }),
  )
  const months = differing(
    ofMonths(before, open),
    ofMonths(draft, open),
    (wish) => wish.month,
    ({ month }) => ({ month, heads: 0 }),
  )
  return sent(draft, year, units, months)
}

function differing<T>(before: T[], after: T[], about: (one: T) => unknown, none: (one: T) => T): T[] {
  const known = new Set(before.map((one) => JSON.stringify(one)))
  const kept = new Set(after.map(about))
  return [...after.filter((one) => !known.has(JSON.stringify(one))), ...before.filter((one) => !kept.has(about(one))).map(none)]
}

/** How many entries are on the lists; the expected heads are one. */
export function countOf(draft: WishDraft): number {
  const heads = MONTHS.some((month) => headsIn(draft, month) > 0)
  return (
    grouped(draft.demands).length +
    draft.days.length +
    draft.closures.length +
    draft.keyDays.length +
    draft.places.length +
    draft.themes.length +
    Object.values(draft.themeOf).filter(Boolean).length +
    Number(heads)
  )
}
