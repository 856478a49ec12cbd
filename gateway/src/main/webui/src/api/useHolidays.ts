import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { getTagged, put } from './client'
import type { HolidayTable } from './schemas'

export type TaggedHolidays = { table: HolidayTable; etag?: string }

export function useHolidays(year: number, enabled = true) {
  return useQuery({
    queryKey: ['holidays', year],
    enabled,
    queryFn: async ({ signal }): Promise<TaggedHolidays> => {
      const { data, etag } = await getTagged<HolidayTable>('/api/v1/holidays/' + year, signal)
      return { table: data, etag }
    },
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
