import type { ImportJob } from '../api/schemas'
import { readImports, useImportList } from '../api/useImports'
import { localDate, momentOf, timeOf, today } from '../i18n/dates'
import { type Language, useLanguage } from '../i18n/language'
import { type Column, ListView } from '../ui/list/ListView'
import { Card } from '../ui/Page'
import { daysToUndo } from './importModel'
import { useImportTexts } from './texts'
import { useUndoTexts } from './undoTexts'

/** Somebody comes back to yesterday's workbook; silent while there is none. */
export function ImportList() {
  const t = useImportTexts()
  const u = useUndoTexts()
  const { language } = useLanguage()
  const jobs = useImportList()
  const rows = jobs.data?.pages.flatMap((page) => page.items) ?? []
  if (rows.length === 0) return null
  return (
    <Card title={t.recent}>
      <ListView<ImportJob>
        list="imports"
        title={t.recent}
        columns={columnsOf(t, u, language)}
        rows={rows}
        rowKey={(job) => job.id}
        counted={jobs.hasNextPage ? t.latest(rows.length) : t.allOf(rows.length)}
        pages={jobs}
        readAll={readImports}
        to={(job) => '/imports/' + job.id}
      />
    </Card>
  )
}

function columnsOf(
  t: ReturnType<typeof useImportTexts>,
  u: ReturnType<typeof useUndoTexts>,
  language: Language,
): Column<ImportJob>[] {
  const kindOf = (job: ImportJob) => t.kinds[job.kind] ?? job.kind
  const modeOf = (job: ImportJob) => t.modes[job.mode] ?? job.mode
  const outcomeOf = (job: ImportJob) => {
    if (job.state !== 'DONE') return t.states[job.state] ?? job.state
    if (job.undo) return u.resultOf(job.undo.removed + job.undo.restored + job.undo.partly, job.undo.kept)
    return t.resultOf(job.rows.accepted, job.rows.rejected)
  }
  return [
    { key: 'file', title: t.fileName, render: (job) => job.fileName, text: (job) => job.fileName },
    { key: 'kind', title: t.kind, render: kindOf, text: kindOf },
    { key: 'mode', title: t.mode, render: modeOf, text: modeOf },
    {
      key: 'state',
      title: t.result,
      phone: true,
      render: (job) => (
        <>
          {outcomeOf(job)}
          <Undoable job={job} />
        </>
      ),
      text: outcomeOf,
    },
    {
      key: 'when',
      title: t.when,
      phone: true,
      render: (job) => <span className="nowrap">{momentOf(job.createdAt, language)}</span>,
      text: (job) => `${localDate(job.createdAt)} ${timeOf(job.createdAt)}`,
    },
    { key: 'by', title: t.sentBy, hidden: true, render: (job) => job.requestedBy, text: (job) => job.requestedBy },
  ]
}

function Undoable({ job }: { job: ImportJob }) {
  const u = useUndoTexts()
  if (job.state !== 'DONE' || job.undo) return null
  const days = daysToUndo(job, today())
  return (
    <>
      {job.undoneBy && <span className="soft small">，{u.underWay}</span>}
      {days !== null && <span className="soft small">，{u.daysLeft(days)}</span>}
    </>
  )
}
