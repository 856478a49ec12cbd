import type { ActivityKind } from './types'

export type ActivityState = 'DRAFT' | 'PUBLISHED' | 'CLOSED' | 'HELD' | 'REPORTED' | 'ACCEPTED' | 'CANCELLED'

export type Activity = {
  id: string
  allianceId: string
  slotId?: string | null
  kind: ActivityKind
  type?: string | null
  title: string
  hostUnitId: string
  hostUnitName?: string | null
  startsAt: string
  endsAt: string
  venueName: string
  capacity: number
  confirmed: number
  month: string
  state: ActivityState
  reason?: string | null
  heldAt?: string | null
  dateChanges?: { startsAt: string; endsAt: string; reason: string; changedAt: string }[] | null
  version: number
}

export type RegistrationState = 'CONFIRMED' | 'WAITLISTED' | 'EXCUSED' | 'CANCELLED'

/** How the wish to take part came in. */
export type SignUpChannel = 'PHONE' | 'IN_PERSON' | 'WECHAT' | 'ONLINE' | 'FAMILY'

export type Registration = {
  memberId: string
  unitId: string
  guest: boolean
  state: RegistrationState
  position?: number | null
  channel: SignUpChannel
  actor: string
  registeredAt: string
  reason?: string | null
}

export type AttendanceStatus = 'PRESENT' | 'EXCUSED' | 'ABSENT' | 'AT_HOME'

export type RollLine = {
  memberId: string
  unitId: string
  guest: boolean
  status: AttendanceStatus
  recordedBy: string
  recordedAt: string
  correctedFrom?: AttendanceStatus | null
}

export type Roll = {
  items: RollLine[]
  counts: { present: number; excused: number; absent: number; atHome: number; guests: number }
}

export type ReportState = 'NOT_HELD' | 'DUE' | 'DRAFT' | 'SUBMITTED' | 'RETURNED' | 'ACCEPTED'

export type ReportPhoto = {
  name: string
  sha256?: string | null
  caption?: string | null
  uploaded: boolean
  url?: string | null
}

export type Report = {
  activityId: string
  state: string
  due?: string | null
  overdue: boolean
  title: string
  startsAt: string
  endsAt: string
  venueName: string
  hostUnitName?: string | null
  attendance: Roll['counts']
  summary: string
  photos: ReportPhoto[]
  missing: ('summary' | 'photos' | 'attendance')[]
  reason?: string | null
  submittedOn?: string | null
  decidedOn?: string | null
}

export type MessageState = 'QUEUED' | 'SENT' | 'DELIVERED' | 'FAILED' | 'MANUAL' | 'SUPPRESSED'

/** How many messages stand in each state. */
export type MessageSummary = { counts: Partial<Record<MessageState, number>>; total: number }

export type Message = {
  id: string
  recipientId: string
  recipientKind: string
  unitId?: string | null
  channel?: string | null
  state: MessageState
  reason?: string | null
  kind: string
  title: string
  toFamily: boolean
  at: string
}
