import type { Activity, ActivityState, AttendanceStatus, Member, Registration, AttendanceSheet } from '../api/schemas'

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

export function takesSignUps(state: ActivityState): boolean {
  return state === 'PUBLISHED'
}

export function wasHeld(state: ActivityState): boolean {
  return state === 'HELD' || state === 'REPORTED' || state === 'ACCEPTED'
}

export type Person = { id: string; name: string; unitName: string }

export type Line = Person & { registered: Registration['state'] | null; position: number | null; status: AttendanceStatus }

/** The roll to be kept: who signed up first, then the others; a line already written wins over the guess. */
export function attendanceLines(members: Member[], registrations: Registration[], roll: AttendanceSheet | undefined): Line[] {
  const signed = new Map(registrations.map((one) => [one.memberId, one]))
  const written = new Map(roll?.items.map((one) => [one.memberId, one.status]))
  return members
    .map((member) => {
      const registration = signed.get(member.id)
      return {
        id: member.id,
        name: member.name,
        unitName: member.unitName,
        registered: registration?.state ?? null,
        position: registration?.position ?? null,
        status: written.get(member.id) ?? guess(registration?.state),
      }
    })
    .toSorted((a, b) => rank(a) - rank(b))
}

/** Nobody is marked present before he was seen. */
function guess(state: Registration['state'] | undefined): AttendanceStatus {
  return state === 'EXCUSED' ? 'EXCUSED' : 'ABSENT'
}

function rank(line: Line): number {
  return line.registered === 'CONFIRMED' ? 0 : line.registered === 'EXCUSED' ? 1 : 2
}

/** Only what differs from what is written is sent. */
export function changedLines(
  lines: Line[],
  roll: AttendanceSheet | undefined,
): { memberId: string; status: AttendanceStatus }[] {
  const written = new Map(roll?.items.map((one) => [one.memberId, one.status]))
  return lines
    .filter((line) => written.get(line.id) !== line.status)
    .map((line) => ({ memberId: line.id, status: line.status }))
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
