import { queryOptions, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { getTagged, put, upload } from './client'
import type { HolidayDay, HolidayLine, HolidayTable } from './schemas'

export type TaggedHolidays = { table: HolidayTable; etag?: string }

function holidays(year: number) {
  return queryOptions({
    queryKey: ['holidays', year],
    queryFn: async ({ signal }): Promise<TaggedHolidays> => {
      const { data, etag } = await getTagged<HolidayTable>('/api/v1/holidays/' + year, signal)
      return { table: data, etag }
    },
  })
}

export function useHolidays(year: number, enabled = true) {
  return useQuery({ ...holidays(year), enabled })
}

/** The days of several years; a year that cannot be read has none. */
export function useHolidaysOf(years: number[]): HolidayDay[][] {
  return useQueries({
    queries: years.map((year) => ({ ...holidays(year), staleTime: 600_000 })),
    combine: (results) => results.map((result) => result.data?.table.days ?? []),
  })
}

/** Refused with 412 when somebody else saved in between. */
export function useSaveHolidays(year: number) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ draft, etag }: { draft: Pick<HolidayTable, 'provisional' | 'source' | 'days'>; etag?: string }) =>
      put<HolidayTable>('/api/v1/holidays/' + year, draft, etag),
    onSuccess: async ({ data, etag }) => {
      queries.setQueryData<TaggedHolidays>(['holidays', year], { table: data, etag })
      await queries.invalidateQueries({ queryKey: ['rotation'] })
    },
  })
}

/** What a workbook says, line by line; nothing of it is kept. */
export function useHolidayLines(year: number) {
  return useMutation({
    mutationFn: async (file: File) => {
      const form = new FormData()
      form.append('file', file)
      return (await upload<{ items: HolidayLine[] }>(`/api/v1/holidays/${year}/lines`, form)).data.items
    },
  })
}
