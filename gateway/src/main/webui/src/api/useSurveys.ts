import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, idOf, post, put, upload } from './client'
import type { Candidate, NewSurvey, Page, Survey, SurveyAnswer, SurveyImport, SurveyProgress } from './schemas'

export function useSurveys() {
  return useQuery({
    queryKey: ['surveys'],
    queryFn: async ({ signal }) => (await get<Page<Survey>>('/api/v1/surveys', { limit: 50 }, signal)).items,
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
  return useSurveyMutation(async (survey: NewSurvey) => idOf(await post<Survey>('/api/v1/surveys', survey)))
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
export function useImportSurvey() {
  return useSurveyMutation(async ({ id, file }: { id: string; file: File }) => {
    const form = new FormData()
    form.append('mode', 'APPLY')
    form.append('file', file, file.name)
    const path = `/api/v1/surveys/${id}/imports`
    let { data: job } = await upload<SurveyImport>(path, form)
    while (job.state === 'QUEUED' || job.state === 'RUNNING') {
      await new Promise((resolve) => setTimeout(resolve, PAUSE))
      job = await get<SurveyImport>(`${path}/${job.id}`)
    }
    return job
  })
}

export function surveyAnnotatedPath(job: SurveyImport): string {
  return `/api/v1/surveys/${job.surveyId}/imports/${job.id}/annotated`
}
