import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, put } from './client'
import { rereadAfter } from './overtaken'
import type { EndOfLifeCase, EndOfLifeTaskForm, Page } from './schemas'

const LIST = '/api/v1/end-of-life'

/** The lists in which something is open, what stands longest first. */
export function useOpenAffairs(unitId: string) {
  return useInfiniteQuery({
    queryKey: ['affairs', 'open', unitId],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Page<EndOfLifeCase>>(
        LIST,
        { listing: 'OPEN', unitId, cursor: pageParam, limit: 20, total: pageParam === undefined },
        signal,
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** The lists of a member, also those of a death that was a mistake. */
export function useAffairsOf(memberId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['affairs', 'of', memberId],
    enabled,
    queryFn: async ({ signal }) =>
      (await get<Page<EndOfLifeCase>>(`/api/v1/members/${memberId}/end-of-life`, {}, signal)).items,
  })
}

export function useSettleAffair() {
  const queries = useQueryClient()
  const reread = () => queries.invalidateQueries({ queryKey: ['affairs'] })
  return useMutation({
    mutationFn: ({ id, version, wanted }: { id: string; version: number; wanted: EndOfLifeTaskForm }) =>
      put<void>(`${LIST}/tasks/${id}`, wanted, `"${version}"`),
    onSuccess: reread,
    onError: (error) => rereadAfter(error, reread),
  })
}
