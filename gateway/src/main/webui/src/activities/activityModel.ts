import { dayOf, localDate, timeOf, withYear } from '../i18n/dates'
import type { Language } from '../i18n/language'
import { hasBegun, mayManage, type Office, wasHeld } from '../api/activityRules'
import type { Activity, ActivityState, AllianceUnit, Member, Registration } from '../api/schemas'

export { hasBegun, mayApproveLeave, mayManage, takesLateLeave, takesSignUps, wasHeld } from '../api/activityRules'

/** What is done to an activity; the last three take something back. */
export type Verb = 'publish' | 'close' | 'held' | 'postpone' | 'correct' | 'cancel' | 'reopen' | 'restore' | 'held/withdraw'

type Known = Pick<Activity, 'state' | 'startsAt'>

/** People were told of it, and are told of what becomes of it. */
export function wasAnnounced(activity: Known, now = new Date()): boolean {
  return activity.state !== 'DRAFT' && !hasBegun(activity, now)
}

/** What can be done next with an activity, the usual step first. Nothing is held before it began. */
export function nextSteps(activity: Known, now = new Date()): Verb[] {
  const begun = hasBegun(activity, now)
  switch (activity.state) {
    case 'DRAFT':
      return ['publish', 'cancel']
    case 'PUBLISHED':
      return [begun ? 'held' : 'close', 'postpone', 'correct', 'cancel']
    case 'CLOSED':
      return [begun ? 'held' : 'reopen', 'postpone', 'correct', 'cancel']
    case 'HELD':
    case 'REPORTED':
      return ['held/withdraw']
    case 'CANCELLED':
      return ['restore']
    case 'ACCEPTED':
      return []
  }
}

/** 3月1日 星期日 07:30–09:00; an end on another day names it. */
export function spanOf({ startsAt, endsAt }: Pick<Activity, 'startsAt' | 'endsAt'>, language: Language): string {
  const end = localDate(endsAt) === localDate(startsAt) ? '' : dayOf(endsAt, language) + ' '
  return `${dayOf(startsAt, language)} ${timeOf(startsAt)}–${end}${timeOf(endsAt)}`
}

/** The same with its year. */
export function datedSpanOf(activity: Pick<Activity, 'startsAt' | 'endsAt'>, language: Language): string {
  return withYear(activity.startsAt, spanOf(activity, language), language)
}

/** When it ends if it starts then and lasts as long as before. */
export function endAfter(activity: Pick<Activity, 'startsAt' | 'endsAt'>, startsAt: string): string {
  const length = Date.parse(activity.endsAt) - Date.parse(activity.startsAt)
  return new Date(Date.parse(startsAt) + length).toISOString()
}

/** Units for which somebody may prepare an activity: a liaison for the own one, whoever leads the alliance for all. */
export function hostsFor<U extends Pick<AllianceUnit, 'unitId'>>(units: U[], allianceId: string, me: Office): U[] {
  return units.filter(({ unitId }) => mayManage({ allianceId, hostUnitId: unitId }, me))
}

/** What an accepted report tells of stays as it is. */
export function takesRoll(state: ActivityState): boolean {
  return wasHeld(state) && state !== 'ACCEPTED'
}

type RegistrationCounts = { confirmed: number; waiting: number; excused: number }

export function countRegistrations(registrations: Registration[]): RegistrationCounts {
  const count = (state: Registration['state']) => registrations.filter((one) => one.state === state).length
  return { confirmed: count('CONFIRMED'), waiting: count('WAITLISTED'), excused: count('EXCUSED') }
}

/** On the ledger and able to come: who has moved about is home now and then. */
export function mayTakePart(member: Pick<Member, 'state'>): boolean {
  return member.state === 'ACTIVE' || member.state === 'FLOATING_OUT'
}

/** Members that can still be signed up. */
export function notSignedUp(members: Member[], registrations: Registration[]): Member[] {
  const taken = new Set(registrations.filter((one) => one.state !== 'CANCELLED').map((one) => one.memberId))
  return members.filter((member) => mayTakePart(member) && !taken.has(member.id))
}

/** People unit by unit, in the order they came. */
export function ofUnits<P extends Pick<Member, 'unitName'>>(people: P[]): { unitName: string; people: P[] }[] {
  const units = new Map<string, P[]>()
  for (const one of people) units.set(one.unitName, [...(units.get(one.unitName) ?? []), one])
  return [...units].map(([unitName, of]) => ({ unitName, people: of }))
}

/** What another number of seats does: how many people too few it is for, or how many of those who wait have one then. */
export function seatsCorrected(
  activity: Known & Pick<Activity, 'confirmed'>,
  seats: number,
  waiting: number,
  now = new Date(),
): { short: number; movesUp: number } {
  const free = seats - activity.confirmed
  return { short: Math.max(0, -free), movesUp: hasBegun(activity, now) ? 0 : Math.min(waiting, Math.max(0, free)) }
}

export type Corrected = { at: string; reason: string; title?: string; venueName?: string; capacity?: number }

/** What an activity was announced with before it was put right: of each time only what became another. */
export function correctionsOf(activity: Pick<Activity, 'title' | 'venueName' | 'capacity' | 'corrections'>): Corrected[] {
  const before = activity.corrections ?? []
  return before.map(({ changedAt, reason, title, venueName, capacity }, index) => {
    const after = before[index + 1] ?? activity
    return {
      at: changedAt,
      reason,
      ...(title === after.title ? {} : { title }),
      ...(venueName === after.venueName ? {} : { venueName }),
      ...(capacity === after.capacity ? {} : { capacity }),
    }
  })
}

export function seatsLeft(activity: Activity): number {
  return Math.max(0, activity.capacity - activity.confirmed)
}
