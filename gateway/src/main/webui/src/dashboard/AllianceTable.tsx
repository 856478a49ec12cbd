import { Link } from 'react-router'
import type { AllianceCompletion } from '../api/schemas'
import { yearMonth } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Badge, type Tone } from '../ui/Badge'
import { DataTable } from '../ui/DataTable'
import { Card } from '../ui/Page'
import { type Completion, completionOf } from './dashboardModel'
import { useDashboardTexts } from './texts'

const TONES: Record<Completion, Tone> = {
  'complete': 'good',
  'under-way': 'info',
  'behind': 'bad',
  'paused': 'plain',
  'nothing-owed': 'plain',
}

export function AllianceTable({ month, rows }: { month: string; rows: AllianceCompletion[] }) {
  const t = useDashboardTexts()
  const { language } = useLanguage()
  const title = t.table(yearMonth(month, language))
  return (
    <Card title={title}>
      <DataTable<AllianceCompletion>
        caption={title}
        testId="alliance-table"
        rows={rows}
        rowKey={(row) => row.allianceId}
        columns={[
          { key: 'name', title: t.alliance, render: (row) => <Link to={`/alliances/${row.allianceId}`}>{row.name}</Link> },
          { key: 'lead', title: t.lead, render: (row) => row.leadUnitName ?? '—' },
          { key: 'size', title: t.size, numeric: true, render: (row) => `${row.units} / ${row.members}` },
          { key: 'owed', title: t.owedShort, numeric: true, render: (row) => row.owed },
          { key: 'held', title: t.heldShort, numeric: true, render: (row) => row.held },
          { key: 'reported', title: t.reportedShort, numeric: true, render: (row) => row.reported },
          { key: 'overdue', title: t.overdueShort, numeric: true, render: (row) => row.overdue },
          {
            key: 'progress',
            title: t.progress,
            render: (row) => {
              const completion = completionOf(row)
              return <Badge tone={TONES[completion]}>{t.states[completion]}</Badge>
            },
          },
          {
            key: 'rotation',
            title: t.openRotation,
            render: (row) => (
              <Link to={`/rotation/${row.allianceId}/${month.slice(0, 4)}`} aria-label={`${t.openRotation} ${row.name}`}>
                {t.openRotation}
              </Link>
            ),
          },
        ]}
      />
    </Card>
  )
}
