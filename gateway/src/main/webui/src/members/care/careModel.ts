import type { CareVisit } from '../../api/schemas'
import { shiftDay } from '../../i18n/dates'
import type { Tone } from '../../ui/Badge'

/** Who cares; a lead unit is asked for activities. */
export const mayCare = (roles: readonly string[]) =>
  ['county-committee', 'org-dept', 'liaison', 'branch-secretary'].some((role) => roles.includes(role))

/** The Sunday of a day's week. */
export function weekEnd(day: string): string {
  const weekday = new Date(day + 'T00:00:00Z').getUTCDay()
  return shiftDay(day, (7 - weekday) % 7)
}

const TONES: Record<CareVisit['state'], Tone> = { OPEN: 'plain', OVERDUE: 'bad', DONE: 'good', LAPSED: 'warn', ENDED: 'plain' }

export const toneOfVisit = (state: CareVisit['state']): Tone => TONES[state]

export const isToDo = ({ state }: CareVisit) => state === 'OPEN' || state === 'OVERDUE'

export type UnitVisits = { unitId: string; unitName: string; visits: CareVisit[] }

/** The list as it comes, unit by unit: where most is overdue stands first, and within a unit who was due first. */
export function byUnit(visits: CareVisit[]): UnitVisits[] {
  const units = new Map<string, UnitVisits>()
  for (const visit of visits) {
    const unit = units.get(visit.unitId) ?? { unitId: visit.unitId, unitName: visit.unitName, visits: [] }
    unit.visits.push(visit)
    units.set(visit.unitId, unit)
  }
  return [...units.values()]
}
