import { App, Button } from 'antd'
import { useMemo, useState } from 'react'
import { useRecordAttendance, useRegistrations, useAttendance } from '../api/useActivities'
import { useAllianceMembers } from '../api/useMembers'
import type { Activity, AttendanceStatus } from '../api/schemas'
import { DataTable } from '../ui/DataTable'
import { Choice } from '../ui/Fields'
import { Card } from '../ui/Page'
import { LoadFailed, Loading, ProblemNote } from '../ui/States'
import { changedLines, type Line, attendanceLines } from './activityModel'
import { useActivityTexts } from './texts'

const STATUSES: AttendanceStatus[] = ['PRESENT', 'EXCUSED', 'ABSENT', 'AT_HOME']

/** The organiser's roll. */
export function Attendance({ activity }: { activity: Activity }) {
  const t = useActivityTexts()
  const { message } = App.useApp()
  const members = useAllianceMembers(activity.allianceId)
  const registrations = useRegistrations(activity.id)
  const roll = useAttendance(activity.id, true)
  const keep = useRecordAttendance(activity.id)
  const [edited, setEdited] = useState<Record<string, AttendanceStatus>>({})
  const [unit, setUnit] = useState('')
  const lines = useMemo(
    () =>
      attendanceLines(members.data ?? [], registrations.data ?? [], roll.data).map((line) => ({
        ...line,
        status: edited[line.id] ?? line.status,
      })),
    [members.data, registrations.data, roll.data, edited],
  )
  if (members.isPending || registrations.isPending || roll.isPending) return <Loading />
  if (members.isError) return <LoadFailed error={members.error} retry={() => void members.refetch()} />
  if (roll.isError) return <LoadFailed error={roll.error} retry={() => void roll.refetch()} />
  const { present, excused, absent, atHome } = roll.data.counts
  const shown = lines.filter((line) => unit === '' || line.unitName === unit)
  const allPresent = () =>
    setEdited({
      ...edited,
      ...Object.fromEntries(
        lines.filter((line) => line.registered === 'CONFIRMED').map((line) => [line.id, 'PRESENT' as const]),
      ),
    })
  const save = () => {
    const changed = changedLines(lines, roll.data)
    if (changed.length === 0) return void message.info(t.nothingChanged)
    keep.mutate(changed, {
      onSuccess: () => {
        setEdited({})
        void message.success(t.rollSaved)
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
          <Button onClick={allPresent}>{t.allPresent}</Button>
          <Button type="primary" loading={keep.isPending} onClick={save}>
            {t.saveRoll}
          </Button>
        </>
      }
    >
      <p className="soft">{t.rollNote}</p>
      <p data-testid="attendance-counts">{t.rollCounts(present, excused, absent, atHome)}</p>
      {keep.isError && <ProblemNote error={keep.error} />}
      <DataTable<Line>
        caption={t.roll}
        rows={shown}
        rowKey={(line) => line.id}
        columns={[
          { key: 'person', title: t.person, render: (line) => line.name },
          { key: 'unit', title: t.unit, render: (line) => line.unitName },
          {
            key: 'signed',
            title: t.signedUp,
            render: (line) => (line.registered ? t.registrationStates[line.registered] : '—'),
          },
          {
            key: 'status',
            title: t.state,
            render: (line) => (
              <select
                className="control"
                aria-label={t.statusOf(line.name)}
                value={line.status}
                onChange={(event) => setEdited({ ...edited, [line.id]: event.target.value as AttendanceStatus })}
              >
                {STATUSES.map((status) => (
                  <option key={status} value={status}>
                    {t.statuses[status]}
                  </option>
                ))}
              </select>
            ),
          },
        ]}
      />
    </Card>
  )
}
