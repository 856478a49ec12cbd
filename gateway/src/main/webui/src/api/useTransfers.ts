import { keepPreviousData, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, getUpTo, type ManyRows, post } from './client'
import { rereadAfter } from './overtaken'
import type {
  Inbound,
  NewInbound,
  NewStanding,
  NewTransfer,
  Page,
  Standing,
  StandingEnd,
  Transfer,
  TransferReceipt,
  TransferReturn,
} from './schemas'

const TRANSFERS = '/api/v1/transfers'
const INBOUND = '/api/v1/inbound-transfers'

/** Letters are written, returned and taken back by the county and by secretaries of branches. */
export const mayTransfer = (roles: readonly string[]) =>
  ['county-committee', 'org-dept', 'branch-secretary'].some((role) => roles.includes(role))

/** What a letter or a membership comes to the county decides. */
export const decidesTransfers = (roles: readonly string[]) =>
  ['county-committee', 'org-dept'].some((role) => roles.includes(role))

export const seesTransfers = (roles: readonly string[]) => mayTransfer(roles) || roles.includes('liaison')

export type TransferFilter = { state: string; kind: string; unitId: string }

/** What is to be done stands in the order in which it runs out. */
export function useTransfers(filter: TransferFilter) {
  return useInfiniteQuery({
    queryKey: ['transfers', 'list', filter],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      get<Page<Transfer>>(TRANSFERS, { ...filter, cursor: pageParam, limit: 50, total: pageParam === undefined }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** All that a filter finds, as far as `most` of them, for a file or for paper. */
export function readTransfers(
  filter: TransferFilter,
  most: number,
  signal: AbortSignal,
  report: (done: number) => void,
): Promise<ManyRows<Transfer>> {
  return getUpTo<Transfer>(TRANSFERS, filter, most, signal, report)
}

/** A letter is looked after on the page of its member. */
export const transferPage = ({ memberId }: Pick<Transfer, 'memberId'>) => `/members/${memberId}?tab=relation`

/** Letters that ran out without a receipt: the old branch still answers for these people (E-12). */
export const transferDuties = queryOptions({
  queryKey: ['transfers', 'duties'],
  queryFn: ({ signal }) => get<Page<Transfer>>(TRANSFERS, { state: 'EXPIRED', limit: 200, total: true }, signal),
})

/** Who waits for the county to agree that he comes. */
export const inboundDuties = queryOptions({
  queryKey: ['transfers', 'inbound', 'duties'],
  queryFn: ({ signal }) => get<Page<Inbound>>(INBOUND, { state: 'PENDING', limit: 200, total: true }, signal),
})

export function useInboundDuties() {
  return useQuery(inboundDuties)
}

export function useTransferDuties(enabled = true) {
  return useQuery({ ...transferDuties, enabled })
}

/** The letters of a member, the one that runs out last first. */
export function useTransfersOf(memberId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['transfers', 'of', memberId],
    enabled,
    queryFn: async ({ signal }) => (await get<Page<Transfer>>(TRANSFERS, { memberId, limit: 50 }, signal)).items,
  })
}

export function useStandingsOf(memberId: string) {
  return useQuery({
    queryKey: ['transfers', 'standings', memberId],
    queryFn: async ({ signal }) => (await get<Page<Standing>>(`/api/v1/members/${memberId}/standings`, {}, signal)).items,
  })
}

export function useInbounds(state: string) {
  return useInfiniteQuery({
    queryKey: ['transfers', 'inbound', state],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      get<Page<Inbound>>(INBOUND, { state, cursor: pageParam, limit: 50, total: pageParam === undefined }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** What changes where somebody belongs changes his state and the numbers of branches with it. */
function useReread() {
  const queries = useQueryClient()
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['transfers'] }),
      queries.invalidateQueries({ queryKey: ['members'] }),
      queries.invalidateQueries({ queryKey: ['organisations'] }),
    ])
}

function useChanging<Wanted, Made>(make: (wanted: Wanted) => Promise<Made>) {
  const reread = useReread()
  // Whoever saved in between is shown with what he saved.
  return useMutation({ mutationFn: make, onSuccess: reread, onError: (error) => rereadAfter(error, reread) })
}

type Change<Wanted> = { wanted: Wanted; version: number }
const tag = (version: number) => `"${version}"`

export function useIssueTransfer() {
  return useChanging((wanted: NewTransfer) => post<{ id: string; letterNo: string }>(TRANSFERS, wanted))
}

const closing =
  <Wanted>(id: string, what: string) =>
  ({ wanted, version }: Change<Wanted>) =>
    post<Transfer>(`${TRANSFERS}/${id}/${what}`, wanted, undefined, tag(version))

export function useReceiveTransfer(id: string) {
  return useChanging(closing<TransferReceipt>(id, 'receipt'))
}

export function useReturnTransfer(id: string) {
  return useChanging(closing<TransferReturn>(id, 'return'))
}

export function useWithdrawTransfer(id: string) {
  return useChanging(closing<{ reason: string }>(id, 'withdraw'))
}

const standing =
  <Wanted>(memberId: string, what: string) =>
  ({ wanted, version }: Change<Wanted>) =>
    post<void>(`/api/v1/members/${memberId}/standings${what}`, wanted, undefined, tag(version))

export function useBeginStanding(memberId: string) {
  return useChanging(standing<NewStanding>(memberId, ''))
}

export function useEndStanding(memberId: string) {
  return useChanging(standing<StandingEnd>(memberId, '/end'))
}

export function useWithdrawStanding(memberId: string) {
  return useChanging(standing<{ reason: string }>(memberId, '/withdraw'))
}

export function useRequestInbound() {
  return useChanging((wanted: NewInbound) => post<{ id: string }>(INBOUND, wanted))
}

export function useApproveInbound(id: string) {
  return useChanging(({ wanted, version }: Change<{ on: string }>) =>
    post<Inbound>(`${INBOUND}/${id}/approve`, wanted, undefined, tag(version)),
  )
}

export function useRefuseInbound(id: string) {
  return useChanging(({ wanted, version }: Change<{ reason: string }>) =>
    post<Inbound>(`${INBOUND}/${id}/refuse`, wanted, undefined, tag(version)),
  )
}
