import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ImportChangeKind, ImportDecision, ImportJob } from '../api/schemas'
import { useApplyImport, useDecide, useImportDifference } from '../api/useImports'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Fields'
import { Card } from '../ui/Page'
import { LoadFailed, Loading, ProblemNote } from '../ui/States'
import { ChangeList } from './ChangeList'
import { countsOf, firstKind, kindsOf } from './importModel'
import { useImportTexts } from './texts'
import { useUndoTexts } from './undoTexts'

/** What a members' workbook changes, and the decisions it waits for; only its sender decides and applies. */
export function Difference({ job, own }: { job: ImportJob; own: boolean }) {
  const t = useImportTexts()
  const u = useUndoTexts()
  const [kind, setKind] = useState<ImportChangeKind>(firstKind(job))
  const counts = countsOf(job)
  const checked = job.mode === 'VALIDATE'
  const undone = job.mode === 'UNDO'
  return (
    <Card title={checked ? t.difference : undone ? u.outcome : t.differenceDone} testId="difference">
      <div className="filters">
        <Choice
          label={t.kindChoice}
          value={kind}
          onChange={(event) => setKind(event.target.value as ImportChangeKind)}
          options={kindsOf(job).map((one) => ({ value: one, label: `${t.changeKinds[one] ?? one}（${counts[one]}）` }))}
        />
      </div>
      {(checked || undone) && <p className="soft">{t.changeNotes[kind]}</p>}
      {!own && !undone && <p className="soft">{t.onlySender(job.requestedBy)}</p>}
      <Changes key={kind} job={job} kind={kind} deciding={own && checked} />
      {own && checked && <Apply job={job} />}
    </Card>
  )
}

type ChangesProps = { job: ImportJob; kind: ImportChangeKind; deciding: boolean }

function Changes({ job, kind, deciding }: ChangesProps) {
  const t = useImportTexts()
  const pages = useImportDifference(job.id, kind)
  const decide = useDecide(job.id)
  if (pages.isPending) return <Loading />
  if (pages.isLoadingError) return <LoadFailed error={pages.error} retry={() => void pages.refetch()} />
  const changes = pages.data.pages.flatMap((page) => page.items)
  if (changes.length === 0) return <p>{t.noneOfKind}</p>
  const submit = (items: ImportDecision[]) => decide.mutate(items)
  return (
    <div className="stack">
      {deciding && kind === 'UNCLEAR' && <DecideMany changes={changes} busy={decide.isPending} onDecide={submit} />}
      {decide.isError && <ProblemNote error={decide.error} />}
      <p role="status" className="soft small">
        {decide.isSuccess ? t.decided : ''}
      </p>
      <ChangeList changes={changes} onDecide={deciding && !decide.isPending ? submit : undefined} />
      {pages.hasNextPage && (
        <div>
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
    </div>
  )
}

type ManyProps = {
  changes: { fields: { field: ImportDecision['field']; title: string; later: boolean }[] }[]
  busy: boolean
  onDecide: (items: ImportDecision[]) => void
}

/** One decision for a column or for everything that is asked about. */
function DecideMany({ changes, busy, onDecide }: ManyProps) {
  const t = useImportTexts()
  const columns = new Map(
    changes.flatMap((change) => change.fields.filter((field) => field.later)).map((field) => [field.field, field.title]),
  )
  const [column, setColumn] = useState('')
  if (columns.size === 0) return null
  const take = (choice: 'FILE' | 'LEDGER') =>
    onDecide([column ? { field: column as ImportDecision['field'], take: choice } : { take: choice }])
  return (
    <fieldset className="decide-many">
      <legend>{t.decideColumn}</legend>
      <Choice
        label={t.columnChoice}
        value={column}
        onChange={(event) => setColumn(event.target.value)}
        options={[
          { value: '', label: t.decideAll },
          ...[...columns].map(([field, title]) => ({ value: String(field), label: title })),
        ]}
      />
      <Button disabled={busy} onClick={() => take('FILE')}>
        {t.takes.FILE}
      </Button>
      <Button disabled={busy} onClick={() => take('LEDGER')}>
        {t.takes.LEDGER}
      </Button>
    </fieldset>
  )
}

function Apply({ job }: { job: ImportJob }) {
  const t = useImportTexts()
  const navigate = useNavigate()
  const apply = useApplyImport(job.id)
  return (
    <div className="stack">
      {apply.isError && <ProblemNote error={apply.error} />}
      <div className="row">
        <Button
          type="primary"
          size="large"
          loading={apply.isPending}
          onClick={() => apply.mutate(undefined, { onSuccess: (id) => void navigate('/imports/' + id) })}
        >
          {apply.isPending ? t.applying : t.apply}
        </Button>
        <span className="soft">{t.applyNote(job.undecided ?? job.unclear)}</span>
      </div>
    </div>
  )
}
