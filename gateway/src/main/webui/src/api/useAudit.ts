import { useInfiniteQuery, useMutation } from '@tanstack/react-query'
import { get } from './client'
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
const EXPORTED = 200

export function useAudit(trail: Trail, filter: AuditFilter) {
  return useInfiniteQuery({
    queryKey: ['audit', trail, filter],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) => page(trail, filter, SHOWN, pageParam, signal),
    getNextPageParam: (last) => last.next ?? undefined,
  })
}

/** All rows a filter finds, as far as `most` of them, the newest first. */
export function useAuditExport(most: number) {
  return useMutation({
    mutationFn: async ({ trail, filter }: { trail: Trail; filter: AuditFilter }) => {
      const rows: AuditRow[] = []
      let cursor: string | null | undefined
      do {
        const next: Page<AuditRow> = await page(trail, filter, EXPORTED, cursor)
        rows.push(...next.items)
        cursor = next.next
      } while (cursor && rows.length < most)
      return { rows: rows.slice(0, most), complete: !cursor && rows.length <= most }
    },
  })
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

function page(trail: Trail, filter: AuditFilter, limit: number, cursor?: string | null, signal?: AbortSignal) {
  return get<Page<AuditRow>>('/api/v1/audit/' + trail, { ...filter, limit, cursor }, signal)
}
