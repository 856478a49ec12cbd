import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { get } from './client'
import type { CountyDashboard } from './schemas'

export function useCountyDashboard(month: string) {
  return useQuery({
    queryKey: ['dashboard', month],
    queryFn: ({ signal }) => get<CountyDashboard>('/api/v1/dashboard/county', { month }, signal),
    placeholderData: keepPreviousData,
    refetchInterval: 60_000,
  })
}
