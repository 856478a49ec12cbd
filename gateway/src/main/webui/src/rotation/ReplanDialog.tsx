import { useEffect, useRef, useState } from 'react'
import { useEndReplan, useReplan, useRequestReplan } from '../api/useRotation'
import type { Rotation } from '../api/schemas'
import { dayOf, monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextArea } from '../ui/Fields'
import { Progress } from '../ui/Progress'
import { ProblemNote } from '../ui/States'
import { message } from '../ui/said/message'
import { BlockingHints } from './BlockingHints'
import { DemandEditor } from './DemandEditor'
import { Disclosure } from './Disclosure'
import { GrantedWishes } from './GrantedWishes'
import { PendingEntries, usePendingEntries } from './PendingEntries'
import { PlanScore } from './PlanScore'
import { openMonths } from './rotationModel'
import { useRotationTexts } from './texts'
import { wishErrorsOf } from './wishErrorsModel'
import { changesOf, demandsTooMany, draftFrom, isSendable, type WishDraft } from './wishesModel'
import { useWishTexts } from './wishTexts'
import { OtherWishes } from './YearWishes'

/** Plans the months that are not frozen again, shows what would change and why, and only then uses it. */
export function ReplanDialog({ rotation, onClose }: { rotation: Rotation; onClose: () => void }) {
  const t = useRotationTexts()
  const w = useWishTexts()
  const request = useRequestReplan(rotation.allianceId, rotation.year)
  const end = useEndReplan()
  const [jobId, setJobId] = useState<string | null>(null)
  const [reason, setReason] = useState('')
  const [draft, setDraft] = useState(() => draftFrom(rotation.wishes))
  const [more, setMore] = useState(false)
  const { pending, reportPending } = usePendingEntries()
  const job = useReplan(jobId)
  const seen = useRef<HTMLDivElement>(null)
  const state = job.data?.state
  useEffect(() => {
    seen.current?.scrollIntoView?.({ block: 'nearest' })
  }, [state])
  const open = openMonths(rotation)
  const wishes = changesOf(draft, rotation.wishes, rotation.year, open)
  const compute = () => request.mutate({ reason, ...wishes }, { onSuccess: setJobId })
  const apply = () =>
    jobId &&
    end.mutate(
      { id: jobId, how: 'apply' },
      {
        onSuccess: () => {
          message.success(t.replanDone)
          onClose()
        },
      },
    )
  const stop = () => jobId && end.mutate({ id: jobId, how: 'cancel' })
  const working = state === 'QUEUED' || state === 'RUNNING'
  // Without a request only the dates follow a new holiday table, so there has to be one that differs.
  const nothingAsked = Object.keys(wishes).length === 0 && rotation.dateProposals.length === 0
  const edit = (next: WishDraft) => {
    setDraft(next)
    setJobId(null)
    request.reset()
  }
  const errors = wishErrorsOf(request.error)
  const tooMany = demandsTooMany(draft)
  const ready = reason.trim() !== '' && !nothingAsked && isSendable(draft) && pending.length === 0
  return (
    <Dialog
      wide
      title={t.replan}
      onClose={onClose}
      testId="replan-dialog"
      foot={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button disabled={!ready} loading={request.isPending} onClick={compute}>
            {t.compute}
          </Button>
          <Button
            type="primary"
            disabled={job.data?.state !== 'DONE' || job.data.changes.length === 0}
            loading={end.isPending}
            onClick={apply}
          >
            {t.applyReplan}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="soft">{t.replanNote}</p>
        <GrantedWishes rotation={rotation} />
        <DemandEditor
          units={rotation.balance}
          months={open}
          everyMonth={t.allMonths}
          demands={draft.demands}
          onChange={(demands) => edit({ ...draft, demands })}
          errors={tooMany > 0 ? [w.demandsTooMany(tooMany)] : errors.at.demands}
          invalid={(demand) => errors.demands.includes(draft.demands.indexOf(demand))}
        />
        <Disclosure
          open={more || !isSendable(draft)}
          onToggle={() => setMore(!more)}
          title={w.more(Object.keys(changesOf({ ...draft, demands: [] }, rotation.wishes, rotation.year, open)).length)}
        />
        {(more || !isSendable(draft)) && (
          <PendingEntries value={reportPending}>
            <p className="soft small">{w.moreNote}</p>
            <OtherWishes
              allianceId={rotation.allianceId}
              year={rotation.year}
              units={rotation.balance}
              months={open}
              draft={draft}
              errors={errors}
              onChange={edit}
            />
          </PendingEntries>
        )}
        <TextArea
          label={t.why2}
          required
          maxLength={200}
          value={reason}
          hint={nothingAsked ? t.demandNeeded : reason.trim() === '' ? t.reasonNeeded : undefined}
          onChange={(event) => {
            setReason(event.target.value)
            setJobId(null)
          }}
        />
        <BlockingHints draft={draft} pending={pending} />
        {request.isError && <ProblemNote error={request.error} />}
        {end.isError && <ProblemNote error={end.error} />}
        {job.data && (
          <div ref={seen} className="above-foot">
            <Outcome job={job.data} />
          </div>
        )}
        {working && (
          <div>
            <Button loading={end.isPending} onClick={stop}>
              {t.stopReplan}
            </Button>
          </div>
        )}
      </div>
    </Dialog>
  )
}

function Outcome({ job }: { job: NonNullable<ReturnType<typeof useReplan>['data']> }) {
  const t = useRotationTexts()
  const { language } = useLanguage()
  switch (job.state) {
    case 'QUEUED':
    case 'RUNNING':
      return <Progress aria-label={t.replanning} percent={job.progress} status="active" />
    case 'IMPOSSIBLE':
      return (
        <section className="effects refused" role="alert" data-testid="replan-outcome">
          <h3>{t.replanImpossible}</h3>
          <p className="lines">{job.failure}</p>
        </section>
      )
    case 'CANCELLED':
      return (
        <p role="status" data-testid="replan-outcome">
          {t.replanStopped}
        </p>
      )
    case 'DONE':
      return (
        <section className="effects" aria-live="polite" data-testid="replan-outcome">
          <h3>{t.effects}</h3>
          {job.changes.length === 0 && <p>{t.replanNothing}</p>}
          <ul>
            {job.changes.map((change) => (
              <li key={change.month}>
                {t.change2(monthName(change.month, language), change.fromUnitName, change.toUnitName)}
                {change.fromDate !== change.toDate && (
                  <span className="soft">
                    {' '}
                    {t.effectDate(dayOf(change.fromDate, language), dayOf(change.toDate, language))}
                  </span>
                )}
                <br />
                <span className="soft small">{change.why}</span>
              </li>
            ))}
          </ul>
          {job.quality && <PlanScore of={job.quality} />}
        </section>
      )
  }
}
