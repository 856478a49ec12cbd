import type { ActivityState, MessageState } from '../api/schemas'
import type { Tone } from '../ui/Badge'

export const ACTIVITY_TONES: Record<ActivityState, Tone> = {
  DRAFT: 'plain',
  PUBLISHED: 'info',
  CLOSED: 'info',
  HELD: 'warn',
  REPORTED: 'info',
  ACCEPTED: 'good',
  CANCELLED: 'bad',
}

export const MESSAGE_TONES: Record<MessageState, Tone> = {
  QUEUED: 'plain',
  SENT: 'info',
  DELIVERED: 'good',
  FAILED: 'bad',
  MANUAL: 'warn',
  SUPPRESSED: 'plain',
}
