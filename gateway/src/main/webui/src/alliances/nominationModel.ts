import type { Me, Member } from '../api/schemas'
import { isCalled } from '../ui/nameModel'

/** The lead unit of the day puts a leader forward, never the committee. */
export function mayNominate({ roles, leadAllianceIds }: Me, allianceId: string): boolean {
  return roles.includes('lead-unit') && leadAllianceIds.includes(allianceId)
}

/** The lead unit is designated from above, never by the alliance itself. */
export function mayDesignate({ roles }: Me): boolean {
  return ['county-committee', 'org-dept'].some((role) => roles.includes(role))
}

/** One nominee and what was counted for him, as typed. */
export type Nominee = { member: Member; count: string }

export type Tally = {
  verdict: 'COUNTING' | 'TOO_MANY' | 'NO_MAJORITY' | 'ELECTED'
  cast: number
  needed: number
  first?: Nominee
}

/** The fewest votes that are more than half of those present: 11 of 20, 11 of 21. */
export function majorityOf(present: number): number {
  return Math.floor(present / 2) + 1
}

/** Who is elected by what is typed so far; half of those present is not a majority, and nobody has two votes. */
export function tally(present: number, nominees: Nominee[]): Tally {
  const cast = nominees.reduce((sum, nominee) => sum + Number(nominee.count), 0)
  const needed = majorityOf(present)
  const first = nominees.toSorted((a, b) => Number(b.count) - Number(a.count))[0]
  const counted = present >= 1 && nominees.length > 0 && nominees.every((nominee) => nominee.count.trim() !== '')
  if (cast > present && present >= 1) return { verdict: 'TOO_MANY', cast, needed, first }
  if (!counted) return { verdict: 'COUNTING', cast, needed, first }
  return { verdict: Number(first?.count) >= needed ? 'ELECTED' : 'NO_MAJORITY', cast, needed, first }
}

/** Who can still be named: on a member unit's list, alive and here, found by a part of the name, its pinyin or its initials, or by the unit. */
export function eligible(members: Member[], nominees: Nominee[], search: string): Member[] {
  const wanted = search.trim()
  if (wanted === '') return []
  const named = new Set(nominees.map((nominee) => nominee.member.id))
  return members.filter((member) => member.state === 'ACTIVE' && !named.has(member.id) && isCalled(member, wanted))
}

/** A term begins neither before its meeting nor on the day another one began. */
export function firstTermDay(meetingOn: string, afterLatest: string | undefined): string {
  return afterLatest !== undefined && afterLatest > meetingOn ? afterLatest : meetingOn
}
