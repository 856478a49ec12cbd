import type { ProposalState } from '../api/schemas'
import type { Tone } from '../ui/Badge'

export const PROPOSAL_TONES: Record<ProposalState, Tone> = {
  SOLVING: 'info',
  DRAFT: 'plain',
  APPROVED: 'good',
  REJECTED: 'bad',
  FAILED: 'bad',
  CANCELLED: 'plain',
}
