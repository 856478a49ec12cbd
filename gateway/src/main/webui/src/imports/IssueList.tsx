import { Button } from 'antd'
import { useMemo, useState } from 'react'
import type { ImportIssue, Severity } from '../api/types'
import { useImportIssues } from '../api/useImports'
import { Badge } from '../ui/Badge'
import { DataTable } from '../ui/DataTable'
import { Choice, TextField } from '../ui/Fields'
import { Card } from '../ui/Page'
import { LoadFailed, Loading } from '../ui/States'
import { columnsOf, EVERYTHING, inOrder, matches } from './importModel'
import { useImportTexts } from './texts'

export function IssueList({ importId }: { importId: string }) {
  const t = useImportTexts()
  const pages = useImportIssues(importId, true)
  const [filter, setFilter] = useState(EVERYTHING)
  const issues = useMemo(() => inOrder(pages.data?.pages.flatMap((page) => page.items) ?? []), [pages.data])
  if (pages.isPending) return <Loading />
  if (pages.isError) return <LoadFailed error={pages.error} retry={() => void pages.refetch()} />
  const shown = issues.filter((issue) => matches(issue, filter))
  return (
    <Card title={t.issues} testId="issue-list">
      <div className="filters">
        <Choice label={t.severity} value={filter.severity} onChange={(event) => setFilter({ ...filter, severity: event.target.value as Severity | '' })}
          options={[{ value: '', label: t.all }, { value: 'REJECTED', label: t.severities.REJECTED }, { value: 'WARNED', label: t.severities.WARNED }]} />
        <Choice label={t.column} value={filter.column} onChange={(event) => setFilter({ ...filter, column: event.target.value })}
          options={[{ value: '', label: t.all }, ...columnsOf(issues).map((column) => ({ value: column, label: column }))]} />
        <TextField label={t.row} inputMode="numeric" placeholder={t.rowHint} value={filter.row} onChange={(event) => setFilter({ ...filter, row: event.target.value })} />
      </div>
      <p className="soft" role="status" data-testid="issue-count">{t.shown(shown.length, issues.length)}</p>
      {shown.length === 0 ? <p>{t.noneMatch}</p> : <Issues issues={shown} />}
      {pages.hasNextPage && <div><Button onClick={() => void pages.fetchNextPage()} loading={pages.isFetchingNextPage}>{t.more}</Button></div>}
    </Card>
  )
}

function Issues({ issues }: { issues: ImportIssue[] }) {
  const t = useImportTexts()
  return (
    <DataTable<ImportIssue>
      caption={t.issues}
      testId="issues"
      rows={issues}
      rowKey={(issue, index) => `${issue.row}-${issue.column}-${issue.code}-${index}`}
      columns={[
        { key: 'row', title: t.row, render: (issue) => issue.row },
        { key: 'column', title: t.column, render: (issue) => issue.column },
        { key: 'severity', title: t.severity, render: (issue) => <Badge tone={issue.severity === 'REJECTED' ? 'bad' : 'warn'}>{t.severities[issue.severity]}</Badge> },
        { key: 'message', title: t.message, render: (issue) => issue.message },
        { key: 'code', title: t.code, render: (issue) => <code className="small">{issue.code}</code> },
      ]}
    />
  )
}
