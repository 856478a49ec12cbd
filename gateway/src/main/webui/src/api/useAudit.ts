import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { get, getUpTo, type ManyRows } from './client'
import type { AuditChain, AuditRow, Page } from './schemas'

/** Each service keeps a trail of its own, and so does the gateway. */
export const TRAILS = ['members', 'alliance', 'activities', 'notification', 'gateway'] as const
export type Trail = (typeof TRAILS)[number]

/**
 * Dates are instants; empty is everything, but of the reader's own division. Action and subject match by their beginning,
 * division and actor whole.
 */
export type AuditFilter = {
  division: string
  from: string
  to: string
  actor: string
  action: string
  subject: string
}

const SHOWN = 50

export function useAudit(trail: Trail, filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit', trail, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Page<AuditRow>>('/api/v1/audit/' + trail, { ...filter, limit: SHOWN, cursor: pageParam }, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

/** All rows a filter finds, as far as `most` of them, the newest first. */
export function readAudit(
  trail: Trail,
  filter: AuditFilter,
  most: number,
  signal: AbortSignal,
  report: (done: number) => void,
): Promise<ManyRows<AuditRow>> {
  return getUpTo<AuditRow>('/api/v1/audit/' + trail, filter, most, signal, report)
}

/** Whether a division's chain of every trail is whole; an empty division is the reader's own. */
export function useVerifyAudit() {
  return useMutation({
    mutationFn: (division: string) =>
      Promise.all(
        TRAILS.map(async (trail) => ({
          trail,
          chain: await get<AuditChain>(`/api/v1/audit/${trail}/verify`, { division }),
        })),
      ),
  })
}
