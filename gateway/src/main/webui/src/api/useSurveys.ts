import { useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, idOf, post, put, upload } from './client'
import { several } from './several'
import type {
  Candidate,
  NewSurvey,
  Page,
  ReadingCorrection,
  ReturnedAnswer,
  Survey,
  SurveyAnswer,
  SurveyImport,
  SurveyProgress,
  SurveyReading,
} from './schemas'
import { unwaited } from './unwaited'

export function useSurveys(enabled = true) {
  return useQuery({
    queryKey: ['surveys'],
    enabled,
    queryFn: async ({ signal }) => (await get<Page<Survey>>('/api/v1/surveys', { limit: 50 }, signal)).items,
  })
}

/** What the caller's units have answered to each of some surveys; of an office that sees more, what it sees. */
export function useAnswersTo(surveys: readonly Survey[]) {
  return useQueries({
    queries: surveys.map(({ id }) => ({
      queryKey: ['surveys', id, 'returns'],
      queryFn: async ({ signal }: { signal: AbortSignal }) =>
        (await get<Page<ReturnedAnswer>>(`/api/v1/surveys/${id}/returns`, {}, signal)).items,
    })),
    combine: (results) => ({
      answers: new Map(surveys.flatMap(({ id }, place) => (results[place]?.data ? [[id, results[place].data] as const] : []))),
      ...several(results),
    }),
  })
}

export function useSurvey(id: string) {
  return useQuery({ queryKey: ['surveys', id], queryFn: ({ signal }) => get<Survey>('/api/v1/surveys/' + id, {}, signal) })
}

export function useSurveyProgress(id: string) {
  return useQuery({
    queryKey: ['surveys', id, 'progress'],
    queryFn: ({ signal }) => get<SurveyProgress>(`/api/v1/surveys/${id}/progress`, {}, signal),
    refetchInterval: 30_000,
  })
}

export function useCandidates(id: string, minRegular: number) {
  return useQuery({
    queryKey: ['surveys', id, 'candidates', minRegular],
    queryFn: async ({ signal }) =>
      (await get<Page<Candidate>>(`/api/v1/surveys/${id}/candidates`, { minRegular }, signal)).items,
  })
}

function useSurveyMutation<V, R>(work: (value: V) => Promise<R>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: work, onSuccess: () => queries.invalidateQueries({ queryKey: ['surveys'] }) })
}

export function useCreateSurvey() {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async (survey: NewSurvey) => idOf(await post<Survey>('/api/v1/surveys', survey)),
    onSuccess: unwaited(() => queries.invalidateQueries({ queryKey: ['surveys'] })),
  })
}

export function useOpenSurvey() {
  return useSurveyMutation((id: string) => post(`/api/v1/surveys/${id}/open`))
}

export function useCloseSurvey() {
  return useSurveyMutation(({ id, reason }: { id: string; reason: string }) =>
    post(`/api/v1/surveys/${id}/close`, reason ? { reason } : {}),
  )
}

export const answerPath = (surveyId: string, unitId: string) => `/api/v1/surveys/${surveyId}/returns/${unitId}`

/** Refused with 412 when somebody else has answered since, with 428 when there was no answer yet. */
export function useAnswerSurvey() {
  return useSurveyMutation(({ path, answer, etag }: { path: string; answer: SurveyAnswer; etag: string | undefined }) =>
    put(path, answer, etag),
  )
}

const PAUSE = 500

/** Uploads the workbook and waits until its rows are read. */
/** A workbook that was handed in, and how it was read; null of one that is through. */
export type SurveyUpload = { job: SurveyImport; reading: SurveyReading | null }

const pathOf = (job: SurveyImport) => `/api/v1/surveys/${job.surveyId}/imports/${job.id}`

async function ended(started: SurveyImport): Promise<SurveyImport> {
  let job = started
  while (job.state === 'QUEUED' || job.state === 'RUNNING') {
    await new Promise((resolve) => setTimeout(resolve, PAUSE))
    job = await get<SurveyImport>(pathOf(job))
  }
  return job
}

async function applied(job: SurveyImport): Promise<SurveyUpload> {
  return { job: await ended((await post<SurveyImport>(pathOf(job) + '/apply')).data), reading: null }
}

/** Checks a workbook and, where nobody has to be asked about it, applies it at once. */
async function checked(started: SurveyImport, isAsked: (reading: SurveyReading) => boolean): Promise<SurveyUpload> {
  const job = await ended(started)
  if (job.state === 'FAILED') return { job, reading: null }
  const reading = await get<SurveyReading>(pathOf(job) + '/reading')
  return isAsked(reading) || job.rows.total === 0 ? { job, reading } : applied(job)
}

export function useImportSurvey(isAsked: (reading: SurveyReading) => boolean) {
  return useSurveyMutation(async ({ id, file }: { id: string; file: File }) => {
    const form = new FormData()
    form.append('mode', 'VALIDATE')
    form.append('file', file, file.name)
    return checked((await upload<SurveyImport>(`/api/v1/surveys/${id}/imports`, form)).data, isAsked)
  })
}

/** Checks the workbook once more as it is corrected, and waits for somebody to apply it. */
export function useCorrectSurvey() {
  return useSurveyMutation(async ({ job, reading, correction }: SurveyUpload & { correction: ReadingCorrection }) => {
    const again = await put<SurveyImport>(pathOf(job) + '/reading', correction, `"${reading?.version ?? 0}"`)
    return checked(again.data, () => true)
  })
}

export function useApplySurvey() {
  return useSurveyMutation(applied)
}

export function surveyAnnotatedPath(job: SurveyImport): string {
  return pathOf(job) + '/annotated'
}
