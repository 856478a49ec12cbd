import { useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useRecordAttendance } from '../api/useAttendance'
import { onSessionEnd } from '../api/leaving'
import { Problem } from '../api/problem'
import type { AttendanceMark, AttendanceStatus, Me } from '../api/schemas'
import { useOnline } from '../ui/useOnline'
import { keptAs, rewriteKept, useKept, useKeptNow } from '../ui/useKept'
import {
  contradictions,
  edited,
  type Edits,
  type Line,
  leftAfter,
  marksOf,
  notFlying,
  sendable,
  type Stuck,
  stuckAt,
} from './rollModel'

const NONE: Edits = {}
const isEmpty = (edits: Edits) => Object.keys(edits).length === 0

/** So long nobody marks on before it is saved, for a saved one has no way back to nothing, and so long until a line that was bad is tried again. */
const PAUSE = 4_000
const AGAIN = 15_000

/** A line that is bad mends by itself; what the service refuses does not. */
function isBadLine(error: unknown): boolean {
  return error instanceof Problem && (error.status === 0 || error.status === 429 || error.status >= 500)
}

const queueOf = (me: Pick<Me, 'username'>, activityId: string) => keptAs(me.username, 'roll:' + activityId)

/** Of how many people something was marked on this device that is not saved. */
export function useUnsavedMarks(activityId: string, me: Pick<Me, 'username'>): number {
  return Object.keys(useKeptNow<Edits>(queueOf(me, activityId), true) ?? NONE).length
}

/**
 * What was marked here and is not saved: a queue on this device that is sent as one goes, only what was changed, again when the
 * network is back, and at once when somebody leaves the page. What somebody else recorded otherwise stays in it until a person
 * decides. It holds ids and no names.
 */
export function useRoll(activityId: string, me: Me, lines: Line[], editable: boolean) {
  const queue = queueOf(me, activityId)
  const [edits, setEdits] = useKept<Edits>(queue, NONE, isEmpty, true)
  const online = useOnline()
  const { mutateAsync, isPending, error } = useRecordAttendance(activityId)
  const [refused, setRefused] = useState(false)
  const flying = useRef<AttendanceMark[]>([])
  const gone = useRef(false)
  const opposed = useMemo(() => (editable ? contradictions(edits, lines) : []), [editable, edits, lines])
  const marks = useMemo(() => marksOf(edits), [edits])
  const [stuck, setStuck] = useState<Stuck>({})
  const waiting = useMemo(() => sendable(marks, opposed, stuck), [marks, opposed, stuck])
  const send = useCallback(
    async (sent: AttendanceMark[]) => {
      flying.current = [...flying.current, ...sent]
      try {
        const answer = await mutateAsync(sent)
        const left = (now: Edits) => leftAfter(now, sent, answer)
        setRefused(false)
        setEdits(left)
        if (gone.current) rewriteKept(queue, left, isEmpty, true)
      } catch (failure) {
        const at = stuckAt(failure, sent)
        setStuck((was) => ({ ...was, ...at }))
        setRefused(Object.keys(at).length === 0 && !isBadLine(failure))
      } finally {
        flying.current = flying.current.filter((mark) => !sent.includes(mark))
      }
    },
    [mutateAsync, setEdits, queue],
  )
  const mark = useCallback(
    (change: (was: Edits) => Edits) => {
      setRefused(false)
      setEdits(change)
    },
    [setEdits],
  )
  const touch = useCallback(
    (line: Line, status: AttendanceStatus) => {
      const underWay = flying.current.some((one) => one.memberId === line.id)
      mark((was) => edited(was, line, was[line.id]?.status === status ? null : status, underWay))
    },
    [mark],
  )
  const badLine = isBadLine(error)
  // Whoever has logged in again beside it is refused no more.
  useEffect(() => onSessionEnd((ended) => !ended && setRefused(false)), [])
  const ready = editable && online && !refused
  useEffect(() => {
    if (!ready || isPending || waiting.length === 0) return
    const timer = setTimeout(() => void send(waiting), badLine ? AGAIN : PAUSE)
    return () => clearTimeout(timer)
  }, [ready, isPending, badLine, waiting, send])
  useLeaving(gone, () => {
    const left = ready ? notFlying(waiting, flying.current) : []
    if (left.length > 0) void send(left)
  })
  return {
    edits,
    setEdits: mark,
    touch,
    /** What was touched last and can be taken back. */
    last: isPending ? undefined : marks.at(-1),
    marks,
    opposed,
    stuck: lines
      .filter((line) => edits[line.id] && edits[line.id]?.status === stuck[line.id]?.status)
      .map((line) => ({ line, why: stuck[line.id]?.why ?? '' })),
    send: (sent: AttendanceMark[]) => void send(sent),
    saveNow: () => waiting.length > 0 && void send(waiting),
    saving: isPending,
    offline: !online || badLine,
    error: refused ? error : null,
  }
}

/** When somebody goes to another page, closes this one or puts the phone away: it may never come back. */
function useLeaving(gone: { current: boolean }, leave: () => void): void {
  const latest = useRef(leave)
  useEffect(() => {
    latest.current = leave
  })
  useEffect(() => {
    const leaving = () => latest.current()
    const hidden = () => document.visibilityState === 'hidden' && leaving()
    gone.current = false
    window.addEventListener('pagehide', leaving)
    document.addEventListener('visibilitychange', hidden)
    return () => {
      window.removeEventListener('pagehide', leaving)
      document.removeEventListener('visibilitychange', hidden)
      gone.current = true
      leaving()
    }
  }, [gone])
}
