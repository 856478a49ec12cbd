import { queryOptions, useMutation, useQueries, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, getAll, getTagged, idOf, post, put, remove, upload } from './client'
import { rereadAfter } from './overtaken'
import { several } from './several'
import type {
  Activity,
  ActivityCorrection,
  ActivityState,
  Leave,
  MessageSummary,
  MonthSheet,
  NewActivity,
  NewDate,
  Page,
  Registration,
  Report,
  ReportDraft,
  SignUp,
  SignUpOutcome,
  SignUpOutcomes,
  CancelReason,
  ReturnReason,
  UploadedPhoto,
} from './schemas'
import { unwaited } from './unwaited'

export type ReasonedVerb = 'cancel' | 'reopen' | 'restore' | 'held/withdraw'
export type Step =
  | { verb: 'publish' | 'close' | 'held' }
  | { verb: ReasonedVerb; body: CancelReason }
  | { verb: 'postpone'; body: NewDate; version: number }

type ReportStep = { verb: 'submit' | 'accept' } | { verb: 'return'; body: ReturnReason }

export const activityPath = (id: string) => '/api/v1/activities/' + id

export function useActivities(month: string, allianceId: string) {
  return useQuery({
    queryKey: ['activities', 'list', month, allianceId],
    refetchOnWindowFocus: true,
    queryFn: ({ signal }) => getAll<Activity>('/api/v1/activities', { month, allianceId }, signal),
  })
}

/** What an alliance owes in a month, and which of it took place. */
export function useAllianceMonth(month: string, allianceId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['activities', 'month-sheet', month, allianceId],
    enabled,
    queryFn: async ({ signal }) =>
      (await get<MonthSheet>('/api/v1/activities/month-sheet', { month, allianceId }, signal)).alliances[0] ?? null,
  })
}

/** Those that count for one of these months, as far as they have come. */
export function useActivitiesOver(months: string[], allianceId: string, enabled: boolean) {
  return useQueries({
    queries: months.map((month) => ({
      queryKey: ['activities', 'list', month, allianceId],
      enabled,
      refetchOnWindowFocus: true,
      queryFn: ({ signal }: { signal: AbortSignal }) => getAll<Activity>('/api/v1/activities', { month, allianceId }, signal),
    })),
    combine: (results) => ({
      activities: results.flatMap((result) => result.data ?? []),
      isLoading: results.some((result) => result.isLoading),
      error: results.find((result) => result.isLoadingError)?.error ?? null,
      refetch: () => Promise.all(results.map((result) => result.refetch())),
    }),
  })
}

/** A county's list is one page and asked for each minute; a province's is many, and asked for less often. */
const A_PAGE = 200

/** Those in a state, whatever their month, the newest first: all of them, for the nearest and the overdue are the last. */
export const activitiesIn = (state: ActivityState) =>
  queryOptions({
    queryKey: ['activities', 'in', state],
    queryFn: async ({ signal }) => {
      const items = await getAll<Activity>('/api/v1/activities', { state }, signal)
      return { items, total: items.length }
    },
  })

export function useActivitiesIn(state: ActivityState, enabled = true) {
  return useQuery({
    ...activitiesIn(state),
    enabled,
    refetchInterval: ({ state: { data } }) => (data && data.items.length > A_PAGE ? 600_000 : 60_000),
  })
}

export function useActivity(id: string) {
  return useQuery({
    queryKey: ['activities', id],
    refetchOnWindowFocus: true,
    queryFn: ({ signal }) => get<Activity>(activityPath(id), {}, signal),
  })
}

async function registrationsOf(id: string, signal: AbortSignal): Promise<Registration[]> {
  return (await get<Page<Registration>>(activityPath(id) + '/registrations', {}, signal)).items
}

export function useRegistrations(id: string) {
  return useQuery({
    queryKey: ['activities', id, 'registrations'],
    refetchOnWindowFocus: true,
    queryFn: ({ signal }) => registrationsOf(id, signal),
  })
}

/** A report and the tag of what was read, under which it is written over. */
export type OpenedReport = { report: Report; etag: string | undefined }

async function openReport(id: string, signal: AbortSignal): Promise<OpenedReport> {
  const { data, etag } = await getTagged<Report>(activityPath(id) + '/report', signal)
  return { report: data, etag }
}

export function useReport(id: string, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['activities', id, 'report'],
    refetchOnWindowFocus: true,
    queryFn: ({ signal }) => openReport(id, signal),
  })
}

/** What a morning page looks up one by one is asked again after so long; whoever changes it sees it at once. */
const LOOKED_AT_AGAIN = 300_000

