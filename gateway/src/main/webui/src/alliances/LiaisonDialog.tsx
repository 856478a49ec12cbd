import { App, Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { liaisonPath, useAppointLiaison, useVacateLiaison } from '../api/useAlliances'
import { isOvertaken, useStanding } from '../api/useStanding'
import { errorAt } from '../api/problem'
import type { AllianceUnit, Liaison } from '../api/schemas'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Dialog } from '../ui/Dialog'
import { Choice, TextField } from '../ui/Fields'
import { Overtaken } from '../ui/Overtaken'
import { ProblemNote } from '../ui/States'
import { earliestDay, isCorrection, liaisonOf, usualDay } from './postModel'
import { usePostTexts } from './postTexts'
import { Withdrawal } from './Withdrawal'

const FIELDS = ['/name', '/phone', '/from', '/correction']

type Props = { unit: AllianceUnit; current?: Liaison | null; mayVacate: boolean; onClose: () => void }

/** Names a unit's liaison from a day on, or leaves the post empty. */
export function LiaisonDialog({ unit, current, mayVacate, onClose }: Props) {
  const t = usePostTexts()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const appoint = useAppointLiaison(unit.unitId)
  const vacate = useVacateLiaison(unit.unitId)
  const standing = useStanding<Liaison>(liaisonPath(unit.unitId))
  const [empty, setEmpty] = useState(false)
  const [draft, setDraft] = useState({ name: '', phone: '', from: usualDay(current, today()) })
  const [correction, setCorrection] = useState('')
  const now = standing.data?.value
  const corrects = !empty && isCorrection(now, draft.from, today())
  const saving = empty ? vacate : appoint
  const edit = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change })
    saving.reset()
  }
  const done = () => {
    void message.success(t.savedFrom(dateOf(draft.from, language)))
    onClose()
  }
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const etag = standing.data?.etag
    const then = { onSuccess: done, onError: (error: unknown) => void (isOvertaken(error) && standing.refetch()) }
    if (empty) vacate.mutate({ wanted: draft.from, etag }, then)
    else
      appoint.mutate(
        { wanted: { ...liaisonOf(draft, current), ...(corrects ? { correction: correction.trim() } : {}) }, etag },
        then,
      )
  }
  const overtaken = isOvertaken(saving.error)
  const words = ({ name, phoneMasked, from }: Liaison) =>
    t.presentLiaison(name, phoneMasked ?? t.phoneUnreadable, dateOf(from, language))
  return (
    <Dialog title={t.liaisonOf(unit.unitName)} onClose={onClose} testId="liaison-dialog">
      <form className="stack" onSubmit={submit}>
        <p className="soft">{current ? words(current) : t.noLiaisonYet}</p>
        {current && mayVacate && (
          <Choice
            label={t.what}
            value={empty ? 'vacate' : 'appoint'}
            onChange={(event) => setEmpty(event.target.value === 'vacate')}
            options={[
              { value: 'appoint', label: t.appoint },
              { value: 'vacate', label: t.vacate },
            ]}
          />
        )}
        {empty ? (
          <p>{t.vacateNote}</p>
        ) : (
          <>
            <TextField
              label={t.personName}
              required
              maxLength={60}
              autoComplete="off"
              value={draft.name}
              hint={t.personHint}
              error={errorAt(appoint.error, '/name')}
              onChange={(event) => edit({ name: event.target.value })}
            />
            <TextField
              label={t.phone}
              required
              type="tel"
              maxLength={20}
              autoComplete="off"
              value={draft.phone}
              hint={t.phoneHint}
              error={errorAt(appoint.error, '/phone')}
              onChange={(event) => edit({ phone: event.target.value })}
            />
          </>
        )}
        <TextField
          label={empty ? t.emptyFrom : t.from}
          required
          type="date"
          min={earliestDay(now ?? current, today())}
          value={draft.from}
          hint={t.fromHint}
          error={errorAt(saving.error, '/from')}
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
            error={errorAt(appoint.error, '/correction')}
            onChange={(event) => setCorrection(event.target.value)}
          />
        )}
        {overtaken && <Overtaken>{now ? words(now) : t.noLiaisonYet}</Overtaken>}
        {standing.isError && <ProblemNote error={standing.error} retry={() => void standing.refetch()} />}
        {saving.isError && !overtaken && <ProblemNote error={saving.error} atFields={FIELDS} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={saving.isPending} disabled={!standing.isSuccess}>
            {empty ? t.confirmVacate : t.save}
          </Button>
        </div>
      </form>
      <Withdrawal path={liaisonPath(unit.unitId)} latest={now} onDone={onClose} />
    </Dialog>
  )
}
