import type { GrantedWishes, MonthWish, UnitMeans } from '../api/schemas'

export const MAX_HEADS = 100_000
export const MAX_YUAN = 1_000_000
export const MAX_PLACES = 10
export const MAX_THEMES = 20

/** Days, both included. */
export type Period = { from: string; to: string }

/** `cost` in whole yuan an activity; a place without a price costs nothing. */
export type UnitPlace = { unitId: string; name: string; capacity: number; cost: number; closed: Period[] }

export type UnitTheme = { unitId: string; theme: string }

const DAY = 86_400_000
const dayOf = (time: number) => new Date(time).toISOString().slice(0, 10)

/** True for a whole number within bounds, as it was typed; an empty field is none. */
export function isWhole(text: string, least: number, most: number): boolean {
  return /^\d+$/.test(text) && Number(text) >= least && Number(text) <= most
}

/** Every day of the periods once, in order. */
export function daysOf(periods: Period[]): string[] {
  const days = periods.flatMap(({ from, to }) => {
    const first = Date.parse(from)
    return Array.from({ length: (Date.parse(to) - first) / DAY + 1 }, (_, index) => dayOf(first + index * DAY))
  })
  return [...new Set(days)].toSorted()
}

/** The days as periods again, neighbours together. */
export function periodsOf(days: string[]): Period[] {
  const periods: Period[] = []
  for (const day of [...new Set(days)].toSorted()) {
    const last = periods.at(-1)
    if (last && Date.parse(day) - Date.parse(last.to) === DAY) last.to = day
    else periods.push({ from: day, to: day })
  }
  return periods
}

const isSame = (one: UnitPlace, other: UnitPlace) => one.unitId === other.unitId && one.name === other.name

/** A unit's places go by name; one of the same name is replaced. */
export function withPlace(places: UnitPlace[], place: UnitPlace): UnitPlace[] {
  return [...places.filter((known) => !isSame(known, place)), place]
}

export function closedOn(places: UnitPlace[], place: UnitPlace, period: Period): UnitPlace[] {
  return places.map((known) =>
    isSame(known, place) ? { ...known, closed: periodsOf(daysOf([...known.closed, period])) } : known,
  )
}

/** A unit has a theme once. */
export function withTheme(themes: UnitTheme[], more: UnitTheme): UnitTheme[] {
  return [...themes.filter((known) => known.unitId !== more.unitId || known.theme !== more.theme), more]
}

/** The themes that anybody is good at, to choose a month's from: another one makes no difference. */
export function themesKnown(themes: UnitTheme[]): string[] {
  return [...new Set(themes.map(({ theme }) => theme))].toSorted()
}

/** Places and themes by unit, as the service wants them. */
export function meansOf(places: UnitPlace[], themes: UnitTheme[]): UnitMeans[] {
  return [...new Set([...places, ...themes].map((one) => one.unitId))].map((unitId) => {
    const own = places.filter((place) => place.unitId === unitId)
    const good = themes.filter((theme) => theme.unitId === unitId).map(({ theme }) => theme)
    return {
      unitId,
      ...(own.length > 0 && {
        places: own.map(({ name, capacity, cost, closed }) => ({
          name,
          capacity,
          ...(cost > 0 && { cost }),
          ...(closed.length > 0 && { closed: daysOf(closed) }),
        })),
      }),
      ...(good.length > 0 && { themes: good }),
    }
  })
}

type GrantedUnits = NonNullable<GrantedWishes['units']>

/** The other way round. */
export function placesIn(units: GrantedUnits): UnitPlace[] {
  return units.flatMap(({ unitId, places }) =>
    (places ?? []).map(({ name, capacity, cost, closed }) => ({
      unitId,
      name,
      capacity,
      cost: cost ?? 0,
      closed: periodsOf(closed ?? []),
    })),
  )
}

export function themesIn(units: GrantedUnits): UnitTheme[] {
  return units.flatMap(({ unitId, themes }) => (themes ?? []).map((theme) => ({ unitId, theme })))
}

/** What each of these months needs; a month that needs nothing is left out. */
export function needsOf(months: number[], headsIn: (month: number) => number, themeOf: Record<number, string>): MonthWish[] {
  return months.flatMap((month) => {
    const heads = headsIn(month)
    const theme = themeOf[month]
    return heads > 0 || theme ? [{ month, ...(heads > 0 && { heads }), ...(theme && { theme }) }] : []
  })
}
