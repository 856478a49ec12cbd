import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { get } from './client'
import type { MemberStatistics } from './schemas'

export type StatisticsQuestion = {
  by: MemberStatistics['by']
  across?: MemberStatistics['by']
  /** Nothing: today, whichever day that is. */
  asOf?: string
  unitId?: string
  elderly?: number
}

/** The ledger of a day counted by one criterion or across two. */
export function useStatistics(question: StatisticsQuestion) {
  return useQuery({
    queryKey: ['members', 'statistics', question],
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) => get<MemberStatistics>('/api/v1/statistics/members', question, signal),
  })
}
