import { App, Button } from 'antd'
import { useMemo, useState } from 'react'
import { useAttendance, useRecordAttendance, useRegistrations } from '../api/useActivities'
import { useAllianceMembers } from '../api/useMembers'
import type { Activity, AttendanceMark, AttendanceStatus, Me } from '../api/schemas'
import { Choice } from '../ui/Fields'
import { Card } from '../ui/Page'
import { LoadFailed, Loading, ProblemNote } from '../ui/States'
import { keptAs, useKept } from '../ui/useKept'
import { takesRoll } from './activityModel'
import { Contradictions } from './Contradictions'
import { allPresent, contradictions, type Edits, edited, leftAfter, marksOf, rollLines } from './rollModel'
import { RollTable } from './RollTable'
import { useActivityTexts } from './texts'

const NONE: Edits = {}
const isEmpty = (edits: Edits) => Object.keys(edits).length === 0

/** The organiser's roll. Several may keep it at once: only what was changed here is sent, and nothing of others is lost. */
export function Attendance({ activity, me }: { activity: Activity; me: Me }) {
  const t = useActivityTexts()
  const { message } = App.useApp()
  const members = useAllianceMembers(activity.allianceId)
  const registrations = useRegistrations(activity.id)
  const roll = useAttendance(activity.id)
  const keep = useRecordAttendance(activity.id)
  const [edits, setEdits] = useKept<Edits>(keptAs(me.username, 'roll:' + activity.id), NONE, isEmpty)
  const [unit, setUnit] = useState('')
  const lines = useMemo(
    () => (roll.data ? rollLines(members.data ?? [], registrations.data ?? [], roll.data) : []),
    [members.data, registrations.data, roll.data],
  )
  if (members.isPending || registrations.isPending || roll.isPending) return <Loading />
  if (members.isLoadingError) return <LoadFailed error={members.error} retry={() => void members.refetch()} />
  if (registrations.isLoadingError) return <LoadFailed error={registrations.error} retry={() => void registrations.refetch()} />
  if (roll.isLoadingError) return <LoadFailed error={roll.error} retry={() => void roll.refetch()} />
  const editable = takesRoll(activity.state)
  const shown = lines.filter((line) => unit === '' || line.unitName === unit)
  const opposed = editable ? contradictions(edits, lines) : []
  const marks = marksOf(edits)
  const save = (sent: AttendanceMark[]) => {
    if (sent.length === 0) return void message.info(t.nothingChanged)
    keep.mutate(sent, {
      onSuccess: (answer) => {
        setEdits((now) => leftAfter(now, sent, answer))
        if (answer.contradicted.length === 0) void message.success(t.rollSaved)
      },
    })
  }
  return (
    <Card
      title={t.roll}
      testId="attendance"
      tools={
        <>
          <Choice
            inline
            label={t.rollUnit}
            value={unit}
            onChange={(event) => setUnit(event.target.value)}
            options={[
              { value: '', label: t.everyUnit },
              ...[...new Set(lines.map((line) => line.unitName))].map((name) => ({ value: name, label: name })),
            ]}
          />
          {editable && <Button onClick={() => setEdits(allPresent(edits, shown))}>{t.allPresent}</Button>}
          {!editable && marks.length > 0 && <Button onClick={() => setEdits(NONE)}>{t.dropText}</Button>}
          {editable && (
            <Button type="primary" loading={keep.isPending} onClick={() => save(marks)}>
              {t.saveRoll}
            </Button>
          )}
        </>
      }
    >
      <p className="soft">{editable ? t.rollNote : t.rollClosed}</p>
      <p data-testid="attendance-counts">{t.rollCounts(roll.data.counts)}</p>
      {marks.length > 0 && <p data-testid="roll-unsaved">{t.rollUnsaved(marks.length)}</p>}
      {keep.isError && <ProblemNote error={keep.error} />}
      <Contradictions
        of={opposed}
        onMine={({ line, edit }) => save([{ memberId: line.id, status: edit.status, version: line.version }])}
        onTheirs={({ line }) => setEdits(edited(edits, line, line.status))}
      />
      <RollTable
        lines={shown}
        edits={edits}
        onChange={editable ? (line, status: AttendanceStatus | null) => setEdits(edited(edits, line, status)) : undefined}
      />
    </Card>
  )
}
