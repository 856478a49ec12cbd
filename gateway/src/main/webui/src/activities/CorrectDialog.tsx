import { type FormEvent, useState } from 'react'
import { useCorrect, useRegistrations } from '../api/useActivities'
import { isOvertaken } from '../api/useLatest'
import type { Activity } from '../api/schemas'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextArea, TextField } from '../ui/Fields'
import { Overtaken } from '../ui/Overtaken'
import { ProblemNote } from '../ui/States'
import { message } from '../ui/said/message'
import { useSettled } from '../ui/useSettled'
import { countRegistrations, hasBegun, seatsCorrected, wasAnnounced } from './activityModel'
import { useCorrectTexts } from './correctTexts'
import { NoticeText } from './NoticeText'
import { useActivityTexts } from './texts'

type Props = { activity: Activity; onClose: () => void }

type Typed = { title?: string; venueName?: string; capacity?: string }

/**
 * What was announced wrongly is put right; who will be told what, and who gets a seat, is shown before. What is not touched stays as
 * it stands when it is saved; what another corrected meanwhile is read before anything is written over it.
 */
export function CorrectDialog({ activity, onClose }: Props) {
  const t = useActivityTexts()
  const own = useCorrectTexts()
  const correct = useCorrect(activity.id)
  const registrations = useRegistrations(activity.id)
  const [base] = useState(activity)
  const since = isOvertaken(correct.error) && activity.version !== base.version ? activity : undefined
  const [typed, setTyped] = useState<Typed>({})
  const { title = activity.title, venueName: place = activity.venueName, capacity: seats = String(activity.capacity) } = typed
  const fill = (field: keyof Typed) => (event: { target: { value: string } }) =>
    setTyped((was) => ({
      ...was,
      [field]: event.target.value === String((since ?? base)[field]) ? undefined : event.target.value,
    }))
  const [reason, setReason] = useState('')
  const right = { title: title.trim(), venueName: place.trim(), capacity: Number(seats) }
  const shown = JSON.parse(useSettled(JSON.stringify(right))) as typeof right
  const { waiting } = countRegistrations(registrations.data ?? [])
  const { short, movesUp } = seatsCorrected(activity, right.capacity, waiting)
  const reads = right.title !== activity.title || right.venueName !== activity.venueName
  const differs = reads || right.capacity !== activity.capacity
  const complete = right.title !== '' && right.venueName !== '' && right.capacity >= 1 && reason.trim() !== ''
  const submit = (event: FormEvent) => {
    event.preventDefault()
    if (!complete || !differs || short > 0) return
    correct.mutate(
      { correction: { ...right, reason: reason.trim() }, version: (since ?? base).version },
      {
        onSuccess: () => {
          message.success(own.done)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog
      title={t.verbs.correct}
      onClose={onClose}
      testId="correct"
      foot={
        <>
          <Button onClick={onClose}>{t.dismiss}</Button>
          <Button
            type="primary"
            htmlType="submit"
            form="correction"
            disabled={!complete || !differs || short > 0}
            loading={correct.isPending}
          >
            {t.confirmStep}
          </Button>
        </>
      }
    >
      <form id="correction" className="stack" onSubmit={submit}>
        <p>{hasBegun(activity) ? own.begun : own.note}</p>
        <TextField label={own.title} required maxLength={100} value={title} onChange={fill('title')} />
        <TextField label={t.where} required maxLength={100} value={place} onChange={fill('venueName')} />
        <TextField
          label={t.capacity}
          type="number"
          required
          min={1}
          max={100_000}
          hint={own.seatsHint(activity.confirmed, waiting)}
          error={short > 0 ? own.short(activity.confirmed) : null}
          value={seats}
          onChange={fill('capacity')}
        />
        <TextArea
          label={t.reason}
          hint={own.reasonHint}
          required
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {movesUp > 0 && right.capacity > activity.capacity && <p data-testid="moves-up">{own.movesUp(movesUp)}</p>}
        {wasAnnounced(activity) && differs && !reads && <p className="soft">{own.tellsNobody}</p>}
        {wasAnnounced(activity) && reads && shown.title !== '' && shown.venueName !== '' && (
          <NoticeText activity={activity} notice="CORRECTED" title={shown.title} place={shown.venueName} />
        )}
        {since && <Overtaken>{own.since(since)}</Overtaken>}
        {correct.isError && !since && <ProblemNote error={correct.error} />}
      </form>
    </Dialog>
  )
}
