import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, getAll, post } from './client'
import type { Fund, FundMove, FundYear, NewFund, NewFundMove, NewSubsidy, Page, Subsidy, SubsidyGrant } from './schemas'

const FUNDS = '/api/v1/funds'
const SUBSIDIES = '/api/v1/subsidies'

/** The county's accounts and their balances. */
export function useFunds() {
  return useQuery({
    queryKey: ['funds'],
    queryFn: async ({ signal }) => (await get<Page<Fund>>(FUNDS, {}, signal)).items,
  })
}

/** A year of an account: in sums, and movement by movement. */
export function useFundYear(fundId: string, year: number) {
  return useQuery({
    queryKey: ['funds', fundId, year],
    queryFn: async ({ signal }) => {
      const [sums, moves] = await Promise.all([
        get<FundYear>(`${FUNDS}/${fundId}/years/${year}`, {}, signal),
        getAll<FundMove>(`${FUNDS}/${fundId}/moves`, { year }, signal),
      ])
      return { sums, moves }
    },
  })
}

/** What units ask for: of one activity, or all. */
export function useSubsidies(activityId?: string) {
  return useQuery({
    queryKey: ['funds', 'subsidies', activityId],
    queryFn: ({ signal }) => getAll<Subsidy>(SUBSIDIES, { activityId }, signal),
  })
}

function useReread() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['funds'] })
}

export function useOpenFund() {
  return useMutation({ mutationFn: (fund: NewFund) => post<Fund>(FUNDS, fund), onSettled: useReread() })
}

export function useEnterMove(fundId: string) {
  return useMutation({
    mutationFn: (move: NewFundMove) => post<FundMove>(`${FUNDS}/${fundId}/moves`, move),
    onSettled: useReread(),
  })
}

export function useReverseMove(fundId: string, moveId: string) {
  return useMutation({
    mutationFn: (form: { on: string; reason: string }) => post<FundMove>(`${FUNDS}/${fundId}/moves/${moveId}/reverse`, form),
    onSettled: useReread(),
  })
}

export function useApply() {
  return useMutation({ mutationFn: (form: NewSubsidy) => post<Subsidy>(SUBSIDIES, form), onSettled: useReread() })
}

/** One step of an application, with what it asks for. */
export type Decision =
  | { step: 'review' }
  | { step: 'grant'; form: SubsidyGrant }
  | { step: 'refuse'; form: { reason: string } }
  | { step: 'pay'; form: { on: string; document: string } }

export function useDecide(id: string) {
  return useMutation({
    mutationFn: (decision: Decision) =>
      post<Subsidy>(`${SUBSIDIES}/${id}/${decision.step}`, 'form' in decision ? decision.form : undefined),
    onSettled: useReread(),
  })
}
