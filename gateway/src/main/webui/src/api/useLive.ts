import { useQueryClient } from '@tanstack/react-query'
import { useEffect } from 'react'
import { listen } from './live'

/** What others change in somebody's division is seen without a reload. */
export function useLive(division: string): void {
  const queries = useQueryClient()
  useEffect(() => ('EventSource' in window ? listen(queries, division) : undefined), [queries, division])
}
