import { useQuery } from '@tanstack/react-query'
import { get } from './client'
import type { Alliance, Page } from './types'

export function useAlliances(asOf?: string) {
  return useQuery({
    queryKey: ['alliances', asOf],
    queryFn: async ({ signal }) => {
      const page = await get<Page<Alliance>>('/api/v1/alliances', { asOf, limit: 200 }, signal)
      return page.items.toSorted((a, b) => a.no - b.no)
    },
  })
}
