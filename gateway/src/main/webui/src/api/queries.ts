import { MutationCache, QueryCache, QueryClient } from '@tanstack/react-query'
import { sessionEnded } from './leaving'
import { Problem } from './problem'

function isGone(error: unknown): boolean {
  return error instanceof Problem && error.status === 401
}

function backAfterLogin(error: unknown): void {
  if (isGone(error)) sessionEnded(window.location.pathname + window.location.search)
}

/**
 * A session that ends under way leads back to the same page after login; only "who am I" may be answered with no. Without a network
 * calls fail at once and say so, instead of waiting unseen for it to come back.
 */
export function consoleQueries(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({
      onError: (error, query) => {
        if (query.queryKey[0] !== 'me') backAfterLogin(error)
      },
    }),
    mutationCache: new MutationCache({ onError: backAfterLogin }),
    defaultOptions: {
      mutations: { networkMode: 'always' },
      queries: {
        networkMode: 'always',
        staleTime: 15_000,
        refetchOnWindowFocus: false,
        refetchOnReconnect: true,
        retry: (count, error) => count < 2 && error instanceof Problem && (error.status === 0 || error.status >= 502),
      },
    },
  })
}
