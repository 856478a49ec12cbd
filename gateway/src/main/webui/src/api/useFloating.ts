import { keepPreviousData, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, getUpTo, type ManyRows, post, put } from './client'
import { rereadAfter } from './overtaken'
import type {
  Contact,
  FloatingCorrection,
  FloatingPerson,
  FloatingPlaces,
  FloatingRecord,
  FloatingRevealed,
  NamedPlace,
  NewContact,
  NewEvidence,
  NewFloating,
  NewPlacement,
  Page,
  SealedWhereabouts,
  SixHaveSheet,
} from './schemas'
import { unwaited } from './unwaited'

export type FloatingFilter = {
  asOf: string
  direction: string
  place: string
  unitId: string
  has: string
  lacks: string
  watch: string
}

/** Whoever was not heard of for longest stands first. */
export function useFloatingPeople(filter: FloatingFilter) {
  return useInfiniteQuery({
    queryKey: ['floating', 'list', filter],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      get<Page<FloatingPerson>>(
        '/api/v1/floating',
        { ...filter, cursor: pageParam, limit: 50, total: pageParam === undefined },
        signal,
      ),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** Where somebody of the register is looked after: on his own page, or on that of the record where he has none. */
export function floatingPage({ memberId, floatingId }: Pick<FloatingPerson, 'memberId' | 'floatingId'>): string {
  return memberId ? `/members/${memberId}?tab=floating` : '/floating/' + floatingId
}

/** All that a filter finds, as far as `most` of them, for a file or for paper. */
export function readFloating(
  filter: FloatingFilter,
  most: number,
  signal: AbortSignal,
  report: (done: number) => void,
): Promise<ManyRows<FloatingPerson>> {
  return getUpTo<FloatingPerson>('/api/v1/floating', filter, most, signal, report)
}

export function useFloatingPlaces(asOf: string) {
  return useQuery({
    queryKey: ['floating', 'places', asOf],
    queryFn: ({ signal }) => get<FloatingPlaces>('/api/v1/floating/places', { asOf }, signal),
  })
}

export function useSixHaveSheet(asOf: string) {
  return useQuery({
    queryKey: ['floating', 'six', asOf],
    queryFn: ({ signal }) => get<SixHaveSheet>('/api/v1/floating/six', { asOf }, signal),
  })
}

type Duties = Page<FloatingPerson>
export type FloatingDuties = { red: Duties; amber: Duties; unrecorded: Duties }

/** Who has to be looked for today: nobody has heard of them for long, or nobody knows where they live. */
export const floatingDuties = queryOptions({
  queryKey: ['floating', 'duties'],
  queryFn: async ({ signal }): Promise<FloatingDuties> => {
    const ask = (asked: { watch: string } | { lacks: string }) =>
      get<Duties>('/api/v1/floating', { ...asked, limit: 200, total: true }, signal)
    const [red, amber, unrecorded] = await Promise.all([
      ask({ watch: 'RED' }),
      ask({ watch: 'AMBER' }),
      ask({ lacks: 'RECORDED' }),
    ])
    return { red, amber, unrecorded }
  },
})

export function useFloatingDuties(enabled = true) {
  return useQuery({ ...floatingDuties, enabled })
}

export function useDivisions(q: string) {
  return useQuery({
    queryKey: ['floating', 'divisions', q],
    enabled: q.trim().length > 1,
    staleTime: Infinity,
    queryFn: async ({ signal }) => (await get<Page<NamedPlace>>('/api/v1/floating/divisions', { q: q.trim() }, signal)).items,
  })
}

export const floatingPath = (id: string) => '/api/v1/floating-records/' + id

export function useFloatingRecord(id: string) {
  return useQuery({
    queryKey: ['floating', 'one', id],
    queryFn: ({ signal }) => get<FloatingRecord>(floatingPath(id), {}, signal),
  })
}

/** Every stay of a member, the latest first. */
export function useStaysOf(memberId: string) {
  return useQuery({
    queryKey: ['floating', 'of', memberId],
    queryFn: async ({ signal }) => (await get<Page<FloatingRecord>>('/api/v1/floating-records', { memberId }, signal)).items,
  })
}

/** What changes the register changes the state of members with it. */
function useReread() {
  const queries = useQueryClient()
  return () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['floating'] }),
      queries.invalidateQueries({ queryKey: ['contacts'] }),
      queries.invalidateQueries({ queryKey: ['members'] }),
    ])
}

function useRegistering<Wanted, Made>(make: (wanted: Wanted) => Promise<Made>) {
  const reread = useReread()
  // Whoever saved in between is shown with what he saved.
  return useMutation({ mutationFn: make, onSuccess: reread, onError: (error) => rereadAfter(error, reread) })
}

export function useRecordFloating() {
  return useRegistering((form: NewFloating) => post<{ id: string }>('/api/v1/floating-records', form))
}

type Change<Wanted> = { wanted: Wanted; version: number }
const tag = (version: number) => `"${version}"`

export function useCorrectFloating(id: string) {
  return useRegistering(({ wanted, version }: Change<FloatingCorrection>) =>
    put<FloatingRecord>(floatingPath(id), wanted, tag(version)),
  )
}

export function useReturnFloating(id: string) {
  return useRegistering(({ wanted, version }: Change<{ on: string }>) =>
    post<FloatingRecord>(floatingPath(id) + '/return', wanted, undefined, tag(version)),
  )
}

export function usePlaceFloating(id: string) {
  return useRegistering(({ wanted, version }: Change<NewPlacement>) =>
    put<FloatingRecord>(floatingPath(id) + '/placement', wanted, tag(version)),
  )
}

/** It was never true: with it goes the card from which it is asked. */
export function useWithdrawFloating({ id, version }: FloatingRecord) {
  const reread = useReread()
  return useMutation({
    mutationFn: (reason: string) => post<void>(floatingPath(id) + '/withdraw', { reason }, undefined, tag(version)),
    onSuccess: unwaited(reread),
    onError: (error) => rereadAfter(error, reread),
  })
}

export function useShowHave(id: string) {
  return useRegistering((evidence: NewEvidence) => post<void>(floatingPath(id) + '/evidence', evidence))
}

export function useRevealFloating(id: string) {
  return useMutation({
    mutationFn: async (wanted: { fields: SealedWhereabouts[]; reason: string }) =>
      (await post<FloatingRevealed>(floatingPath(id) + '/reveal', wanted)).data,
  })
}

/** Of a member, or of somebody who came and stands on the register alone. */
export type About = { memberId: string } | { floatingId: string }

export function useContacts(about: About) {
  return useInfiniteQuery({
    queryKey: ['contacts', about],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Page<Contact>>('/api/v1/contact-logs', { ...about, cursor: pageParam, limit: 20 }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

export function useLogContact() {
  return useRegistering((contact: NewContact) => post<{ id: string }>('/api/v1/contact-logs', contact))
}

export function useWithdrawContact(id: string) {
  return useRegistering((reason: string) => post<void>(`/api/v1/contact-logs/${id}/withdraw`, { reason }))
}
