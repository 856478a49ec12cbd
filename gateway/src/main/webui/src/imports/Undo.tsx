import { useState } from 'react'
import { Link } from 'react-router'
import type { ImportJob } from '../api/schemas'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Alert } from '../ui/Alert'
import { Button } from '../ui/Button'
import { daysToUndo } from './importModel'
import { UndoDialog } from './UndoDialog'
import { useUndoTexts } from './undoTexts'

/** Taking an import back: whether it still can be, is being or was; and of an undo what it undid. */
export function Undo({ job }: { job: ImportJob }) {
  const u = useUndoTexts()
  const { language } = useLanguage()
  const [asking, setAsking] = useState(false)
  if (job.mode === 'UNDO') return <Undone job={job} />
  const days = daysToUndo(job, today())
  if (job.undoneBy)
    return (
      <p className="row">
        <span>{job.state === 'UNDONE' ? u.undone : u.underWay + '…'}</span>
        <Link to={'/imports/' + job.undoneBy}>{u.toResult}</Link>
      </p>
    )
  if (days === null || !job.undoUntil) return null
  return (
    <div className="row">
      <Button onClick={() => setAsking(true)}>{u.undo}</Button>
      <span className="soft small">
        {u.daysLeft(days)}
        {days > 0 && `，${u.until(dateOf(job.undoUntil, language))}`}
      </span>
      {asking && <UndoDialog job={job} onClose={() => setAsking(false)} />}
    </div>
  )
}

function Undone({ job }: { job: ImportJob }) {
  const u = useUndoTexts()
  const open = (job.undo?.kept ?? 0) + (job.undo?.partly ?? 0)
  return (
    <>
      {job.state === 'DONE' && <Alert type={open > 0 ? 'warning' : 'success'} title={open > 0 ? u.lookAt(open) : u.all} />}
      {job.undo && <p className="soft">{u.because(job.undo.reason)}</p>}
      {job.basedOn && (
        <p>
          <Link to={'/imports/' + job.basedOn}>{u.ofImport}</Link>
        </p>
      )}
    </>
  )
}

/** How many people became what. */
export function UndoCounts({ job }: { job: ImportJob }) {
  const u = useUndoTexts()
  return (
    <dl className="counts">
      {(['removed', 'restored', 'partly', 'kept'] as const).map((key) => (
        <div key={key}>
          <dt>{u.counts[key]}</dt>
          <dd data-testid={'undo-' + key}>{job.undo?.[key] ?? 0}</dd>
        </div>
      ))}
    </dl>
  )
}