/** The reports of several activities; what has not come yet is missing. */
export function useReportsOf(ids: string[]) {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['activities', id, 'report'],
      refetchInterval: LOOKED_AT_AGAIN,
      queryFn: ({ signal }: { signal: AbortSignal }) => openReport(id, signal),
    })),
    combine: (results) => ({
      reports: new Map(results.flatMap(({ data }) => (data ? [[data.report.activityId, data.report] as const] : []))),
      ...several(results),
    }),
  })
}

/** Who has answered to several activities; what has not come yet is missing. */
export function useRegistrationsOf(ids: string[]) {
  return useQueries({
    queries: ids.map((id) => ({
      queryKey: ['activities', id, 'registrations'],
      refetchInterval: LOOKED_AT_AGAIN,
      queryFn: ({ signal }: { signal: AbortSignal }) => registrationsOf(id, signal),
    })),
    combine: (results) => ({
      registrations: new Map(results.flatMap(({ data }, index) => (data ? [[ids[index] ?? '', data] as const] : []))),
      ...several(results),
    }),
  })
}

export function useMessageSummary(activityId: string, enabled: boolean) {
  return useQuery({
    queryKey: ['activities', activityId, 'messages'],
    enabled,
    refetchInterval: 15_000,
    queryFn: ({ signal }) => get<MessageSummary>('/api/v1/messages/summary', { activityId }, signal),
  })
}

function useActivityMutation<V, R>(work: (value: V) => Promise<R>, leadsOn = false) {
  const queries = useQueryClient()
  const reread = () =>
    Promise.all([
      queries.invalidateQueries({ queryKey: ['activities'] }),
      queries.invalidateQueries({ queryKey: ['dashboard'] }),
    ])
  return useMutation({
    mutationFn: work,
    onSuccess: leadsOn ? unwaited(reread) : reread,
    onError: (error) => rereadAfter(error, reread),
  })
}

export function useCreateActivity() {
  return useActivityMutation(async (draft: NewActivity) => idOf(await post<Activity>('/api/v1/activities', draft)), true)
}

/** A draft is written anew, as it was read. */
export function useRewriteDraft(id: string) {
  return useActivityMutation(
    async ({ draft, version }: { draft: NewActivity; version: number }) =>
      (await put<Activity>(activityPath(id), draft, `"${version}"`)).data.id,
  )
}

export function useStep(id: string) {
  return useActivityMutation((step: Step) =>
    post<Activity>(
      `${activityPath(id)}/${step.verb}`,
      'body' in step ? step.body : {},
      {},
      'version' in step ? `"${step.version}"` : undefined,
    ),
  )
}

/** Under the version that was read: somebody else may have corrected it, and people sign up meanwhile. */
export function useCorrect(id: string) {
  return useActivityMutation(({ correction, version }: { correction: ActivityCorrection; version: number }) =>
    post<Activity>(activityPath(id) + '/correct', correction, {}, `"${version}"`),
  )
}

/** The service takes so many people in one call. */
const AT_ONCE = 500

/** What became of each, in the order asked. */
export function useRegister(id: string) {
  return useActivityMutation(async ({ memberIds, ...rest }: SignUp) => {
    const outcomes: SignUpOutcome[] = []
    for (let from = 0; from < memberIds.length; from += AT_ONCE) {
      const some = { ...rest, memberIds: memberIds.slice(from, from + AT_ONCE) }
      outcomes.push(...(await post<SignUpOutcomes>(activityPath(id) + '/registrations', some)).data.items)
    }
    return outcomes
  })
}

export function useWithdraw(id: string) {
  return useActivityMutation((memberId: string) => remove(`${activityPath(id)}/registrations/${memberId}`))
}

/** Leave before the start; `late` approves one that was asked for afterwards. */
export function useExcuseMember(id: string, late: boolean) {
  return useActivityMutation((leave: Leave) => post(activityPath(id) + (late ? '/leaves/approve' : '/leaves'), leave))
}

/** Under the tag that the writer read: what somebody else saved since is not written over. */
export function useSaveReport(id: string) {
  const queries = useQueryClient()
  return useMutation({
    mutationFn: async ({ draft, etag }: { draft: ReportDraft; etag: string | undefined }): Promise<OpenedReport> => {
      const saved = await put<Report>(activityPath(id) + '/report', draft, etag)
      return { report: saved.data, etag: saved.etag }
    },
    onSuccess: (saved) => queries.setQueryData(['activities', id, 'report'], saved),
  })
}

export function useReportStep(id: string) {
  return useActivityMutation((step: ReportStep) =>
    post<Report>(`${activityPath(id)}/report/${step.verb}`, 'body' in step ? step.body : {}),
  )
}

export function useUploadPhoto(id: string) {
  return useMutation({
    mutationFn: async (file: File) => {
      const form = new FormData()
      form.append('file', file, file.name)
      return (await upload<UploadedPhoto>(activityPath(id) + '/photos', form)).data
    },
  })
}
