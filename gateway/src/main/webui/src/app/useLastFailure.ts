import { useState } from 'react'
import { Problem } from '../api/problem'

/** What kept the page from opening last, also while it is asked for again; that nobody is logged in does not. */
export function useLastFailure(error: Error | null): Error | null {
  const [last, setLast] = useState<Error | null>(null)
  const isNobody = error instanceof Problem && error.status === 401
  if (error && !isNobody && error !== last) setLast(error)
  return last
}
