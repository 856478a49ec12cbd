import { useEffect, useState } from 'react'
import { Link } from 'react-router'
import { type OpenedReport, useActivitiesIn, useReport, useReportStep, useSaveReport } from '../api/useActivities'
import type { Me, Report } from '../api/schemas'
import { Problem } from '../api/problem'
import { dateOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Badge, type Tone } from '../ui/Badge'
import { Button } from '../ui/Button'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { TextArea } from '../ui/Fields'
import { Card } from '../ui/Page'
import { LoadFailed, Loading, ProblemNote } from '../ui/States'
import { message } from '../ui/said/message'
import { keptAs, useKept } from '../ui/useKept'
import { changesOf, contradicts, draftOf, isOvertaken, isUntouched, missingIn, onTopOf } from './reportModel'
import { ReportPhotos } from './ReportPhotos'
import { ReturnDialog } from './ReturnDialog'
import { useStepTexts } from './stepTexts'
import { useActivityTexts } from './texts'
import { TwoTexts } from './TwoTexts'
import { UnsavedMarks } from './UnsavedMarks'

const TONES: Record<string, Tone> = { DUE: 'warn', SUBMITTED: 'info', RETURNED: 'bad', ACCEPTED: 'good' }

const isStale = (error: unknown) => error instanceof Problem && error.status === 412

const recordedIn = ({ present, excused, absent, atHome }: Report['attendance']) => present + excused + absent + atHome

type Props = { activityId: string; me: Me; /** Others only read it. */ mayManage: boolean }

export function ReportForm({ activityId, me, mayManage }: Props) {
  const opened = useReport(activityId)
  if (opened.isPending) return <Loading />
  if (opened.isLoadingError) return <LoadFailed error={opened.error} retry={() => void opened.refetch()} />
  return <Form now={opened.data} reread={() => void opened.refetch()} me={me} mayManage={mayManage} />
}

