import type { Member, MemberRecord, Revealed } from '../api/schemas'
import type { Tone } from '../ui/Badge'

export const CATEGORIES: Member['category'][] = ['VETERAN', 'RETIRED', 'RETIRED_NON_CADRE']

const TONES: Record<Member['state'], Tone> = {
  ACTIVE: 'good',
  FLOATING_OUT: 'info',
  LOST_CONTACT: 'warn',
  PARTY_MEMBERSHIP_STOPPED: 'bad',
  TRANSFERRED_OUT: 'plain',
  DECEASED: 'plain',
  EXPELLED: 'bad',
}

export function toneOf(state: Member['state']): Tone {
  return TONES[state]
}

/** Whoever died, was transferred out or struck off is read, and changed no more. */
export function isOnLedger(state: Member['state']): boolean {
  return state !== 'DECEASED' && state !== 'TRANSFERRED_OUT' && state !== 'EXPELLED'
}

/** Under seal, as far as this console offers to open it. */
export type OfferedField = 'idNo' | 'phone' | 'address' | 'familyContact'

export const OFFERED: OfferedField[] = ['idNo', 'phone', 'address', 'familyContact']

/** What a page shows in place of a sealed value: its ends, '' where it gives none, null where there is nothing. */
export function maskedOf(member: MemberRecord, field: OfferedField): string | null {
  if (field === 'idNo') return member.idNoMasked
  if (field === 'phone') return member.phoneMasked ?? null
  return (field === 'address' ? member.hasAddress : member.hasFamilyContact) ? '' : null
}

export function revealedText(revealed: Revealed, field: OfferedField): string {
  if (field !== 'familyContact') return revealed[field] ?? ''
  const { name, phone } = revealed.familyContact ?? {}
  return [name, phone].filter(Boolean).join(' ')
}

/** Completed years on a day; of a birth known only by month or year nobody can say. */
export function ageOn(birth: string, day: string): number | null {
  if (birth.length < 10) return null
  const years = Number(day.slice(0, 4)) - Number(birth.slice(0, 4))
  return day.slice(5) < birth.slice(5) ? years - 1 : years
}

/** What the ledger has a day of. */
export function daysOf(member: MemberRecord): { key: 'birth' | 'joined' | 'retired' | 'registered' | 'died'; at: string }[] {
  const days = {
    birth: member.birth,
    joined: member.joinedPartyOn,
    retired: member.retiredOn,
    registered: member.registeredOn,
    died: member.diedOn,
  }
  const keys = ['birth', 'joined', 'retired', 'registered', 'died'] as const
  return keys.flatMap((key) => (days[key] ? [{ key, at: days[key] }] : []))
}
