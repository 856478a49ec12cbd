import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, getAll, post } from './client'
import type { DuesGround, DuesLine, DuesOutcome, DuesSums, DuesWithdrawal, NewPension, Page, Pension } from './schemas'
import { unwaited } from './unwaited'

/** So many are settled at once. */
const AT_ONCE = 200

const pathOf = (orgId: string) => `/api/v1/party-organisations/${orgId}/dues`
const pensionsOf = (memberId: string) => `/api/v1/members/${memberId}/pensions`

/** A branch's month, person by person and in sums. */
export function useDues(orgId: string, month: string) {
  return useQuery({
    queryKey: ['dues', orgId, month],
    queryFn: async ({ signal }) => {
      const [sums, lines] = await Promise.all([
        get<DuesSums>(pathOf(orgId) + '/sums', { month }, signal),
        getAll<DuesLine>(pathOf(orgId), { month }, signal),
      ])
      return { sums, lines }
    },
  })
}

/** What was ever said of somebody's pension, the latest month first. */
export function usePensions(memberId: string) {
  return useQuery({
    queryKey: ['dues', 'pensions', memberId],
    queryFn: async ({ signal }) => (await get<Page<Pension>>(pensionsOf(memberId), {}, signal)).items,
  })
}

export type Settling = { month: string; memberIds: string[]; on: string; ground?: DuesGround }

function useReread() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['dues'] })
}

/** Paid, or let off on a ground; what became of each. Of many a part may be settled before it fails: so it is read again then, too. */
export function useSettleDues(orgId: string) {
  return useMutation({
    mutationFn: async ({ memberIds, ...form }: Settling) => {
      const path = pathOf(orgId) + (form.ground === undefined ? '/payments' : '/exemptions')
      const outcomes: DuesOutcome[] = []
      for (let from = 0; from < memberIds.length; from += AT_ONCE) {
        const part = { ...form, memberIds: memberIds.slice(from, from + AT_ONCE) }
        outcomes.push(...(await post<{ items: DuesOutcome[] }>(path, part)).data.items)
      }
      return outcomes
    },
    onSettled: useReread(),
  })
}

/** It was never so, or the money was given back. */
export function useWithdrawDues(settlementId: string) {
  // Whose line goes with it is not waited for.
  return useMutation({
    mutationFn: (wanted: DuesWithdrawal) => post<void>(`/api/v1/dues-settlements/${settlementId}/withdraw`, wanted),
    onSettled: unwaited(useReread()),
  })
}

export function useSayPension(memberId: string) {
  return useMutation({
    mutationFn: (pension: NewPension) => post<{ id: string }>(pensionsOf(memberId), pension),
    onSuccess: useReread(),
  })
}
