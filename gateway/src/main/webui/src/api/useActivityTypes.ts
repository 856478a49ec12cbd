import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, remove } from './client'
import type { ActivityType, NewActivityType, TypeTree, TypeUsage } from './schemas'

const PATH = '/api/v1/activity-types'
const KEY = ['activity-types']

/** The three kinds with what lies under them, what is out of use too. */
export function useActivityTypes(enabled = true) {
  return useQuery({
    queryKey: KEY,
    enabled,
    staleTime: 600_000,
    queryFn: async ({ signal }) => (await get<TypeTree>(PATH, {}, signal)).items,
  })
}

/** How often each of the four large kinds was held in a year. */
export function useTypeUsage(year: number) {
  return useQuery({
    queryKey: [...KEY, 'usage', year],
    queryFn: async ({ signal }) => (await get<TypeUsage>(PATH + '/usage', { year }, signal)).items,
  })
}

function useChange<Wanted>(change: (wanted: Wanted) => Promise<unknown>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: change, onSuccess: () => queries.invalidateQueries({ queryKey: KEY }) })
}

export function useAddType() {
  return useChange((draft: NewActivityType) => post<ActivityType>(PATH, draft))
}

export function useRetireType() {
  return useChange((code: string) => post(`${PATH}/${code}/retire`))
}

export function useRestoreType() {
  return useChange((code: string) => post(`${PATH}/${code}/restore`))
}

export function useDeleteType() {
  return useChange((code: string) => remove(`${PATH}/${code}`))
}
