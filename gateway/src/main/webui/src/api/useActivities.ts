import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, getTagged, idOf, post, put, remove, upload } from './client'
import type {
  Activity,
  AttendanceMark,
  AttendanceSheet,
  Leave,
  MessageSummary,
  NewActivity,
  NewDate,
  Page,
  QueuePositions,
  Registration,
  Report,
  ReportDraft,
  SignUp,
  CancelReason,
  ReturnReason,
  UploadedPhoto,
} from './schemas'

export type Step =
  { verb: 'publish' | 'close' | 'held' } | { verb: 'cancel'; body: CancelReason } | { verb: 'postpone'; body: NewDate }

export type ReportStep = { verb: 'submit' | 'accept' } | { verb: 'return'; body: ReturnReason }

const path = (id: string) => '/api/v1/activities/' + id

export function useActivities(month: string, allianceId: string) {
  return useQuery({
    queryKey: ['activities', 'list', month, allianceId],
    queryFn: async ({ signal }) =>
      (await get<Page<Activity>>('/api/v1/activities', { month, allianceId, limit: 200 }, signal)).items,
  })
}

export function useActivity(id: string) {
  return useQuery({ queryKey: ['activities', id], queryFn: ({ signal }) => get<Activity>(path(id), {}, signal) })
}

export function useRegistrations(id: string) {
  return useQuery({
    queryKey: ['activities', id, 'registrations'],
    queryFn: async ({ signal }) => (await get<Page<Registration>>(path(id) + '/registrations', {}, signal)).items,
  })
}

export function useAttendance(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['activities', id, 'attendance'],
    enabled,
    queryFn: ({ signal }) => get<AttendanceSheet>(path(id) + '/attendance', {}, signal),
  })
}

export function useReport(id: string, enabled: boolean) {
  return useQuery({
    queryKey: ['activities', id, 'report'],
    enabled,
    queryFn: ({ signal }) => get<Report>(path(id) + '/report', {}, signal),
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

function useActivityMutation<V, R>(work: (value: V) => Promise<R>) {
  const queries = useQueryClient()
  return useMutation({ mutationFn: work, onSuccess: () => queries.invalidateQueries({ queryKey: ['activities'] }) })
}

export function useCreateActivity() {
  return useActivityMutation(async (draft: NewActivity) => idOf(await post<Activity>('/api/v1/activities', draft)))
}

export function useStep(id: string) {
  return useActivityMutation((step: Step) => post<Activity>(`${path(id)}/${step.verb}`, 'body' in step ? step.body : {}))
}

export function useRegister(id: string) {
  return useActivityMutation((signUp: SignUp) => post<QueuePositions>(path(id) + '/registrations', signUp))
}

export function useWithdraw(id: string) {
  return useActivityMutation((memberId: string) => remove(`${path(id)}/registrations/${memberId}`))
}

export function useExcuseMember(id: string) {
  return useActivityMutation((leave: Leave) => post(path(id) + '/leaves', leave))
}

export function useRecordAttendance(id: string) {
  return useActivityMutation((items: AttendanceMark[]) => put<AttendanceSheet>(path(id) + '/attendance', { items }))
}

/** Reads the report's version first: writing over somebody else's text has to be refused. */
export function useSaveReport(id: string) {
  return useActivityMutation(async (draft: ReportDraft) => {
    const { etag } = await getTagged<Report>(path(id) + '/report')
    return put<Report>(path(id) + '/report', draft, etag)
  })
}

export function useReportStep(id: string) {
  return useActivityMutation((step: ReportStep) =>
    post<Report>(`${path(id)}/report/${step.verb}`, 'body' in step ? step.body : {}),
  )
}

export function useUploadPhoto(id: string) {
  return useMutation({
    mutationFn: async (file: File) => {
      const form = new FormData()
      form.append('file', file, file.name)
      return (await upload<UploadedPhoto>(path(id) + '/photos', form)).data
    },
  })
}
