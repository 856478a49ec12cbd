import { queryOptions, useQuery, useQueryClient } from '@tanstack/react-query'
import { get } from './client'
import type { Me } from './schemas'

export const whoIAm = queryOptions({
  queryKey: ['me'],
  queryFn: ({ signal }) => get<Me>('/api/v1/me', {}, signal),
  staleTime: 300_000,
})

/** Whoever was told ahead of the page that he is logged out is not asked a second time when it is drawn. */
export function useMe() {
  return useQuery({ ...whoIAm, refetchOnReconnect: false, retryOnMount: false })
}

/** Who is logged in, as far as it is known; every room is shown after that. */
export function useKnownMe(): Me | undefined {
  return useQueryClient().getQueryData<Me>(['me'])
}
