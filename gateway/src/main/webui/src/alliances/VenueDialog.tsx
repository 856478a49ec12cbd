import { App, Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useRegisterVenue, venuePath } from '../api/useAlliances'
import { isOvertaken, useStanding } from '../api/useStanding'
import { errorAt } from '../api/problem'
import type { AllianceUnit, Venue } from '../api/schemas'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Dialog } from '../ui/Dialog'
import { Checkbox, TextField } from '../ui/Fields'
import { Overtaken } from '../ui/Overtaken'
import { ProblemNote } from '../ui/States'
import { earliestDay, isCorrection, usualDay } from './postModel'
import { usePostTexts } from './postTexts'
import { Withdrawal } from './Withdrawal'

const FIELDS = ['/address', '/capacity', '/contact', '/from', '/correction']

/** Fixes a unit's venue from a day on; what is known of the present one is there to be corrected. */
export function VenueDialog({ unit, current, onClose }: { unit: AllianceUnit; current?: Venue | null; onClose: () => void }) {
  const t = usePostTexts()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const fix = useRegisterVenue(unit.unitId)
  const standing = useStanding<Venue>(venuePath(unit.unitId))
  const [draft, setDraft] = useState({
    address: current?.address ?? '',
    capacity: String(current?.capacity ?? ''),
    stepFree: current?.stepFree ?? false,
    contact: current?.contact ?? '',
    from: usualDay(current, today()),
  })
  const [correction, setCorrection] = useState('')
  const now = standing.data?.value
  const corrects = isCorrection(now, draft.from, today())
  const edit = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change })
    fix.reset()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    fix.mutate(
      {
        wanted: { ...draft, capacity: Number(draft.capacity), ...(corrects ? { correction: correction.trim() } : {}) },
        etag: standing.data?.etag,
      },
      {
        onError: (error) => void (isOvertaken(error) && standing.refetch()),
        onSuccess: () => {
          void message.success(t.savedFrom(dateOf(draft.from, language)))
          onClose()
        },
      },
    )
  }
  const overtaken = isOvertaken(fix.error)
  const at = (pointer: string) => errorAt(fix.error, pointer)
  return (
    <Dialog title={t.venueOf(unit.unitName)} onClose={onClose} testId="venue-dialog">
      <form className="stack" onSubmit={submit}>
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
        <TextField
          label={t.from}
          required
          type="date"
          min={earliestDay(now ?? current, today())}
          value={draft.from}
          hint={t.fromHint}
          error={at('/from')}
          onChange={(event) => edit({ from: event.target.value })}
        />
        {corrects && (
          <TextField
            label={t.correction}
            required
            maxLength={200}
            autoComplete="off"
            value={correction}
            hint={t.correctionHint}
            error={at('/correction')}
            onChange={(event) => setCorrection(event.target.value)}
          />
        )}
        {overtaken && (
          <Overtaken>
            {now ? t.venueNow(now.address, now.capacity, now.contact, dateOf(now.from, language)) : t.noVenueYet}
          </Overtaken>
        )}
        {standing.isError && <ProblemNote error={standing.error} retry={() => void standing.refetch()} />}
        {fix.isError && !overtaken && <ProblemNote error={fix.error} atFields={FIELDS} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={fix.isPending} disabled={!standing.isSuccess}>
            {t.save}
          </Button>
        </div>
      </form>
      <Withdrawal path={venuePath(unit.unitId)} latest={now} onDone={onClose} />
    </Dialog>
  )
}
