import type { KeyDay } from '../api/types'
import type { Closure, Demand, YearWishes } from '../api/useRotation'
import type { Wish } from './DemandEditor'
import { grouped } from './rotationModel'

export type UnitPlace = { unitId: string; name: string; capacity: number }

/** What people ask of a year, as the page holds it: numbers as they were typed. */
export type Asked = {
  demands: Wish[]
  days: string[]
  closures: Closure[]
  keyDays: KeyDay[]
  within: string
  places: UnitPlace[]
  heads: string
  headsOf: Record<number, string>
}

export const NOTHING_ASKED: Asked = { demands: [], days: [], closures: [], keyDays: [], within: '3', places: [], heads: '', headsOf: {} }

export const MONTHS = Array.from({ length: 12 }, (_, index) => index + 1)

const monthOf = (date: string) => Number(date.slice(5, 7))

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

/** A unit's places go by name; one of the same name is replaced. */
export function withPlace(places: UnitPlace[], place: UnitPlace): UnitPlace[] {
  return [...places.filter((known) => known.unitId !== place.unitId || known.name !== place.name), place]
}

/** As the service wants it; whoever asks for nothing sends nothing. */
export function wishesOf(asked: Asked, year: number): YearWishes {
  const demands: Demand[] = [...asked.demands, ...asked.days.map((day) => ({ kind: 'ON_DAY' as const, month: monthOf(day), day }))]
  const keyDays = asked.keyDays.map((key) => ({ name: key.name, month: monthMarked(key, year), within: Number(asked.within || 3) }))
  const units = [...new Set(asked.places.map((place) => place.unitId))].map((unitId) => ({
    unitId, places: asked.places.filter((place) => place.unitId === unitId).map(({ name, capacity }) => ({ name, capacity })),
  }))
  const months = MONTHS.filter((month) => headsIn(asked, month) > 0).map((month) => ({ month, heads: headsIn(asked, month) }))
  return {
    ...(demands.length > 0 && { demands }),
    ...(asked.closures.length > 0 && { closures: asked.closures }),
    ...(keyDays.length > 0 && { keyDays }),
    ...(units.length > 0 && { units }),
    ...(months.length > 0 && { months }),
  }
}

/** How many entries are on the lists; the expected heads are one. */
export function countOf(asked: Asked): number {
  const heads = MONTHS.some((month) => headsIn(asked, month) > 0)
  return grouped(asked.demands).length + asked.days.length + asked.closures.length + asked.keyDays.length + asked.places.length + Number(heads)
}