/** What is typed here stays, whatever others save meanwhile: theirs is read beside it and nothing is written over unseen. */
function Form({ now, reread, me, mayManage }: { now: OpenedReport; reread: () => void } & Omit<Props, 'activityId'>) {
  const t = useActivityTexts()
  const { report } = now
  const write = useSaveReport(report.activityId)
  const step = useReportStep(report.activityId)
  const [draft, setDraft] = useKept(keptAs(me.username, 'report:' + report.activityId), draftOf(now), isUntouched)
  const own = useStepTexts()
  const [returning, setReturning] = useState(false)
  const [deciding, setDeciding] = useState<'accept' | 'submit' | null>(null)
  const editable = mayManage && (report.state === 'DUE' || report.state === 'RETURNED')
  const overtaken = isOvertaken(draft, now)
  const opposed = editable && overtaken && contradicts(draft, now)
  useEffect(() => {
    if (overtaken && !opposed) setDraft((was) => onTopOf(was, now))
  }, [overtaken, opposed, now, setDraft])
  const changes = changesOf(draft)
  const missing = missingIn(draft, report)
  const filledIn = changes !== null && report.missing.some((what) => !missing.includes(what))
  const stale = isStale(write.error)
  const save = (then: () => void) => {
    if (!changes) return then()
    write.mutate(
      { draft: changes, etag: draft.base.etag },
      {
        onSuccess: (saved) => {
          // What was typed while it was being saved is a change of what is saved now.
          setDraft((was) => ({ ...was, base: draftOf(saved).base }))
          then()
        },
        onError: (error) => isStale(error) && reread(),
      },
    )
  }
  const rewrite = (summary: string) => setDraft((was) => ({ ...onTopOf(was, now), summary }))
  return (
    <Card title={t.report} testId="report">
      <ReportStatus report={report} />
      <p className="soft">
        {t.prefilled}
        {t.rollCounts(report.attendance)}
      </p>
      {opposed && (
        <TwoTexts
          theirs={report.summary}
          mine={draft.summary}
          onMine={() => rewrite(draft.summary)}
          onTheirs={() => rewrite(report.summary)}
          onBoth={() => rewrite(`${report.summary}\n\n${draft.summary}`)}
        />
      )}
      {editable ? (
        <TextArea
          label={t.summary}
          maxLength={5000}
          value={draft.summary}
          onChange={(event) => setDraft({ ...draft, summary: event.target.value })}
        />
      ) : (
        <section aria-label={t.summary}>
          <h3>{t.summary}</h3>
          <p className="as-written">{report.summary || '—'}</p>
        </section>
      )}
      {!editable && changes?.summary !== undefined && (
        <>
          <TextArea label={t.unsavedText} readOnly value={draft.summary} />
          <Button onClick={() => setDraft(draftOf(now))}>{t.dropText}</Button>
        </>
      )}
      <ReportPhotos
        activityId={report.activityId}
        photos={editable ? draft.photos : report.photos}
        onAdd={editable ? (photo) => setDraft((was) => ({ ...was, photos: [...was.photos, photo] })) : undefined}
        onRemove={
          editable ? (photo) => setDraft({ ...draft, photos: draft.photos.filter((other) => other !== photo) }) : undefined
        }
      />
      {editable && (missing.length > 0 || filledIn) && (
        <p className="row" data-testid="report-missing">
          {missing.map((what) => (
            <Badge key={what} tone="warn">
              {t.missing[what]}
            </Badge>
          ))}
          {filledIn && <span className="soft">{own.filledIn}</span>}
        </p>
      )}
      {stale && !opposed && changes && <p role="status">{t.merged}</p>}
      {write.isError && !stale && <ProblemNote error={write.error} />}
      <div className="row">
        {editable && (
          <Button disabled={opposed} loading={write.isPending} onClick={() => save(() => message.success(t.reportSaved))}>
            {t.saveReport}
          </Button>
        )}
        {editable && (
          <Button type="primary" disabled={opposed} loading={step.isPending} onClick={() => save(() => setDeciding('submit'))}>
            {t.submitReport}
          </Button>
        )}
        <Decisions
          report={report}
          me={me}
          busy={step.isPending}
          accept={() => setDeciding('accept')}
          giveBack={() => setReturning(true)}
        />
        {report.state === 'ACCEPTED' && me.roles.includes('county-committee') && <NextReport after={report.activityId} />}
      </div>
      {deciding && (
        <ConfirmDialog
          title={deciding === 'accept' ? t.accept : t.submitReport}
          confirm={t.confirmStep}
          busy={step.isPending}
          error={step.error}
          onConfirm={() =>
            step.mutate(
              { verb: deciding },
              {
                onSuccess: () => {
                  message.success(deciding === 'accept' ? own.accepted : own.submitted)
                  setDeciding(null)
                },
              },
            )
          }
          onClose={() => {
            step.reset()
            setDeciding(null)
          }}
        >
          <p>{deciding === 'accept' ? own.acceptNote : own.submitNote}</p>
          <p>{t.rollCounts(report.attendance)}</p>
          {deciding === 'submit' && report.attendance.notRecorded > 0 && (
            <p>
              <Badge tone="warn">{own.rollSoFar(recordedIn(report.attendance), report.attendance.notRecorded)}</Badge>
            </p>
          )}
          {deciding === 'submit' && <UnsavedMarks activityId={report.activityId} me={me} />}
          {report.attendance.signedUpNotRecorded > 0 && (
            <p>
              <Badge tone="warn">{own.someNotRecorded(report.attendance.signedUpNotRecorded)}</Badge>
            </p>
          )}
        </ConfirmDialog>
      )}
      {returning && <ReturnDialog activityId={report.activityId} onClose={() => setReturning(false)} />}
    </Card>
  )
}

/** Who has looked at one goes on with the one that waits longest. */
function NextReport({ after }: { after: string }) {
  const own = useStepTexts()
  const next = useActivitiesIn('REPORTED').data?.items.findLast(({ id }) => id !== after)
  return next ? <Link to={'/activities/' + next.id}>{own.nextReport}</Link> : null
}

/** Where the report stands and what was said of it. */
function ReportStatus({ report }: { report: Report }) {
  const t = useActivityTexts()
  const { language } = useLanguage()
  const open = report.state === 'DUE' || report.state === 'RETURNED'
  return (
    <>
      <p className="row">
        <Badge tone={TONES[report.state] ?? 'plain'}>{t.reportStates[report.state] ?? report.state}</Badge>
        {report.due && open && <span className="soft">{t.due(dateOf(report.due, language))}</span>}
        {report.overdue && <Badge tone="bad">{t.overdue}</Badge>}
      </p>
      {report.state === 'RETURNED' && report.reason && <p>{t.returned(report.reason)}</p>}
    </>
  )
}

type DecisionsProps = { report: Report; me: Me; busy: boolean; accept: () => void; giveBack: () => void }

/** What the committee says of a submitted report. */
function Decisions({ report, me, busy, accept, giveBack }: DecisionsProps) {
  const t = useActivityTexts()
  if (report.state !== 'SUBMITTED' || !me.roles.includes('county-committee')) return null
  return (
    <>
      <Button type="primary" loading={busy} onClick={accept}>
        {t.accept}
      </Button>
      <Button onClick={giveBack}>{t.returnReport}</Button>
    </>
  )
}
