import { useEffect, useMemo, useState } from 'react'
import type { ImportIssue, Severity } from '../api/schemas'
import { useImportIssues } from '../api/useImports'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Choice, TextField } from '../ui/Fields'
import { Card } from '../ui/Page'
import { LoadFailed, Loading } from '../ui/States'
import { columnsOf, EVERYTHING, inOrder, matches } from './importModel'
import { useImportTexts } from './texts'

/** A sheet that is wrong throughout can have a finding in every row; past this many the workbook itself is the better list. */
const MOST = 4000
const STEP = 100

export function IssueList({ importId, sheet }: { importId: string; sheet: string }) {
  const t = useImportTexts()
  const [filter, setFilter] = useState(EVERYTHING)
  const [limit, setLimit] = useState(STEP)
  const pages = useImportIssues(importId, filter.severity)
  const issues = useMemo(() => inOrder(pages.data?.pages.flatMap((page) => page.items) ?? []), [pages.data])
  const { hasNextPage, isFetchingNextPage, fetchNextPage } = pages
  useEffect(() => {
    if (hasNextPage && !isFetchingNextPage && issues.length < MOST) void fetchNextPage()
  }, [hasNextPage, isFetchingNextPage, fetchNextPage, issues.length])
  if (pages.isPending) return <Loading />
  if (pages.isLoadingError) return <LoadFailed error={pages.error} retry={() => void pages.refetch()} />
  const found = issues.filter((issue) => matches(issue, filter))
  const shown = found.slice(0, limit)
  return (
    <Card title={t.issues} testId="issue-list">
      <div className="filters">
        <Choice
          label={t.severity}
          value={filter.severity}
          onChange={(event) => setFilter({ ...filter, severity: event.target.value as Severity | '' })}
          options={[
            { value: '', label: t.all },
            { value: 'REJECTED', label: t.severities.REJECTED },
            { value: 'WARNED', label: t.severities.WARNED },
          ]}
        />
        <Choice
          label={t.column}
          value={filter.column}
          onChange={(event) => setFilter({ ...filter, column: event.target.value })}
          options={[{ value: '', label: t.all }, ...columnsOf(issues).map((column) => ({ value: column, label: column }))]}
        />
        <TextField
          label={t.row}
          inputMode="numeric"
          placeholder={t.rowHint}
          value={filter.row}
          onChange={(event) => setFilter({ ...filter, row: event.target.value })}
        />
      </div>
      <p className="soft" role="status" data-testid="issue-count">
        {t.shown(shown.length, found.length)}
      </p>
      {shown.length === 0 ? <p>{t.noneMatch}</p> : <Issues issues={shown} first={sheet} />}
      {found.length > limit && (
        <div>
          <Button onClick={() => setLimit(limit + STEP)}>{t.showMore}</Button>
        </div>
      )}
    </Card>
  )
}

function Issues({ issues, first }: { issues: ImportIssue[]; first: string }) {
  const t = useImportTexts()
  const several = issues.some((issue) => issue.sheet)
  return (
    <DataTable<ImportIssue>
      caption={t.issues}
      testId="issues"
      rows={issues}
      rowKey={(issue) => String(issue.seq)}
      columns={[
        ...(several ? [{ key: 'sheet', title: t.sheet, render: (issue: ImportIssue) => issue.sheet ?? first }] : []),
        { key: 'row', title: t.row, render: (issue) => issue.row },
        { key: 'column', title: t.column, render: (issue) => issue.column },
        {
          key: 'severity',
          title: t.severity,
          render: (issue) => (
            <Badge tone={issue.severity === 'REJECTED' ? 'bad' : 'warn'}>{t.severities[issue.severity]}</Badge>
          ),
        },
        { key: 'message', title: t.message, render: (issue) => issue.message },
      ]}
    />
  )
}
