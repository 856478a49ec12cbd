import { instantOf, isDay, shiftDay } from '../i18n/dates'
import type { AuditFilter } from '../api/useAudit'

/** What somebody asked for, by days of the county's calendar; both days belong to it. */
export type AuditInput = { division: string; from: string; to: string; actor: string; action: string; subject: string }

export const EVERYTHING: AuditInput = { division: '', from: '', to: '', actor: '', action: '', subject: '' }

/** A province, a city or a county; empty is the auditor's own division. */
export function isDivision(code: string): boolean {
  return /^(\d{2}){0,3}$/.test(code)
}

export function filterOf({ division, from, to, actor, action, subject }: AuditInput): AuditFilter {
  return {
    division,
    from: isDay(from) ? instantOf(from, '00:00') : '',
    to: isDay(to) ? instantOf(shiftDay(to, 1), '00:00') : '',
    actor: actor.trim(),
    action,
    subject: subject.trim(),
  }
}

/** The kinds of action, by what they are about: each is the beginning of the code. */
export const KINDS = [
  'access.',
  'session.',
  'member.',
  'transfer.',
  'floating.',
  'contact.',
  'consent.',
  'health-record.',
  'end-of-life.',
  'care-tag.',
  'care-visit.',
  'dues.',
  'cost.',
  'fund.',
  'subsidy.',
  'pension.',
  'unit.',
  'party-org.',
  'import.',
  'survey.',
  'grouping.',
  'alliance.',
  'rotation.',
  'holidays.',
  'activity.',
  'activity-type.',
  'registration.',
  'leave.',
  'attendance.',
  'photo.',
  'report.',
  'message.',
  'contacts.',
  'call-list.',
  'robot.',
  'calendar.',
  'inbox.',
  'outbox.',
] as const

/** What an action is called; one without a name is its code, spelt as words. */
export function nameOf(action: string, names: Record<string, string>): string {
  if (names[action]) return names[action]
  const words = action.replace(/[._-]+/g, ' ').trim()
  return words.charAt(0).toUpperCase() + words.slice(1)
}
