import { Link, useParams } from 'react-router'
import type { ImportJob } from '../api/schemas'
import { annotatedPath, useImport } from '../api/useImports'
import { useMe } from '../api/useMe'
import { Alert } from '../ui/Alert'
import { Badge, type Tone } from '../ui/Badge'
import { Card, Page } from '../ui/Page'
import { Progress } from '../ui/Progress'
import { LoadFailed, Loading } from '../ui/States'
import { Difference } from './Difference'
import { mayDownload, progressOf, verdictOf } from './importModel'
import { IssueList } from './IssueList'
import { Reading } from './Reading'
import { useImportTexts } from './texts'
import { Undo, UndoCounts } from './Undo'
import { useUndoTexts } from './undoTexts'
import './imports.css'

const TONES: Record<string, Tone> = { QUEUED: 'plain', RUNNING: 'info', DONE: 'good', FAILED: 'bad', UNDONE: 'plain' }

export default function ImportResult() {
  const t = useImportTexts()
  const u = useUndoTexts()
  const { id = '' } = useParams()
  const job = useImport(id)
  const me = useMe()
  if (job.isPending) return <Loading />
  if (job.isLoadingError) return <LoadFailed error={job.error} retry={() => void job.refetch()} />
  const verdict = verdictOf(job.data)
  const ended = job.data.state === 'DONE' || job.data.state === 'UNDONE'
  const undo = job.data.mode === 'UNDO'
  return (
    <Page
      title={undo ? u.resultTitle : t.resultTitle}
      note={`${t.kinds[job.data.kind] ?? job.data.kind} · ${t.modes[job.data.mode] ?? job.data.mode} · ${job.data.fileName}`}
      tools={
        <Link className="button-link ghost" to="/imports">
          {t.again}
        </Link>
      }
    >
      <Card>
        <Counts job={job.data} />
        {verdict === 'under-way' && <Running job={job.data} />}
        {verdict === 'failed' && (
          <Alert
            type="error"
            role="alert"
            title={job.data.failure?.detail ?? t.failed}
            description={undo ? u.failed : job.data.failure ? t.failed : undefined}
          />
        )}
        {verdict === 'clean' && !undo && <Alert type="success" title={t.clean} />}
        {ended && !undo && (
          <p className="soft">
            {job.data.rows.total === 0
              ? t.nothingRead
              : job.data.mode === 'VALIDATE'
                ? `${t.validated}${job.data.kind === 'MEMBERS' ? t.decideHint : t.applyHint}`
                : t.applied(job.data.created, job.data.changed, job.data.unchanged)}
          </p>
        )}
        {job.data.state !== 'FAILED' && !undo && (
          <p className="soft small">{t.readFrom(job.data.sheet, job.data.headerRow, job.data.effectiveOn ?? null)}</p>
        )}
        {verdict === 'with-issues' && me.data && !mayDownload(job.data, me.data) && (
          <p className="soft">{t.annotatedOf(job.data.requestedBy)}</p>
        )}
        {verdict === 'with-issues' && mayDownload(job.data, me.data) && (
          <p className="row">
            <a className="button-link ghost" href={annotatedPath(id)} download>
              {t.annotated}
            </a>
            <span className="soft small">{t.annotatedNote}</span>
          </p>
        )}
        <Undo job={job.data} />
      </Card>
      {ended && !undo && <Reading job={job.data} />}
      {ended && job.data.kind === 'MEMBERS' && (undo || job.data.rows.total > 0) && (
        <Difference job={job.data} own={me.data !== undefined && mayDownload(job.data, me.data)} />
      )}
      {verdict === 'with-issues' && <IssueList importId={id} sheet={job.data.sheet} />}
    </Page>
  )
}

function Counts({ job }: { job: ImportJob }) {
  const t = useImportTexts()
  return (
    <div className="row">
      <span data-testid="import-state">
        <Badge tone={TONES[job.state] ?? 'plain'}>{t.states[job.state] ?? job.state}</Badge>
      </span>
      {job.mode === 'UNDO' ? (
        <UndoCounts job={job} />
      ) : (
        <dl className="counts">
          {(
            [
              ['total', t.rows],
              ['accepted', t.accepted],
              ['warned', t.warned],
              ['rejected', t.rejected],
            ] as const
          ).map(([key, label]) => (
            <div key={key}>
              <dt>{label}</dt>
              <dd data-testid={'rows-' + key}>{job.rows[key]}</dd>
            </div>
          ))}
        </dl>
      )}
    </div>
  )
}

function Running({ job }: { job: ImportJob }) {
  const t = useImportTexts()
  const u = useUndoTexts()
  const done = progressOf(job)
  return (
    <div role="status" aria-label={t.progress}>
      <p>
        {job.state === 'QUEUED' ? t.waiting : job.mode === 'UNDO' ? u.doneSoFar(job.rows.total) : t.readSoFar(job.rows.total)}
      </p>
      <Progress aria-label={t.progress} percent={done ?? 100} status="active" showInfo={done !== null} />
    </div>
  )
}
