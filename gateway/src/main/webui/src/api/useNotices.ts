import { type InfiniteData, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { lacksNumber } from './callRules'
import { get, getAll, post } from './client'
import type {
  Call,
  CallCount,
  CallList,
  CallOutcome,
  MessageItem,
  Notice,
  NoticeDraft,
  NoticePreview,
  Page,
  UnreadCount,
} from './schemas'

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

/** The list as it stands after a call: who is done with leaves it, or stays without his number where those are listed, too. */
function withOutcome(list: InfiniteData<CallList>, messageId: string, outcome: CallOutcome, done: boolean) {
  const over = outcome !== 'NOT_REACHED'
  const after = (call: Call): Call[] => {
    if (call.messageId !== messageId) return [call]
    if (over && !done) return []
    const { phone, familyPhone, ...rest } = call
    return [{ ...rest, ...(over ? {} : { phone, familyPhone }), outcome, calls: call.calls + 1 }]
  }
  return { ...list, pages: list.pages.map((page) => ({ ...page, items: page.items.flatMap(after) })) }
}

export function useCallOutcome() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ messageId, outcome }: { messageId: string; outcome: CallOutcome }) =>
      post(`/api/v1/messages/${messageId}/outcome`, { outcome }),
    // The list is not read again: each look at it is on record.
    onSuccess: (_, { messageId, outcome }) => {
      void queries.invalidateQueries({ queryKey: ['open-calls'] })
      for (const [key] of queries.getQueriesData({ queryKey: ['call-list'] })) {
        const { done } = key[1] as { done: boolean }
        queries.setQueryData<InfiniteData<CallList>>(key, (list) => list && withOutcome(list, messageId, outcome, done))
      }
    },
  })
}

/** How many calls are to be made; counting shows nobody and is on no record. */
export const openCalls = queryOptions({
  queryKey: ['open-calls'],
  queryFn: async ({ signal }) => (await get<CallCount>('/api/v1/call-lists/count', {}, signal)).open,
})

export function useOpenCalls(enabled: boolean) {
  return useQuery({ ...openCalls, enabled, refetchInterval: 60_000 })
}

/** How many whom an activity is to be told have no number of their own, and were not reached otherwise; it shows nobody. */
export function useWithoutNumber(activityId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['activities', activityId, 'without-number'],
    enabled,
    queryFn: async ({ signal }) => {
      const calls = await getAll<MessageItem>('/api/v1/messages', { activityId, state: 'MANUAL' }, signal)
      return calls.filter(lacksNumber).length
    },
  })
}

/** How many of one's own messages are unread. */
export function useUnread(enabled: boolean) {
  return useQuery({
    queryKey: ['inbox', 'unread'],
    enabled,
    refetchInterval: 60_000,
    queryFn: async ({ signal }) => (await get<UnreadCount>('/api/v1/inbox/unread', {}, signal)).unread,
  })
}

/** The newest of one's own messages. */
export function useInbox() {
  return useInfiniteQuery({
    queryKey: ['inbox', 'list'],
    refetchInterval: 60_000,
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => get<Page<Notice>>('/api/v1/inbox', { cursor: pageParam, limit: 50 }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
    select: ({ pages }) => pages.flatMap((page) => page.items),
  })
}

/** Marks them one after the other; what is refused stops it. */
export function useReadNotice() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (ids: string[]) => {
      for (const id of ids) await post(`/api/v1/inbox/${id}/read`)
    },
    onSettled: () => queries.invalidateQueries({ queryKey: ['inbox'] }),
  })
}
