import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { type ReasonedVerb, useReport, useStep } from '../api/useActivities'
import type { Activity, Me } from '../api/schemas'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import { nextSteps, spanOf, type Verb } from './activityModel'
import { CorrectDialog } from './CorrectDialog'
import { NewActivity } from './NewActivity'
import { PostponeDialog } from './PostponeDialog'
import { PublishDialog } from './PublishDialog'
import { ReasonDialog } from './ReasonDialog'
import { useStepTexts } from './stepTexts'
import { useActivityTexts } from './texts'

/** The step that is usually taken, where there is one. */
const USUAL: Verb[] = ['publish', 'held']

function isReasoned(verb: Verb | null): verb is ReasonedVerb {
  return verb === 'cancel' || verb === 'reopen' || verb === 'restore' || verb === 'held/withdraw'
}

/** What comes next for an activity; what reaches other people or counts is shown before, what changes their plans asks why. */
export function Steps({ activity, me }: { activity: Activity; me: Me }) {
  const t = useActivityTexts()
  const own = useStepTexts()
  // A morning page leads to the question itself; what cannot be done any more is not asked.
  const [params, setParams] = useSearchParams()
  const steps = nextSteps(activity)
  const [asking, setAsking] = useState<Verb | 'edit' | null>(() => steps.find((verb) => verb === params.get('do')) ?? null)
  const close = () => {
    setAsking(null)
    if (params.has('do')) setParams({}, { replace: true })
  }
  return (
    <>
      {steps.map((verb) => (
        <Button key={verb} type={USUAL.includes(verb) ? 'primary' : 'default'} onClick={() => setAsking(verb)}>
          {t.verbs[verb]}
        </Button>
      ))}
      {activity.state === 'DRAFT' && <Button onClick={() => setAsking('edit')}>{own.edit}</Button>}
      {asking === 'publish' && <PublishDialog activity={activity} onClose={close} />}
      {asking === 'postpone' && <PostponeDialog activity={activity} onClose={close} />}
      {asking === 'correct' && <CorrectDialog activity={activity} onClose={close} />}
      {asking === 'edit' && (
        <NewActivity draft={activity} month={activity.month} allianceId={activity.allianceId} me={me} onClose={close} />
      )}
      {(asking === 'held' || asking === 'close') && <PlainStep activity={activity} verb={asking} onClose={close} />}
      {asking !== 'edit' && isReasoned(asking) && <ReasonDialog activity={activity} verb={asking} onClose={close} />}
    </>
  )
}

/** A step that needs no reason, said before it counts. */
export function PlainStep({ activity, verb, onClose }: { activity: Activity; verb: 'held' | 'close'; onClose: () => void }) {
  const t = useActivityTexts()
  const own = useStepTexts()
  const { language } = useLanguage()
  const step = useStep(activity.id)
  const report = useReport(activity.id, verb === 'held').data?.report
  return (
    <ConfirmDialog
      title={t.verbs[verb]}
      confirm={t.confirmStep}
      busy={step.isPending}
      error={step.error}
      onConfirm={() => step.mutate({ verb }, { onSuccess: onClose })}
      onClose={onClose}
    >
      {verb === 'held' && <p>{own.heldSure(`${spanOf(activity, language)} ${activity.title}`)}</p>}
      {report && <p data-testid="report-due">{own.dueOn(dateOf(report.due, language), report.due < today())}</p>}
      <p>{verb === 'held' ? own.held : own.closeNote}</p>
    </ConfirmDialog>
  )
}
