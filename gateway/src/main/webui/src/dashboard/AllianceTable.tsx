import { Link } from 'react-router'
import type { Alliance, AllianceCompletion } from '../api/types'
import { yearMonth } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Badge, type Tone } from '../ui/Badge'
import { DataTable } from '../ui/DataTable'
import { Card } from '../ui/Page'
import { standingOf, type Share } from './dashboardModel'
import { useDashboardTexts } from './texts'

const TONES: Record<Share, Tone> = { complete: 'good', 'under-way': 'info', behind: 'bad', 'nothing-owed': 'plain' }

type Row = Alliance & { completion: AllianceCompletion }

export function AllianceTable({ month, alliances, completion }: { month: string; alliances: Alliance[]; completion: AllianceCompletion[] }) {
  const t = useDashboardTexts()
  const { language } = useLanguage()
  const byId = new Map(completion.map((row) => [row.allianceId, row]))
  const rows: Row[] = alliances.map((alliance) => ({
    ...alliance,
    completion: byId.get(alliance.id) ?? { allianceId: alliance.id, owed: 0, held: 0, reported: 0, overdue: 0 },
  }))
  const title = t.table(yearMonth(month, language))
  return (
    <Card title={title}>
      <DataTable<Row>
        caption={title}
        testId="alliance-table"
        rows={rows}
        rowKey={(row) => row.id}
        columns={[
          { key: 'name', title: t.alliance, render: (row) => <Link to={`/alliances/${row.id}`}>{row.name}</Link> },
          { key: 'lead', title: t.lead, render: (row) => row.leadUnitName ?? '—' },
          { key: 'size', title: t.size, numeric: true, render: (row) => `${row.unitCount} / ${row.memberCount}` },
          { key: 'owed', title: t.owedShort, numeric: true, render: (row) => row.completion.owed },
          { key: 'held', title: t.heldShort, numeric: true, render: (row) => row.completion.held },
          { key: 'reported', title: t.reportedShort, numeric: true, render: (row) => row.completion.reported },
          { key: 'overdue', title: t.overdueShort, numeric: true, render: (row) => row.completion.overdue ?? 0 },
          { key: 'standing', title: t.standing, render: (row) => {
            const standing = standingOf(row.completion)
            return <Badge tone={TONES[standing]}>{t.states[standing]}</Badge>
          } },
          { key: 'rotation', title: t.openRotation, render: (row) => (
            <Link to={`/rotation/${row.id}/${month.slice(0, 4)}`} aria-label={`${t.openRotation} ${row.name}`}>{t.openRotation}</Link>
          ) },
        ]}
      />
    </Card>
  )
}
