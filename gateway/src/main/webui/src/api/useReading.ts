import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, idOf, post, put, remove } from './client'
import { Problem } from './problem'
import type { HeadingForm, ImportJob, ImportKind, ImportReading, KnownHeadings, ReadingCorrection } from './schemas'

/** What was made of a workbook; null of an import from before that was kept. */
export function useReading(id: string) {
  return useQuery({
    queryKey: ['import', id, 'reading'],
    queryFn: async ({ signal }) => {
      try {
        return await get<ImportReading>(`/api/v1/imports/${id}/reading`, {}, signal)
      } catch (error) {
        if (error instanceof Problem && error.status === 404) return null
        throw error
      }
    },
  })
}

/** Checks the workbook once more as it is corrected; gives the id of the new check. */
export function useCorrectReading(reading: ImportReading) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (correction: ReadingCorrection) =>
      idOf(await put<ImportJob>(`/api/v1/imports/${reading.importId}/reading`, correction, `"${reading.version}"`)),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['import'] }),
  })
}

/** What people said headings mean. */
export function useHeadings(kind: ImportKind) {
  return useQuery({
    queryKey: ['import', 'headings', kind],
    queryFn: ({ signal }) => get<KnownHeadings>('/api/v1/import-headings', { kind }, signal),
  })
}

export function useNameHeading() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (form: HeadingForm) => post('/api/v1/import-headings', form),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['import', 'headings'] }),
  })
}

export function useForgetHeading() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: (id: string) => remove('/api/v1/import-headings/' + id),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['import', 'headings'] }),
  })
}
