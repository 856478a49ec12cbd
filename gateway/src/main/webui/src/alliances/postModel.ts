import type { Liaison, Me, NewLiaison } from '../api/schemas'

/** Who may name a unit's liaison and venue: the committee, the alliance's lead unit, the unit itself. */
export function mayChangePosts({ roles, leadAllianceIds, units }: Me, allianceId: string, unitId: string): boolean {
  return (
    roles.includes('county-committee') ||
    (roles.includes('lead-unit') && leadAllianceIds.includes(allianceId)) ||
    (['lead-unit', 'liaison'].some((role) => roles.includes(role)) && units.some((unit) => unit.id === unitId))
  )
}

/** Who sets the robot of an alliance's chat group. */
export function mayTalkToGroup({ roles, division, leadAllianceIds }: Me, allianceId: string): boolean {
  return (
    (roles.includes('county-committee') && division?.length === 6) ||
    (roles.includes('lead-unit') && leadAllianceIds.includes(allianceId))
  )
}

/** Who lets units join and leave: the organisation department, by a document. */
export function mayChangeUnits({ roles, division }: Me): boolean {
  return roles.includes('org-dept') && division?.length === 6
}

/** A liaison hands his post over; he does not leave it empty. */
export function mayVacate(me: Me, allianceId: string, unitId: string): boolean {
  return ['county-committee', 'lead-unit'].some((role) => me.roles.includes(role)) && mayChangePosts(me, allianceId, unitId)
}

export function dayAfter(iso: string): string {
  const day = new Date(`${iso}T00:00:00Z`)
  day.setUTCDate(day.getUTCDate() + 1)
  return day.toISOString().slice(0, 10)
}

/** The first day a new appointment can begin: each begins after the one before it. */
export function firstDay(current: { from: string } | null | undefined): string | undefined {
  return current ? dayAfter(current.from) : undefined
}

/** The first day that can be entered: that of an appointment that is not over its first day may be corrected. */
export function earliestDay(current: { from: string } | null | undefined, today: string): string | undefined {
  return current && current.from >= today ? current.from : firstDay(current)
}

/** Whether the same day is entered again, which puts another appointment in the place of that one. */
export function isCorrection(current: { from: string } | null | undefined, from: string, today: string): boolean {
  return !!current && current.from === from && from >= today
}

/** Today, unless the present appointment began no earlier. */
export function usualDay(current: { from: string } | null | undefined, today: string): string {
  const first = firstDay(current)
  return first !== undefined && first > today ? first : today
}

type LiaisonDraft = { name: string; phone: string; from: string }

/** People write phones with spaces and dashes; whoever keeps the name keeps the account that gets the unit's notices. */
export function liaisonOf({ name, phone, from }: LiaisonDraft, current: Liaison | null | undefined): NewLiaison {
  const kept = name.trim()
  const mobile = phone.replace(/[\s-]/g, '')
  const number = /^1\d{10}$/.test(mobile) ? mobile : phone.replace(/\s/g, '')
  return { name: kept, phone: number, from, ...(current?.userSub && current.name === kept ? { userSub: current.userSub } : {}) }
}
