import { keepPreviousData, queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, getUpTo, type ManyRows, post } from './client'
import type {
  CareTagEnd,
  CareTagReview,
  CareVisit,
  CareVisitResult,
  MemberCareTags,
  NewCareTag,
  NewCareVisit,
  Page,
} from './schemas'
import { shiftDay, today } from '../i18n/dates'

export type VisitFilter = {
  listing: string
  unitId: string
  reason: string
  dueUntil: string
}

const VISITS = '/api/v1/care-visits'
const tagsPath = (memberId: string) => `/api/v1/members/${memberId}/care-tags`
const tag = (version: number) => `"${version}"`

/** Who is to be called on, overdue ones first. */
export function useVisits(filter: VisitFilter) {
  return useInfiniteQuery({
    queryKey: ['care', 'visits', filter],
    initialPageParam: undefined as string | undefined,
    placeholderData: keepPreviousData,
    queryFn: ({ pageParam, signal }) =>
      get<Page<CareVisit>>(VISITS, { ...filter, cursor: pageParam, limit: 50, total: pageParam === undefined }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** The visits that should have been made before today, as the morning pages count them. */
export const lateVisits = queryOptions({
  queryKey: ['care', 'visits', 'late'],
  queryFn: ({ signal }) =>
    get<Page<CareVisit>>(VISITS, { listing: 'TO_DO', dueUntil: shiftDay(today(), -1), limit: 200, total: true }, signal),
})

export function useLateVisits(enabled = true) {
  return useQuery({ ...lateVisits, enabled })
}

/** All that a filter finds, as far as `most` of them, for paper. */
export function readVisits(filter: VisitFilter, most: number): Promise<ManyRows<CareVisit>> {
  return getUpTo<CareVisit>(VISITS, filter, most)
}

/** The visits of a member that are to be made and that were made, the latest first. */
export function useVisitsOf(memberId: string) {
  return useQuery({
    queryKey: ['care', 'visits', 'of', memberId],
    queryFn: ({ signal }) => get<Page<CareVisit>>(VISITS, { memberId, listing: 'ALL', limit: 50 }, signal),
  })
}

export function useCareTags(memberId: string) {
  return useQuery({
    queryKey: ['care', 'tags', memberId],
    queryFn: ({ signal }) => get<MemberCareTags>(tagsPath(memberId), {}, signal),
  })
}

/** A tag asks for visits, and a visit is a contact. */
function useCaring<Wanted, Made>(make: (wanted: Wanted) => Promise<Made>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: make,
    onSuccess: () =>
      Promise.all(['care', 'contacts', 'floating'].map((room) => queries.invalidateQueries({ queryKey: [room] }))),
  })
}

export function useAddTag(memberId: string) {
  return useCaring((form: NewCareTag) => post<{ id: string }>(tagsPath(memberId), form))
}

type OfTag<Wanted> = { id: string; version: number; wanted: Wanted }

export function useReviewTag(memberId: string) {
  return useCaring(({ id, version, wanted }: OfTag<CareTagReview>) =>
    post<void>(`${tagsPath(memberId)}/${id}/review`, wanted, undefined, tag(version)),
  )
}

export function useEndTag(memberId: string) {
  return useCaring(({ id, version, wanted }: OfTag<CareTagEnd>) =>
    post<void>(`${tagsPath(memberId)}/${id}/end`, wanted, undefined, tag(version)),
  )
}

export function usePlanVisit() {
  return useCaring((form: NewCareVisit) => post<{ id: string }>(VISITS, form))
}

export function useVisitOutcome() {
  return useCaring(({ id, version, wanted }: OfTag<CareVisitResult>) =>
    post<void>(`${VISITS}/${id}/outcome`, wanted, undefined, tag(version)),
  )
}
