import { keepPreviousData, queryOptions, useQueries, useQuery, type UseQueryResult } from '@tanstack/react-query'
import { today } from '../i18n/dates'
import { get } from './client'
import type { CountyDashboard } from './schemas'

/** So many alliances are a page of the sheet; a county has them all on one. */
export const SHEET_PAGE = 200

/** A month of a county, its alliances one by one as far as a page goes. */
export function countyOf(month: string, cursor?: string) {
  return queryOptions({
    queryKey: ['dashboard', month, cursor ?? ''],
    queryFn: ({ signal }) => get<CountyDashboard>('/api/v1/dashboard/county', { month, cursor, limit: SHEET_PAGE }, signal),
    // Only what runs changes by itself.
    refetchInterval: month === today().slice(0, 7) ? 60_000 : (false as const),
  })
}

/** The totals of a month, its alliances one by one as far as a page goes. */
export function useCountyDashboard(month: string) {
  return useQuery({ ...countyOf(month), placeholderData: keepPreviousData })
}

async function everyPage(month: string, signal: AbortSignal): Promise<CountyDashboard> {
  const path = '/api/v1/dashboard/county'
  const all = await get<CountyDashboard>(path, { month, limit: SHEET_PAGE }, signal)
  const rows = [...all.rows]
  for (let { next } = all; next;) {
    const page: CountyDashboard = await get<CountyDashboard>(path, { month, cursor: next, limit: SHEET_PAGE }, signal)
    rows.push(...page.rows)
    next = page.next
  }
  return { ...all, rows, next: null }
}

/** The sheets that have come, and whether all have. */
export type Sheets = {
  sheets: CountyDashboard[]
  isLoading: boolean
  isError: boolean
  error: Error | null
  refetch: () => unknown
}

function sheetsOf(results: UseQueryResult<CountyDashboard>[]): Sheets {
  const failed = results.filter((result) => result.isError)
  return {
    sheets: results.flatMap((result) => (result.data ? [result.data] : [])),
    isLoading: results.some((result) => result.isLoading),
    isError: failed.length > 0,
    error: failed[0]?.error ?? null,
    refetch: () => Promise.all(failed.map((result) => result.refetch())),
  }
}

/** All alliances in several months, for a list that is as long as its number says. */
export function useWholeSheets(months: string[]): Sheets {
  return useQueries({
    queries: months.map((month) => ({
      queryKey: ['dashboard', 'whole', month],
      queryFn: ({ signal }: { signal: AbortSignal }) => everyPage(month, signal),
    })),
    combine: sheetsOf,
  })
}

/** The same page of alliances in several months; what has not come yet is missing. */
export function useMonthSheets(months: string[], cursor: string | undefined): Sheets {
  return useQueries({
    queries: months.map((month) => countyOf(month, cursor)),
    combine: sheetsOf,
  })
}
