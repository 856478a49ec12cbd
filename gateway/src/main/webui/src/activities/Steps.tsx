import { App, Button } from 'antd'
import { useState } from 'react'
import { type Step, useStep } from '../api/useActivities'
import type { Activity } from '../api/schemas'
import { instantOf } from '../i18n/dates'
import { Dialog } from '../ui/Dialog'
import { TextArea, TextField } from '../ui/Fields'
import { ProblemNote, useMessageOf } from '../ui/States'
import { nextSteps, type Verb } from './activityModel'
import { useActivityTexts } from './texts'

/** What comes next for an activity; the two that change people's plans ask why. */
export function Steps({ activity }: { activity: Activity }) {
  const t = useActivityTexts()
  const { message } = App.useApp()
  const messageOf = useMessageOf()
  const step = useStep(activity.id)
  const [asking, setAsking] = useState<'cancel' | 'postpone' | null>(null)
  const go = (verb: Verb) => {
    if (verb === 'cancel' || verb === 'postpone') setAsking(verb)
    else step.mutate({ verb }, { onError: (error) => void message.error(messageOf(error)) })
  }
  return (
    <>
      {nextSteps(activity.state).map((verb, index) => (
        <Button
          key={verb}
          type={index === 0 ? 'primary' : 'default'}
          loading={step.isPending && step.variables.verb === verb}
          onClick={() => go(verb)}
        >
          {t.verbs[verb]}
        </Button>
      ))}
      {asking && <Why activity={activity} verb={asking} onClose={() => setAsking(null)} />}
    </>
  )
}

function Why({ activity, verb, onClose }: { activity: Activity; verb: 'cancel' | 'postpone'; onClose: () => void }) {
  const t = useActivityTexts()
  const step = useStep(activity.id)
  const [reason, setReason] = useState('')
  const [date, setDate] = useState('')
  const [from, setFrom] = useState('09:00')
  const [to, setTo] = useState('11:00')
  const wanted: Step =
    verb === 'cancel'
      ? { verb, body: { reason } }
      : { verb, body: { startsAt: instantOf(date, from), endsAt: instantOf(date, to), reason } }
  const ready = reason.trim() !== '' && (verb === 'cancel' || date !== '')
  return (
    <Dialog
      title={t.verbs[verb]}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t.dismiss}</Button>
          <Button
            type="primary"
            disabled={!ready}
            loading={step.isPending}
            onClick={() => step.mutate(wanted, { onSuccess: onClose })}
          >
            {t.confirmStep}
          </Button>
        </>
      }
    >
      <div className="stack">
        {verb === 'postpone' && (
          <>
            <TextField label={t.date} type="date" required value={date} onChange={(event) => setDate(event.target.value)} />
            <TextField label={t.from} type="time" required value={from} onChange={(event) => setFrom(event.target.value)} />
            <TextField label={t.to} type="time" required value={to} onChange={(event) => setTo(event.target.value)} />
          </>
        )}
        <TextArea
          label={t.reason}
          required
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {step.isError && <ProblemNote error={step.error} />}
      </div>
    </Dialog>
  )
}
