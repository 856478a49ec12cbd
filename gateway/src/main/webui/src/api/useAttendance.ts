import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query'
import { get, put, putKeptAlive } from './client'
import type { AttendanceMark, AttendanceSheet, MonthAttendance, RecordedSheet } from './schemas'
import { activityPath } from './useActivities'

export function useAttendance(id: string, enabled = true) {
  return useQuery({
    enabled,
    queryKey: ['activities', id, 'attendance'],
    refetchOnWindowFocus: true,
    queryFn: ({ signal }) => get<AttendanceSheet>(activityPath(id) + '/attendance', {}, signal),
  })
}

/** The rolls of all activities of a month together, by kind. */
export function useMonthAttendance(month: string) {
  return useQuery({
    queryKey: ['activities', 'attendance-sums', month],
    queryFn: ({ signal }) => get<MonthAttendance>('/api/v1/activities/attendance-sums', { month }, signal),
  })
}

/** So many marks a browser still sends when the page is closed. */
const KEPT_ALIVE = 400

/** The answer is the roll as it stands now, with the marks that somebody else contradicts. */
export function useRecordAttendance(id: string) {
  const queries = useQueryClient()
  const sheet = ['activities', id, 'attendance']
  // What was asked before the writing would put the old roll back.
  const stopReading = () => queries.cancelQueries({ queryKey: sheet })
  return useMutation({
    onMutate: stopReading,
    mutationFn: async (items: AttendanceMark[]) => {
      const write = items.length > KEPT_ALIVE ? put : putKeptAlive
      return (await write<RecordedSheet>(activityPath(id) + '/attendance', { items })).data
    },
    onSuccess: async ({ items, counts }) => {
      await stopReading()
      queries.setQueryData<AttendanceSheet>(sheet, { items, counts })
      return queries.invalidateQueries({ queryKey: ['activities', id, 'report'] })
    },
  })
}
