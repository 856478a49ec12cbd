import { useState } from 'react'
import { useRegisterVenue, venuePath } from '../api/useAlliances'
import { isOvertaken, type Latest, readBy, useLatest } from '../api/useLatest'
import { errorAt } from '../api/problem'
import type { AllianceUnit, Venue } from '../api/schemas'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Checkbox, TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { Overtaken } from '../ui/Overtaken'
import { Loading, ProblemNote } from '../ui/States'
import { message } from '../ui/said/message'
import { FirstDay } from './FirstDay'
import { isCorrection, usualDay } from './postModel'
import { usePostTexts } from './postTexts'
import { Withdrawal } from './Withdrawal'

const FIELDS = ['/address', '/capacity', '/contact', '/from', '/correction']

type Props = { unit: AllianceUnit; current?: Venue | null; onClose: () => void }

/** Fixes a unit's venue from a day on; what is known of the latest one is there to be corrected. */
export function VenueDialog(props: Props) {
  const t = usePostTexts()
  const latest = useLatest<Venue>(venuePath(props.unit.unitId))
  return (
    <Dialog title={t.venueOf(props.unit.unitName)} onClose={props.onClose} testId="venue-dialog">
      {latest.isPending && <Loading />}
      {latest.isError && <ProblemNote error={latest.error} retry={() => void latest.refetch()} />}
      {latest.isSuccess && <Fields {...props} latest={latest.data} reread={() => void latest.refetch()} />}
    </Dialog>
  )
}

type FormProps = Props & { latest: Latest<Venue>; reread: () => void }

function Fields({ unit, current, onClose, latest, reread }: FormProps) {
  const t = usePostTexts()
  const { language } = useLanguage()
  const fix = useRegisterVenue(unit.unitId)
  const now = latest?.value
  // As it was read when the dialog opened: a later one is what this one would follow.
  const [known] = useState(now ?? current)
  const [draft, setDraft] = useState({
    address: known?.address ?? '',
    capacity: String(known?.capacity ?? ''),
    stepFree: known?.stepFree ?? false,
    contact: known?.contact ?? '',
    from: usualDay(known, today()),
  })
  const [correction, setCorrection] = useState('')
  const corrects = isCorrection(now, draft.from, today())
  const edit = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change })
    fix.reset()
  }
  const submit = () => {
    fix.mutate(
      {
        wanted: { ...draft, capacity: Number(draft.capacity), ...(corrects ? { correction: correction.trim() } : {}) },
        etag: readBy(latest),
      },
      {
        onError: (error) => void (isOvertaken(error) && reread()),
        onSuccess: () => {
          message.success(t.savedFrom(dateOf(draft.from, language)))
          onClose()
        },
      },
    )
  }
  const overtaken = isOvertaken(fix.error)
  const at = (pointer: string) => errorAt(fix.error, pointer)
  return (
    <>
      <Form onSubmit={submit}>
        <p className="soft">{current ? t.presentVenue(dateOf(current.from, language)) : t.noVenueYet}</p>
        <TextField
          label={t.address}
          required
          maxLength={200}
          autoComplete="off"
          value={draft.address}
          hint={t.addressHint}
          error={at('/address')}
          onChange={(event) => edit({ address: event.target.value })}
        />
        <TextField
          label={t.capacity}
          required
          type="number"
          min={1}
          max={100000}
          value={draft.capacity}
          error={at('/capacity')}
          onChange={(event) => edit({ capacity: event.target.value })}
        />
        <Checkbox label={t.stepFree} checked={draft.stepFree} onChange={(event) => edit({ stepFree: event.target.checked })} />
        <TextField
          label={t.contact}
          required
          maxLength={60}
          autoComplete="off"
          value={draft.contact}
          error={at('/contact')}
          onChange={(event) => edit({ contact: event.target.value })}
        />
        <FirstDay
          latest={now ?? current}
          value={draft.from}
          onChange={(from) => edit({ from })}
          errorAt={at}
          correction={{ asked: corrects, value: correction, onChange: setCorrection }}
        />
        {overtaken && (
          <Overtaken>
            {now ? t.venueNow(now.address, now.capacity, now.contact, dateOf(now.from, language)) : t.noVenueYet}
          </Overtaken>
        )}
        {fix.isError && !overtaken && <ProblemNote error={fix.error} atFields={FIELDS} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={fix.isPending}>
            {t.save}
          </Button>
        </div>
      </Form>
      <Withdrawal path={venuePath(unit.unitId)} latest={latest} onDone={onClose} />
    </>
  )
}
