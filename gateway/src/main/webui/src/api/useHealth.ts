import { keepPreviousData, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, put } from './client'
import type { HealthChange, HealthContent, HealthPerson, HealthRecord, Page } from './schemas'

export type HealthFilter = { consented: string; q: string }

const LIST = '/api/v1/health-records'
const path = (memberId: string) => `/api/v1/members/${memberId}/health-record`

/** The people of one's units, with or without a file; of what it says nothing. */
export function useHealthPeople(filter: HealthFilter) {
  return useInfiniteQuery({
    queryKey: ['health', 'list', filter],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      get<Page<HealthPerson>>(LIST, { ...filter, cursor: pageParam, limit: 50, total: pageParam === undefined }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** One of them; null where he is nobody's of the units. Asked again and again: with the consent an open file closes. */
export function useHealthPerson(memberId: string) {
  return useQuery({
    queryKey: ['health', 'person', memberId],
    refetchInterval: 30_000,
    refetchOnWindowFocus: 'always',
    queryFn: async ({ signal }) => (await get<Page<HealthPerson>>(LIST, { memberId }, signal)).items[0] ?? null,
  })
}

/** Opens a file. Each look is on record, so that none is made unasked, and nothing of it is kept when the page is left. */
export function useReadHealth(memberId: string) {
  return useMutation({
    gcTime: 0,
    mutationFn: (purpose: string) => get<HealthRecord>(path(memberId), { purpose }),
  })
}

/** Who changed which parts of a file; a look of its own. */
export function useReadHealthChanges(memberId: string) {
  return useMutation({
    gcTime: 0,
    mutationFn: async (purpose: string) => (await get<Page<HealthChange>>(path(memberId) + '/changes', { purpose })).items,
  })
}

export function useWriteHealth(memberId: string) {
  const queries = useQueryClient()
  return useMutation({
    gcTime: 0,
    mutationFn: ({ version, content }: { version: number; content: HealthContent }) =>
      put<void>(path(memberId), content, `"${version}"`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['health'] }),
  })
}
