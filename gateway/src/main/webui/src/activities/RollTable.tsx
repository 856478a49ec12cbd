import type { AttendanceStatus } from '../api/schemas'
import { DataTable } from '../ui/DataTable'
import type { Edits, Line } from './rollModel'
import { useActivityTexts } from './texts'

const STATUSES: AttendanceStatus[] = ['PRESENT', 'EXCUSED', 'ABSENT', 'AT_HOME']

type Props = {
  lines: Line[]
  edits: Edits
  /** Absent where the roll can no longer be changed. */
  onChange?: (line: Line, status: AttendanceStatus | null) => void
}

/** One line for each person; who was not recorded says so. */
export function RollTable({ lines, edits, onChange }: Props) {
  const t = useActivityTexts()
  const words = (status: AttendanceStatus | null) => (status ? t.statuses[status] : t.notRecorded)
  return (
    <DataTable<Line>
      caption={t.roll}
      rows={lines}
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
          render: (line) => {
            if (!onChange) return words(line.status)
            return (
              <select
                className="control"
                aria-label={t.statusOf(line.name)}
                value={edits[line.id]?.status ?? line.status ?? ''}
                onChange={(event) =>
                  onChange(line, event.target.value === '' ? null : (event.target.value as AttendanceStatus))
                }
              >
                {line.status === null && <option value="">{t.notRecorded}</option>}
                {STATUSES.map((status) => (
                  <option key={status} value={status}>
                    {t.statuses[status]}
                  </option>
                ))}
              </select>
            )
          },
        },
      ]}
    />
  )
}
