import { useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post } from './client'
import type { CallList, CallOutcome, Notice, NoticeDraft, NoticePreview, Page } from './schemas'

/** What people would read if it were sent now; nothing is sent. */
export function useNoticePreview(draft: NoticeDraft | null) {
  return useQuery({
    queryKey: ['notice-preview', draft],
    enabled: draft !== null,
    retry: false,
    queryFn: async () => (await post<NoticePreview>('/api/v1/messages/preview', draft)).data,
  })
}

/** Whom somebody has to phone, unit by unit; of one activity or of all. */
export function useCallList(filter: { activityId?: string; allianceId?: string; done: boolean }) {
  return useInfiniteQuery({
    queryKey: ['call-list', filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<CallList>('/api/v1/call-lists', { ...filter, done: filter.done || undefined, cursor: pageParam, limit: 200 }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => ({
      items: pages.flatMap((page) => page.items),
      contactsKnown: pages.every((page) => page.contactsKnown),
    }),
  })
}

export function useCallOutcome() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ messageId, outcome }: { messageId: string; outcome: CallOutcome }) =>
      post(`/api/v1/messages/${messageId}/outcome`, { outcome }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['call-list'] }),
  })
}

/** The newest of one's own messages. */
export function useInbox(enabled: boolean) {
  return useQuery({
    queryKey: ['inbox'],
    enabled,
    refetchInterval: 60_000,
    queryFn: async ({ signal }) => (await get<Page<Notice>>('/api/v1/inbox', { limit: 50 }, signal)).items,
  })
}

export function useReadNotice() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => post(`/api/v1/inbox/${id}/read`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  })
}
