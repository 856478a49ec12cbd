import { useEffect, useMemo, useState } from 'react'
import { useRecordAttendance } from '../api/useActivities'
import { Problem } from '../api/problem'
import type { AttendanceMark, Me } from '../api/schemas'
import { useOnline } from '../ui/useOnline'
import { keptAs, useKept } from '../ui/useKept'
import { contradictions, type Edits, type Line, leftAfter, marksOf } from './rollModel'

const NONE: Edits = {}
const isEmpty = (edits: Edits) => Object.keys(edits).length === 0

/** So long nobody marks on before it is saved, and so long until a line that was bad is tried again. */
const PAUSE = 1_200
const AGAIN = 15_000

/** A line that is bad mends by itself; what the service refuses does not. */
function isBadLine(error: unknown): boolean {
  return error instanceof Problem && (error.status === 0 || error.status === 429 || error.status >= 502)
}

/**
 * What was marked here and is not saved: a queue on this device that is sent as one goes, only what was changed, again when the
 * network is back. What somebody else recorded otherwise stays in it until a person decides. It holds ids and no names.
 */
export function useRoll(activityId: string, me: Me, lines: Line[], editable: boolean) {
  const [edits, setEdits] = useKept<Edits>(keptAs(me.username, 'roll:' + activityId), NONE, isEmpty, true)
  const online = useOnline()
  const { mutate, isPending, error } = useRecordAttendance(activityId)
  const [refused, setRefused] = useState(false)
  const opposed = useMemo(() => (editable ? contradictions(edits, lines) : []), [editable, edits, lines])
  const marks = useMemo(() => marksOf(edits), [edits])
  const waiting = useMemo(() => {
    const open = new Set(opposed.map(({ line }) => line.id))
    return marks.filter((mark) => !open.has(mark.memberId))
  }, [marks, opposed])
  const send = useMemo(
    () => (sent: AttendanceMark[]) =>
      mutate(sent, {
        onSuccess: (answer) => {
          setRefused(false)
          setEdits((now) => leftAfter(now, sent, answer))
        },
        onError: (failure) => setRefused(!isBadLine(failure)),
      }),
    [mutate, setEdits],
  )
  const failed = error !== null
  useEffect(() => {
    if (!editable || !online || refused || isPending || waiting.length === 0) return
    const timer = setTimeout(() => send(waiting), failed ? AGAIN : PAUSE)
    return () => clearTimeout(timer)
  }, [editable, online, refused, isPending, failed, waiting, send])
  return {
    edits,
    setEdits,
    marks,
    opposed,
    send,
    saveNow: () => waiting.length > 0 && send(waiting),
    saving: isPending,
    offline: !online || isBadLine(error),
    error: refused ? error : null,
  }
}
