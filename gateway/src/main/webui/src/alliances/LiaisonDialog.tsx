import { useState } from 'react'
import { liaisonPath, useAppointLiaison, useVacateLiaison } from '../api/useAlliances'
import { isOvertaken, type Latest, readBy, useLatest } from '../api/useLatest'
import { errorAt } from '../api/problem'
import type { AllianceUnit, Liaison } from '../api/schemas'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Choice, TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { Overtaken } from '../ui/Overtaken'
import { Loading, ProblemNote } from '../ui/States'
import { message } from '../ui/said/message'
import { FirstDay } from './FirstDay'
import { isCorrection, liaisonOf, usualDay } from './postModel'
import { usePostTexts } from './postTexts'
import { Withdrawal } from './Withdrawal'

const FIELDS = ['/name', '/phone', '/from', '/correction']

type Props = { unit: AllianceUnit; current?: Liaison | null; mayVacate: boolean; onClose: () => void }

/** Names a unit's liaison from a day on, or leaves the post empty. */
export function LiaisonDialog(props: Props) {
  const t = usePostTexts()
  const latest = useLatest<Liaison>(liaisonPath(props.unit.unitId))
  return (
    <Dialog title={t.liaisonOf(props.unit.unitName)} onClose={props.onClose} testId="liaison-dialog">
      {latest.isPending && <Loading />}
      {latest.isError && <ProblemNote error={latest.error} retry={() => void latest.refetch()} />}
      {latest.isSuccess && <Fields {...props} latest={latest.data} reread={() => void latest.refetch()} />}
    </Dialog>
  )
}

type FormProps = Props & { latest: Latest<Liaison>; reread: () => void }

function Fields({ unit, current, mayVacate, onClose, latest, reread }: FormProps) {
  const t = usePostTexts()
  const { language } = useLanguage()
  const appoint = useAppointLiaison(unit.unitId)
  const vacate = useVacateLiaison(unit.unitId)
  const now = latest?.value
  const [empty, setEmpty] = useState(false)
  const [draft, setDraft] = useState({ name: '', phone: '', from: usualDay(now ?? current, today()) })
  const [correction, setCorrection] = useState('')
  const corrects = !empty && isCorrection(now, draft.from, today())
  const saving = empty ? vacate : appoint
  const edit = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change })
    saving.reset()
  }
  const done = () => {
    message.success(t.savedFrom(dateOf(draft.from, language)))
    onClose()
  }
  const submit = () => {
    const etag = readBy(latest)
    const then = { onSuccess: done, onError: (error: unknown) => void (isOvertaken(error) && reread()) }
    if (empty) vacate.mutate({ wanted: draft.from, etag }, then)
    else
      appoint.mutate(
        {
          wanted: { ...liaisonOf(draft, corrects ? now : current), ...(corrects ? { correction: correction.trim() } : {}) },
          etag,
        },
        then,
      )
  }
  const overtaken = isOvertaken(saving.error)
  const words = ({ name, phoneMasked, from }: Liaison) =>
    t.presentLiaison(name, phoneMasked ?? t.phoneUnreadable, dateOf(from, language))
  return (
    <>
      <Form onSubmit={submit}>
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
        <FirstDay
          label={empty ? t.emptyFrom : t.from}
          latest={now ?? current}
          value={draft.from}
          onChange={(from) => edit({ from })}
          errorAt={(pointer) => errorAt(saving.error, pointer)}
          correction={{ asked: corrects, value: correction, onChange: setCorrection }}
        />
        {overtaken && <Overtaken>{now ? words(now) : t.noLiaisonYet}</Overtaken>}
        {saving.isError && !overtaken && <ProblemNote error={saving.error} atFields={FIELDS} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {empty ? t.confirmVacate : t.save}
          </Button>
        </div>
      </Form>
      <Withdrawal path={liaisonPath(unit.unitId)} latest={latest} onDone={onClose} />
    </>
  )
}
