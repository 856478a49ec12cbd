import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { get } from './client'
import type { CountyDashboard } from './schemas'

/** The month's totals, with the alliances of all pages read so far. */
export function useCountyDashboard(month: string) {
  return useInfiniteQuery({
    queryKey: ['dashboard', month],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => get<CountyDashboard>('/api/v1/dashboard/county', { month, cursor: pageParam }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => pages.reduce((all, page) => ({ ...all, rows: [...all.rows, ...page.rows] })),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
}
