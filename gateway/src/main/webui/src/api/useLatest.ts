import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { getTagged } from './client'
import { Problem } from './problem'

/** What stands at an address with the ETag that a change of it names; null where nothing stands. */
export type Latest<T> = { value: T; etag: string | undefined } | null

/**
 * Read when a dialog opens and not again by itself: what is saved from the dialog is a change of what was read, and whoever saved
 * in between is noticed.
 */
export function useLatest<T>(path: string) {
  return useQuery({
    queryKey: ['latest', path],
    gcTime: 0,
    staleTime: Infinity,
    refetchOnWindowFocus: false,
    refetchOnReconnect: false,
    queryFn: async ({ signal }): Promise<Latest<T>> => {
      try {
        const { data, etag } = await getTagged<T>(path, signal)
        return { value: data, etag }
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null
        throw error
      }
    },
  })
}

/** What a change says to have read; where nobody stood, a version that nothing ever has, so that whoever came meanwhile is noticed. */
export function readBy(latest: Latest<unknown> | undefined): string {
  return latest?.etag ?? '"0"'
}

/**
 * The version that stood when a dialog opened. What it saves is a change of that one, also when the page behind it has read a newer one
 * since; once somebody else was noticed, what he saved is on the page and the dialog goes on from there.
 */
export function useVersionRead(now: number, error: unknown): number {
  const [opened] = useState(now)
  const [noticed, setNoticed] = useState(false)
  if (isOvertaken(error) && !noticed) setNoticed(true)
  return noticed ? now : opened
}

/** Somebody else saved since what is changed here was read. */
export function isOvertaken(error: unknown): boolean {
  return error instanceof Problem && [412, 428].includes(error.status)
}
