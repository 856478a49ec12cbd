import type { Candidate, SurveyProgress } from '../api/schemas'
import type { Tone } from '../ui/Badge'

export const SURVEY_TONES: Record<string, Tone> = { DRAFT: 'plain', OPEN: 'info', CLOSED: 'good' }

/** Returned answers in per cent, rounded down: 30 of 31 is not yet 97. */
export function returnedPercent({ expected, returned }: SurveyProgress): number {
  return expected === 0 ? 0 : Math.floor((returned * 100) / expected)
}

type CandidateCounts = { all: number; noBranch: number; lowParticipation: number; members: number }

export function countCandidates(candidates: Candidate[]): CandidateCounts {
  const noBranch = candidates.filter((candidate) => candidate.reason === 'NO_BRANCH').length
  return {
    all: candidates.length,
    noBranch,
    lowParticipation: candidates.length - noBranch,
    members: candidates.reduce((sum, candidate) => sum + candidate.memberCount, 0),
  }
}

/** Closing early or with gaps has to be explained. */
export function needsReason(progress: SurveyProgress): boolean {
  return progress.missing.length > 0
}
