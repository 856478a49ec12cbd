import { useQuery } from '@tanstack/react-query'
import { get } from './client'
import type { Me } from './schemas'

export function useMe() {
  return useQuery({
    queryKey: ['me'],
    queryFn: ({ signal }) => get<Me>('/api/v1/me', {}, signal),
    staleTime: 300_000,
    refetchOnReconnect: false,
  })
}
