import { queryOptions, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, getAll, idOf, post } from './client'
import { rereadAfter } from './overtaken'
import { Problem } from './problem'
import { several } from './several'
import type {
  Explanation,
  NewReplan,
  NewRotation,
  NewSubstitution,
  NewSwap,
  OpenSwap,
  Page,
  Replan,
  Rotation,
  RotationLine,
  SwapRequest,
  TurnEffect,
  TurnReason,
  UnitMerger,
} from './schemas'

/** What people do to a month of a published rotation, each with what the service wants to know. */
export type TurnChange =
  | { verb: 'defer' | 'suspend' | 'restore'; slotId: string; body: TurnReason }
  | { verb: 'swap'; slotId: string; body: NewSwap }
  | { verb: 'substitute'; slotId: string; body: NewSubstitution }

async function orNull<T>(answer: Promise<T>): Promise<T | null> {
  try {
    return await answer
  } catch (error) {
    if (error instanceof Problem && error.status === 404) return null
    throw error
  }
}

/** Null when the year is not planned yet. */
export function useRotation(allianceId: string, year: number) {
  return useQuery({
    queryKey: ['rotation', allianceId, year],
    queryFn: ({ signal }) => orNull(get<Rotation>(`/api/v1/rotations/${allianceId}/${year}`, {}, signal)),
  })
}

/** The rotations of several alliances in a year, as far as they are planned. */
export function useRotationsOf(allianceIds: string[], year: number) {
  return useRotations(allianceIds.map((allianceId) => ({ allianceId, year })))
}

/** Several rotations, as far as they are planned. */
export function useRotations(wanted: { allianceId: string; year: number }[]) {
  return useQueries({
    queries: wanted.map(({ allianceId, year }) => ({
      queryKey: ['rotation', allianceId, year],
      queryFn: ({ signal }: { signal: AbortSignal }) =>
        orNull(get<Rotation>(`/api/v1/rotations/${allianceId}/${year}`, {}, signal)),
    })),
    combine: (results) => ({
      rotations: results.flatMap(({ data }) => (data ? [data] : [])),
      ...several(results),
    }),
  })
}

/** The planned rotations of a year. */
export const plannedRotations = (year: number) =>
  queryOptions({
    queryKey: ['rotation', 'planned', year],
    queryFn: async ({ signal }) => (await get<Page<RotationLine>>('/api/v1/rotations', { year }, signal)).items,
  })

export function usePlannedRotations(year: number, enabled: boolean) {
  return useQuery({ ...plannedRotations(year), enabled })
}

/** What the planner says about a month: its reasons and what another host would cost. */
export function useExplanation(slotId: string) {
  return useQuery({
    queryKey: ['rotation', 'explanation', slotId],
    queryFn: ({ signal }) => get<Explanation>(`/api/v1/rotation-slots/${slotId}/explanation`, {}, signal),
  })
}

export function useRequestReplan(allianceId: string, year: number) {
  return useMutation({
    mutationFn: async (wanted: NewReplan) => idOf(await post<Replan>(`/api/v1/rotations/${allianceId}/${year}/replan`, wanted)),
  })
}

export function useReplan(id: string | null) {
  return useQuery({
    queryKey: ['replan', id],
    enabled: id !== null,
    queryFn: ({ signal }) => get<Replan>('/api/v1/rotation-replans/' + id, {}, signal),
    refetchInterval: (query) =>
      ['QUEUED', 'RUNNING'].includes(query.state.data?.state ?? 'QUEUED') && !query.state.error ? 500 : false,
  })
}

export function useEndReplan() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, how }: { id: string; how: 'apply' | 'cancel' }) => post<Replan>(`/api/v1/rotation-replans/${id}/${how}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['rotation'] }),
  })
}

function swapRequests(allianceId: string, year: number) {
  return {
    queryKey: ['rotation', allianceId, year, 'swaps'],
    queryFn: async ({ signal }: { signal: AbortSignal }) =>
      (await get<Page<SwapRequest>>(`/api/v1/rotations/${allianceId}/${year}/swap-requests`, {}, signal)).items,
  }
}

export function useSwapRequests(allianceId: string, year: number, enabled: boolean) {
  return useQuery({ ...swapRequests(allianceId, year), enabled })
}

/** The swaps of several years of alliances, answered or not; what has not come yet is missing. */
export function useSwapRequestsOf(rotations: { allianceId: string; year: number }[]) {
  return useQueries({
    queries: rotations.map(({ allianceId, year }) => swapRequests(allianceId, year)),
    combine: (results) => ({
      requests: new Map(results.flatMap(({ data }) => (data ?? []).map((request) => [request.id, request] as const))),
      ...several(results),
    }),
  })
}

/** The swaps that wait for an answer, in all alliances in sight. */
export const openSwaps = queryOptions({
  queryKey: ['rotation', 'open-swaps'],
  queryFn: ({ signal }) => getAll<OpenSwap>('/api/v1/swap-requests', {}, signal),
})

export function useOpenSwaps() {
  return useQuery({ ...openSwaps, refetchInterval: 60_000 })
}

export function usePlanRotation() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (plan: NewRotation) => post<Rotation>('/api/v1/rotations', plan),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['rotation'] }),
  })
}

async function change({ verb, slotId, body }: TurnChange, preview: boolean): Promise<TurnEffect> {
  return (await post<TurnEffect>(`/api/v1/rotation-slots/${slotId}/${verb}`, body, preview ? { preview: true } : undefined))
    .data
}

export function usePreviewTurnChange() {
  return useMutation({ mutationFn: (wanted: TurnChange) => change(wanted, true) })
}

export function useChangeTurn() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (wanted: TurnChange) => change(wanted, false),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['rotation'] }),
    onError: (error) => rereadAfter(error, () => queries.invalidateQueries({ queryKey: ['rotation'] })),
  })
}

/** The turns of a unit that goes into another; looked at first, then so. */
export function useMergeUnits(allianceId: string, year: number, preview: boolean) {
  const queries = useQueryClient()
  const reread = async () => {
    if (!preview) await queries.invalidateQueries({ queryKey: ['rotation'] })
  }
  return useMutation({
    mutationFn: async (merger: UnitMerger) =>
      (
        await post<TurnEffect>(
          `/api/v1/rotations/${allianceId}/${year}/mergers`,
          merger,
          preview ? { preview: true } : undefined,
        )
      ).data,
    onSuccess: reread,
    onError: (error) => rereadAfter(error, reread),
  })
}

export function useAnswerSwap() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ id, answer }: { id: string; answer: 'accept' | 'refuse' }) =>
      post<SwapRequest>(`/api/v1/swap-requests/${id}/${answer}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['rotation'] }),
    onError: (error) => rereadAfter(error, () => queries.invalidateQueries({ queryKey: ['rotation'] })),
  })
}

export function calendarPath(allianceId: string, year: number): string {
  return `/api/v1/rotations/${allianceId}/${year}/calendar.ics`
}
