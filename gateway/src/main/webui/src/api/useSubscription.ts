import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, post, remove } from './client'
import type { NewSubscription, Subscription } from './schemas'

const PATH = '/api/v1/calendar-subscription'
const KEY = ['calendar-subscription']

/** One's own subscription. Whoever looks is here, so it holds for as long again. */
export function useSubscription(enabled: boolean) {
  return useQuery({
    queryKey: KEY,
    enabled,
    staleTime: 3_600_000,
    queryFn: async ({ signal }) => {
      const own = await get<Subscription>(PATH, {}, signal)
      return own.subscribed ? (await post<Subscription>(PATH + '/renew')).data : own
    },
  })
}

/** Gives the address, once; the one before ends. */
export function useSubscribe() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async () => (await post<NewSubscription>(PATH)).data,
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}

export function useUnsubscribe() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: () => remove(PATH),
    onSuccess: () => queries.invalidateQueries({ queryKey: KEY }),
  })
}
