import { dayOf, localDate, timeOf } from '../i18n/dates'
import type { Language } from '../i18n/language'
import type { Activity, ActivityState, Member, Registration } from '../api/schemas'

export type Verb = 'publish' | 'close' | 'held' | 'postpone' | 'cancel'

/** What can be done next with an activity, the usual step first. */
export function nextSteps(state: ActivityState): Verb[] {
  switch (state) {
    case 'DRAFT':
      return ['publish', 'cancel']
    case 'PUBLISHED':
      return ['held', 'close', 'postpone', 'cancel']
    case 'CLOSED':
      return ['held', 'postpone', 'cancel']
    case 'HELD':
    case 'REPORTED':
    case 'ACCEPTED':
    case 'CANCELLED':
      return []
  }
}

/** 3月1日 星期日 07:30–09:00; an end on another day names it. */
export function spanOf({ startsAt, endsAt }: Pick<Activity, 'startsAt' | 'endsAt'>, language: Language): string {
  const end = localDate(endsAt) === localDate(startsAt) ? '' : dayOf(endsAt, language) + ' '
  return `${dayOf(startsAt, language)} ${timeOf(startsAt)}–${end}${timeOf(endsAt)}`
}

export function takesSignUps(state: ActivityState): boolean {
  return state === 'PUBLISHED'
}

export function wasHeld(state: ActivityState): boolean {
  return state === 'HELD' || state === 'REPORTED' || state === 'ACCEPTED'
}

/** What an accepted report tells of stays as it is. */
export function takesRoll(state: ActivityState): boolean {
  return wasHeld(state) && state !== 'ACCEPTED'
}

export type RegistrationCounts = { confirmed: number; waiting: number; excused: number }

export function countRegistrations(registrations: Registration[]): RegistrationCounts {
  const count = (state: Registration['state']) => registrations.filter((one) => one.state === state).length
  return { confirmed: count('CONFIRMED'), waiting: count('WAITLISTED'), excused: count('EXCUSED') }
}

/** Members that can still be signed up. */
export function notSignedUp(members: Member[], registrations: Registration[]): Member[] {
  const taken = new Set(registrations.filter((one) => one.state !== 'CANCELLED').map((one) => one.memberId))
  return members.filter((member) => member.state === 'ACTIVE' && !taken.has(member.id))
}

export function seatsLeft(activity: Activity): number {
  return Math.max(0, activity.capacity - activity.confirmed)
}
