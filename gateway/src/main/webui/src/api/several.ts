import type { UseQueryResult } from '@tanstack/react-query'

/** How several calls stand that are read as one. */
export function several(results: UseQueryResult[]) {
  const failed = results.filter((result) => result.isError)
  return {
    isLoading: results.some((result) => result.isLoading),
    isError: failed.length > 0,
    error: failed[0]?.error ?? null,
    refetch: () => Promise.all(failed.map((result) => result.refetch())),
  }
}
