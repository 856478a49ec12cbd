import { queryOptions, useInfiniteQuery, useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, getAll, post, put } from './client'
import { isOvertaken } from './useLatest'
import type {
  BranchText,
  CommitteeTerms,
  Member,
  Organisation,
  OrganisationHistory,
  OrganisationRecord,
  OrgGapItem,
  OrgMember,
  OrgOfMember,
  OrgPost,
  OrgPostNoteView,
  Page,
} from './schemas'
import { unwaited } from './unwaited'

const ORGS = '/api/v1/party-organisations'

/** All that stand on a day; the tree is made of them where they are shown. */
export function useOrganisations(asOf?: string) {
  return useQuery({
    queryKey: ['organisations', 'list', asOf],
    queryFn: ({ signal }) => getAll<Organisation>(ORGS, { asOf }, signal),
  })
}

/** Those that are called so or were once, whoever is no more among them. */
export function useOrganisationsCalled(name: string, asOf: string | undefined) {
  return useQuery({
    queryKey: ['organisations', 'called', name, asOf],
    enabled: name !== '',
    queryFn: async ({ signal }) =>
      (await get<Page<Organisation>>(ORGS, { name, asOf, dissolved: true, limit: 100 }, signal)).items,
  })
}

export function useOrganisation(id: string) {
  return useQuery({
    queryKey: ['organisations', id],
    queryFn: ({ signal }) => get<OrganisationRecord>(`${ORGS}/${id}`, {}, signal),
  })
}

export function useOrganisationHistory(id: string) {
  return useQuery({
    queryKey: ['organisations', id, 'history'],
    queryFn: ({ signal }) => get<OrganisationHistory>(`${ORGS}/${id}/history`, {}, signal),
  })
}

export function useTerms(id: string) {
  return useQuery({
    queryKey: ['organisations', id, 'terms'],
    queryFn: ({ signal }) => get<CommitteeTerms>(`${ORGS}/${id}/terms`, {}, signal),
  })
}

export function useOrgPosts(id: string) {
  return useQuery({
    queryKey: ['organisations', id, 'posts'],
    queryFn: async ({ signal }) => (await get<Page<OrgPost>>(`${ORGS}/${id}/posts`, {}, signal)).items,
  })
}

export function useOrgMembers(id: string) {
  return useInfiniteQuery({
    queryKey: ['organisations', id, 'members'],
    initialPageParam: undefined as string | undefined,
    queryFn: ({ pageParam, signal }) =>
      get<Page<OrgMember>>(`${ORGS}/${id}/members`, { cursor: pageParam, limit: 100 }, signal),
    getNextPageParam: (page) => page.next ?? undefined,
  })
}

/** Where a member belongs and belonged, the latest first. */
export function useOrganisationsOf(memberId: string) {
  return useQuery({
    queryKey: ['organisations', 'of', memberId],
    queryFn: async ({ signal }) =>
      (await get<Page<OrgOfMember>>(`/api/v1/members/${memberId}/organisations`, {}, signal)).items,
  })
}

/** What is missing or due, the urgent first. */
export const orgGaps = queryOptions({
  queryKey: ['organisations', 'gaps'],
  queryFn: async ({ signal }) => (await get<Page<OrgGapItem>>(`${ORGS}/gaps`, {}, signal)).items,
})

export function useOrgGaps(enabled = true) {
  return useQuery({ ...orgGaps, enabled })
}

/** What ledgers call branches and nobody has said yet which organisation that is. */
export function useBranchTexts() {
  return useQuery({
    queryKey: ['organisations', 'texts'],
    queryFn: async ({ signal }) => (await get<Page<BranchText>>(`${ORGS}/branch-texts`, {}, signal)).items,
  })
}

/** A few members who are called so, to choose one. */
export function useMembersCalled(q: string) {
  return useQuery({
    queryKey: ['members', 'called', q],
    enabled: q !== '',
    queryFn: async ({ signal }) => (await get<Page<Member>>('/api/v1/members', { q, limit: 6 }, signal)).items,
  })
}

/** What somebody sends of an organisation, and where; `version` where he says which one he has read. */
export type OrgAct = { path: string; body: object; version?: number; method?: 'PUT' }

/** Whatever is done to one changes the tree, its page and what is due. */
export function useOrgAct(leadsOn = false) {
  const queries = useQueryClient()
  const reread = () => queries.invalidateQueries({ queryKey: ['organisations'] })
  return useMutation({
    mutationFn: async ({ path, body, version, method }: OrgAct) => {
      const match = version === undefined ? undefined : `"${version}"`
      if (method === 'PUT') return (await put<unknown>(ORGS + path, body, match)).data
      return (await post<unknown>(ORGS + path, body, undefined, match)).data
    },
    onSuccess: leadsOn ? unwaited(reread) : reread,
    // Whoever saved in between is shown with what he saved.
    onError: (error) => (isOvertaken(error) ? reread() : undefined),
  })
}

/** A note on somebody's health and willingness. Each look is on record: it is read when asked for, and again only after somebody else wrote. */
export function useReadNote(id: string) {
  return useMutation({
    mutationFn: (postId: string) => get<OrgPostNoteView>(`${ORGS}/${id}/posts/${postId}/note`),
  })
}
