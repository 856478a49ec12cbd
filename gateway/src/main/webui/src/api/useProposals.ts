import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, getAll, idOf, post } from './client'
import type { Alternative, Approval, Move, MovePrice, NewProposal, Page, Proposal, ProposalSummary } from './schemas'
import { unwaited } from './unwaited'

export function useProposals(enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['proposals'],
    queryFn: ({ signal }) => getAll<ProposalSummary>('/api/v1/grouping-proposals', {}, signal),
  })
}

export function useProposal(id: string) {
  return useQuery({
    queryKey: ['proposals', id],
    enabled: id !== '',
    queryFn: ({ signal }) => get<Proposal>('/api/v1/grouping-proposals/' + id, {}, signal),
    refetchInterval: (query) => (query.state.data?.state === 'SOLVING' ? 700 : false),
  })
}

/** What every other group would cost for one unit, also by exchange. */
export function useAlternatives(proposal: Proposal, unitId: string | null) {
  return useQuery({
    queryKey: ['proposals', proposal.id, 'alternatives', proposal.score?.total, unitId],
    enabled: unitId !== null && proposal.state === 'DRAFT',
    queryFn: async ({ signal }) =>
      (await get<Page<Alternative>>(`/api/v1/grouping-proposals/${proposal.id}/units/${unitId}/alternatives`, {}, signal))
        .items,
  })
}

/** The price of moving just this unit, and the rules that would be broken. */
export function useMovePrice(proposal: Proposal, move: Move | null) {
  return useQuery({
    queryKey: ['proposals', proposal.id, 'price', proposal.score?.total, move],
    enabled: move !== null && proposal.state === 'DRAFT',
    queryFn: async () =>
      (await post<MovePrice>(`/api/v1/grouping-proposals/${proposal.id}/moves`, move, { preview: true })).data,
  })
}

function useProposalMutation<V, R>(work: (value: V) => Promise<R>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: work, onSuccess: () => queries.invalidateQueries({ queryKey: ['proposals'] }) })
}

export function usePropose() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (wanted: NewProposal) => idOf(await post<Proposal | undefined>('/api/v1/grouping-proposals', wanted)),
    onSuccess: unwaited(() => queries.invalidateQueries({ queryKey: ['proposals'] })),
  })
}

export function useMoveUnit(id: string) {
  return useProposalMutation((move: Move) => post<MovePrice>(`/api/v1/grouping-proposals/${id}/moves`, move))
}

export function useCancelProposal(id: string) {
  return useProposalMutation(() => post(`/api/v1/grouping-proposals/${id}/cancel`))
}

export function useRejectProposal(id: string) {
  return useProposalMutation((why: { reason: string }) => post(`/api/v1/grouping-proposals/${id}/reject`, why))
}

export function useApproveProposal(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (approval: Approval) => post(`/api/v1/grouping-proposals/${id}/approve`, approval),
    onSuccess: () => queries.invalidateQueries(),
  })
}
