import { useQuery } from '@tanstack/react-query'
import { get } from './client'
import type { Alliance, AllianceDetail, AllianceUnit, Page, UnitPosts } from './types'

export function useAlliances(asOf?: string) {
  return useQuery({
    queryKey: ['alliances', 'list', asOf],
    queryFn: async ({ signal }) => {
      const page = await get<Page<Alliance>>('/api/v1/alliances', { asOf }, signal)
      return page.items.toSorted((a, b) => a.no - b.no)
    },
  })
}

export function useAlliance(id: string, asOf?: string) {
  return useQuery({
    queryKey: ['alliances', id, asOf],
    queryFn: ({ signal }) => get<AllianceDetail>('/api/v1/alliances/' + id, { asOf }, signal),
  })
}

export function useAllianceUnits(id: string, asOf?: string) {
  return useQuery({
    queryKey: ['alliances', id, 'units', asOf],
    enabled: id !== '',
    queryFn: async ({ signal }) => {
      const page = await get<Page<AllianceUnit>>(`/api/v1/alliances/${id}/units`, { asOf }, signal)
      return page.items.toSorted((a, b) => a.seat - b.seat)
    },
  })
}

/** Liaisons and venues; a role that may not see them simply gets none. */
export function useUnitPosts(allianceId: string, asOf: string | undefined, enabled: boolean) {
  return useQuery({
    queryKey: ['alliances', allianceId, 'posts', asOf],
    enabled,
    queryFn: async ({ signal }) => (await get<Page<UnitPosts>>('/api/v1/alliance-units', { allianceId, asOf }, signal)).items,
  })
}
