import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, idOf, post, put, remove } from './client'
import { Problem } from './problem'
import type {
  ImportJob,
  ImportKind,
  ImportReading,
  KnownHeading,
  KnownHeadings,
  KnownSurveyHeadings,
  ReadingCorrection,
  SurveyHeadingForm,
} from './schemas'
import { unwaited } from './unwaited'

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
    onSuccess: unwaited(() => queries.invalidateQueries({ queryKey: ['import'] })),
  })
}

/** The kinds of lists whose headings people explain; a survey's belong to another service. */
export type HeadingKind = ImportKind | 'SURVEY'
export type HeadingOf = Omit<KnownHeading, 'kind'> & { kind: HeadingKind }
export type HeadingsOf = { items: HeadingOf[]; fields: KnownHeadings['fields'] }

const addressOf = (kind: HeadingKind) => (kind === 'SURVEY' ? '/api/v1/survey-headings' : '/api/v1/import-headings')

/** What people said headings mean. */
export function useHeadings(kind: HeadingKind) {
  return useQuery({
    queryKey: ['import', 'headings', kind],
    queryFn: async ({ signal }): Promise<HeadingsOf> => {
      const query = kind === 'SURVEY' ? {} : { kind }
      const known = await get<KnownHeadings | KnownSurveyHeadings>(addressOf(kind), query, signal)
      return { fields: known.fields, items: known.items.map((one) => ({ ...one, kind })) }
    },
  })
}

export function useNameHeading() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ kind, ...form }: { kind: HeadingKind } & SurveyHeadingForm) =>
      post(addressOf(kind), kind === 'SURVEY' ? form : { kind, ...form }),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['import', 'headings'] }),
  })
}

export function useForgetHeading() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: ({ kind, id }: HeadingOf) => remove(`${addressOf(kind)}/${id}`),
    onSuccess: () => queries.invalidateQueries({ queryKey: ['import', 'headings'] }),
  })
}
