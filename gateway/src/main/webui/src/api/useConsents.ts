import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post } from './client'
import { rereadAfter } from './overtaken'
import type { Consent, ConsentWithdrawal, NewConsent, Page } from './schemas'

const path = (memberId: string) => `/api/v1/members/${memberId}/consents`

/** What a member agreed to, as far as the reader may know; what stands comes first. */
export function useConsents(memberId: string) {
  return useQuery({
    queryKey: ['consents', memberId],
    queryFn: async ({ signal }) => (await get<Page<Consent>>(path(memberId), {}, signal)).items,
  })
}

/** What depends on a consent is shown or hidden with it. */
function useConsenting<Wanted, Made>(make: (wanted: Wanted) => Promise<Made>) {
  const queries = useQueryClient()
  const reread = () => Promise.all(['consents', 'health'].map((room) => queries.invalidateQueries({ queryKey: [room] })))
  return useMutation({ mutationFn: make, onSuccess: reread, onError: (error) => rereadAfter(error, reread) })
}

export function useGiveConsent(memberId: string) {
  return useConsenting((form: NewConsent) => post<{ id: string }>(path(memberId), form))
}

export function useWithdrawConsent(memberId: string) {
  return useConsenting(({ id, version, wanted }: { id: string; version: number; wanted: ConsentWithdrawal }) =>
    post<void>(`${path(memberId)}/${id}/withdraw`, wanted, undefined, `"${version}"`),
  )
}
