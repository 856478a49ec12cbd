import {
  keepPreviousData,
  queryOptions,
  useInfiniteQuery,
  useMutation,
  useQueries,
  useQuery,
  useQueryClient,
} from '@tanstack/react-query'
import { get, getAll, getUpTo, type ManyRows, post } from './client'
import { several } from './several'
import type { AllianceUnit, LedgerOfADay, Member, MemberRecord, Page, Revealed, RollPerson, SealedField } from './schemas'

export type MemberFilter = {
  q: string
  unitId: string
  category: string
  state: string
  sort: string
  /** The ledger of a day, and the groups of its statistics that a list is narrowed to. */
  asOf?: string
  group?: readonly string[]
}

export function useMembers(filter: MemberFilter) {
  return useInfiniteQuery({
    queryKey: ['members', filter],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      get<Page<Member>>('/api/v1/members', { ...filter, cursor: pageParam, limit: 50, total: pageParam === undefined }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** All that a filter finds, as far as `most` of them, for a file or for paper: the phones are masked as on the screen. */
export function readMembers(
  filter: MemberFilter,
  most: number,
  signal: AbortSignal,
  report: (done: number) => void,
): Promise<ManyRows<Member>> {
  return getUpTo<Member>('/api/v1/members', filter, most, signal, report)
}

/** One member, what is under seal masked. */
export function useMember(id: string) {
  return useQuery({
    queryKey: ['members', 'one', id],
    queryFn: ({ signal }) => get<MemberRecord>('/api/v1/members/' + id, {}, signal),
  })
}

/** On the ledger and able to come. */
const ABLE = ['ACTIVE', 'FLOATING_OUT']

/** How many of some units can take part, counted and nobody shown. */
export function usePeopleOf(unitIds: string[]) {
  return useQueries({
    queries: unitIds.flatMap((unitId) =>
      ABLE.map((state) => ({
        queryKey: ['members', 'able', unitId, state],
        staleTime: 600_000,
        queryFn: async ({ signal }: { signal: AbortSignal }) =>
          (await get<Page<Member>>('/api/v1/members', { unitId, state, limit: 1, total: true }, signal)).total ?? 0,
      })),
    ),
    combine: (results) => ({
      people: results.every(({ data }) => data !== undefined)
        ? results.reduce((sum, { data }) => sum + (data ?? 0), 0)
        : undefined,
      ...several(results),
    }),
  })
}

function membersOf(allianceId: string) {
  return queryOptions({
    queryKey: ['members', 'alliance', allianceId],
    staleTime: 120_000,
    queryFn: async ({ signal }) => {
      const units = await get<Page<AllianceUnit>>(`/api/v1/alliances/${allianceId}/units`, {}, signal)
      const seated = units.items.toSorted((a, b) => a.seat - b.seat)
      const lists = await Promise.all(seated.map((unit) => getAll<Member>('/api/v1/members', { unitId: unit.unitId }, signal)))
      return lists.flat()
    },
  })
}

/** Everybody on the lists of an alliance's units, by unit in seat order. */
export function useAllianceMembers(allianceId: string) {
  return useQuery({ ...membersOf(allianceId), enabled: allianceId !== '' })
}

/** The same, read only when somebody asks for it. */
export function useReadAllianceMembers(allianceId: string): () => Promise<Member[]> {
  const queries = useQueryClient()
  return () => queries.fetchQuery(membersOf(allianceId))
}

/** Who may stand on the lists of an activity, as far as the reader sees them there: the names that a roll is kept by. */
export function useActivityPeople(activityId: string, enabled = true) {
  return useQuery({
    queryKey: ['members', 'roll', activityId],
    enabled,
    // A look at other units' people is on record.
    staleTime: 600_000,
    queryFn: async ({ signal }) => (await get<Page<RollPerson>>('/api/v1/members/roll', { activityId }, signal)).items,
  })
}

export function useReveal(memberId: string) {
  return useMutation({
    mutationFn: async (wanted: { fields: SealedField[]; reason: string }) =>
      (await post<Revealed>(`/api/v1/members/${memberId}/reveal`, wanted)).data,
  })
}

/** How many stood on the ledger on a day, by unit and category. */
export function useLedgerOf(asOf: string) {
  return useQuery({
    queryKey: ['members', 'ledger', asOf],
    queryFn: ({ signal }) => get<LedgerOfADay>('/api/v1/members/ledger', { asOf: asOf || undefined }, signal),
  })
}
