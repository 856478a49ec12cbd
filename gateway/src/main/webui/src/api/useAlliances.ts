import { queryOptions, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, getAll, post, put, queryOf, remove } from './client'
import type {
  Alliance,
  AllianceDetail,
  AllianceUnit,
  Designation,
  Joining,
  Leader,
  Leaving,
  Liaison,
  NewLiaison,
  NewVenue,
  Nomination,
  Page,
  UnitPosts,
  Venue,
} from './schemas'

/** All of them, county by county in the order of their numbers. */
export const alliancesOf = (asOf?: string) =>
  queryOptions({
    queryKey: ['alliances', 'list', asOf],
    queryFn: ({ signal }) => getAll<Alliance>('/api/v1/alliances', { asOf }, signal),
  })

export function useAlliances(asOf?: string) {
  return useQuery(alliancesOf(asOf))
}

export function useAlliance(id: string, asOf?: string) {
  return useQuery({
    queryKey: ['alliances', id, asOf],
    queryFn: ({ signal }) => get<AllianceDetail>('/api/v1/alliances/' + id, { asOf }, signal),
  })
}

export function useAllianceUnits(id: string, asOf?: string) {
  return useQuery({
    queryKey: ['alliances', id, 'units', asOf],
    enabled: id !== '',
    queryFn: async ({ signal }) => {
      const page = await get<Page<AllianceUnit>>(`/api/v1/alliances/${id}/units`, { asOf }, signal)
      return page.items.toSorted((a, b) => a.seat - b.seat)
    },
  })
}

/** Liaisons and venues; a role that may not see them simply gets none. */
export function useUnitPosts(allianceId: string, asOf: string | undefined, enabled: boolean) {
  return useQuery({
    queryKey: ['alliances', allianceId, 'posts', asOf],
    enabled,
    queryFn: async ({ signal }) => (await get<Page<UnitPosts>>('/api/v1/alliance-units', { allianceId, asOf }, signal)).items,
  })
}

/** Units of all alliances that lack a liaison or a venue. */
export const vacantPosts = queryOptions({
  queryKey: ['alliances', 'vacant'],
  queryFn: async ({ signal }) => (await get<Page<UnitPosts>>('/api/v1/alliance-units', { gapsOnly: true }, signal)).items,
})

export function useVacantPosts() {
  return useQuery(vacantPosts)
}

/** An appointment changes rows, histories and the gaps that the dashboard counts. */
function useAppointing<Wanted, Made>(make: (wanted: Wanted) => Promise<Made>) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: make,
    onSuccess: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: ['alliances'] }),
        queries.invalidateQueries({ queryKey: ['dashboard'] }),
      ]),
  })
}

export const liaisonPath = (unitId: string) => `/api/v1/alliance-units/${unitId}/liaison`
export const venuePath = (unitId: string) => `/api/v1/alliance-units/${unitId}/venue`
export const leadUnitPath = (allianceId: string) => `/api/v1/alliances/${allianceId}/lead-unit`

/** What is wanted, and the ETag of what stood when the dialog was opened. */
type Change<Wanted> = { wanted: Wanted; etag: string }

/** Takes back what has not begun. */
export function useWithdraw(path: string) {
  return useAppointing(({ wanted, etag }: Change<string>) =>
    post<unknown>(path + '/withdraw', { reason: wanted }, undefined, etag),
  )
}

export function useAppointLiaison(unitId: string) {
  return useAppointing(({ wanted, etag }: Change<NewLiaison>) => put<Liaison>(liaisonPath(unitId), wanted, etag))
}

/** From a day on the unit has no liaison. */
export function useVacateLiaison(unitId: string) {
  return useAppointing(({ wanted, etag }: Change<string>) => remove(liaisonPath(unitId) + queryOf({ from: wanted }), etag))
}

export function useRegisterVenue(unitId: string) {
  return useAppointing(({ wanted, etag }: Change<NewVenue>) => put<Venue>(venuePath(unitId), wanted, etag))
}

export function useDesignateLeadUnit(allianceId: string) {
  return useAppointing(({ wanted, etag }: Change<Designation>) => put<unknown>(leadUnitPath(allianceId), wanted, etag))
}

export function useNominateLeader(allianceId: string) {
  return useAppointing((nomination: Nomination) =>
    post<Leader>(`/api/v1/alliances/${allianceId}/leader-nominations`, nomination),
  )
}

/** A unit gets a seat of its own at the end. */
export function useJoin(allianceId: string) {
  return useAppointing((joining: Joining) => post<unknown>(`/api/v1/alliances/${allianceId}/units`, joining))
}

/** From a day on a unit does not belong; its seat stays empty, its later turns go to others. */
export function useLeave(allianceId: string, unitId: string) {
  return useAppointing((leaving: Leaving) => post<unknown>(`/api/v1/alliances/${allianceId}/units/${unitId}/leave`, leaving))
}
