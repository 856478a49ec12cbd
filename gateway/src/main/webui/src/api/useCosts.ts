import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, put } from './client'
import type { CostDraft, CostSheet, CostSheets } from './schemas'

const COSTS = '/api/v1/costs'

/** What an activity cost and who bears it, the newest sheet first. */
export function useCosts(activityId: string) {
  return useQuery({
    queryKey: ['costs', activityId],
    queryFn: ({ signal }) => get<CostSheets>(COSTS, { activityId }, signal),
  })
}

function useReread() {
  const queries = useQueryClient()
  return () => queries.invalidateQueries({ queryKey: ['costs'] })
}

/** A new sheet, or the draft written anew: with the version it was read at. */
export function useWriteCost(activityId: string, draftId?: string) {
  return useMutation({
    mutationFn: ({ sheet, version }: { sheet: CostDraft; version: number }) =>
      draftId ? put<CostSheet>(`${COSTS}/${draftId}`, sheet, `"${version}"`) : post<CostSheet>(COSTS, { ...sheet, activityId }),
    onSettled: useReread(),
  })
}

/** Asks the units. */
export function useProposeCost({ id, version }: Pick<CostSheet, 'id' | 'version'>) {
  return useMutation({
    mutationFn: () => post<CostSheet>(`${COSTS}/${id}/propose`, undefined, {}, `"${version}"`),
    onSettled: useReread(),
  })
}

/** A unit agrees or says why not. */
export function useAnswerCost(id: string) {
  return useMutation({
    mutationFn: ({ unitId, reason }: { unitId: string; reason?: string }) =>
      post<CostSheet>(`${COSTS}/${id}/${reason === undefined ? 'agree' : 'object'}`, { unitId, reason }),
    onSettled: useReread(),
  })
}
