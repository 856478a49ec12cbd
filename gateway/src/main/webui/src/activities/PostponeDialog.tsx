import { useState } from 'react'
import { useStep } from '../api/useActivities'
import type { Activity } from '../api/schemas'
import { useVersionRead } from '../api/useLatest'
import { dayOf, daysBetween, instantOf, isDay, localDate, shiftDay, timeOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextArea, TextField } from '../ui/Fields'
import { ProblemNote } from '../ui/States'
import { useSettled } from '../ui/useSettled'
import { endAfter, hasBegun, wasAnnounced } from './activityModel'
import { NoticeText } from './NoticeText'
import { useActivityTexts } from './texts'

type Props = { activity: Activity; day?: string; onClose: () => void }

/** A new date, the day already chosen where somebody moved it there; it lasts as long as before, and as many days when another end is chosen. */
export function PostponeDialog({ activity, day, onClose }: Props) {
  const t = useActivityTexts()
  const { language } = useLanguage()
  const step = useStep(activity.id)
  const version = useVersionRead(activity.version, step.error)
  const [reason, setReason] = useState('')
  const [date, setDate] = useState(day ?? localDate(activity.startsAt))
  const [from, setFrom] = useState(timeOf(activity.startsAt))
  const [until, setUntil] = useState<string | null>(null)
  const startsAt = instantOf(date, from)
  const settled = useSettled(startsAt)
  const starts = isDay(date) && from !== ''
  const asLong = starts ? endAfter(activity, startsAt) : null
  const end = until ?? (asLong ? timeOf(asLong) : '')
  const complete = starts && end !== ''
  const daySpan = daysBetween(localDate(activity.startsAt), localDate(activity.endsAt))
  const endDay = !starts ? '' : until === null && asLong ? localDate(asLong) : shiftDay(date, daySpan)
  return (
    <Dialog
      title={t.verbs.postpone}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t.dismiss}</Button>
          <Button
            type="primary"
            disabled={reason.trim() === '' || !complete}
            loading={step.isPending}
            onClick={() =>
              step.mutate(
                {
                  verb: 'postpone',
                  version,
                  body: { startsAt, ...(until === null ? {} : { endsAt: instantOf(endDay, until) }), reason },
                },
                { onSuccess: onClose },
              )
            }
          >
            {t.confirmStep}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{hasBegun(activity) ? t.postponePast : t.verbNotes.postpone}</p>
        <TextField
          label={t.date}
          type="date"
          required
          min={hasBegun(activity) ? undefined : today()}
          value={date}
          onChange={(event) => setDate(event.target.value)}
        />
        <TextField label={t.from} type="time" required value={from} onChange={(event) => setFrom(event.target.value)} />
        <TextField
          label={t.to}
          hint={complete && endDay !== date && dayOf(endDay, language)}
          type="time"
          required
          value={end}
          onChange={(event) => setUntil(event.target.value)}
        />
        <TextArea
          label={t.reason}
          required
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {complete && wasAnnounced(activity) && startsAt !== activity.startsAt && (
          <NoticeText activity={activity} notice="RESCHEDULED" startsAt={settled} />
        )}
        {step.isError && <ProblemNote error={step.error} />}
      </div>
    </Dialog>
  )
}
