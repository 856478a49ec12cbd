import { App, Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useAppointLiaison, useVacateLiaison } from '../api/useAlliances'
import { errorAt } from '../api/problem'
import type { AllianceUnit, Liaison } from '../api/schemas'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Dialog } from '../ui/Dialog'
import { Choice, TextField } from '../ui/Fields'
import { ProblemNote } from '../ui/States'
import { firstDay, liaisonOf, usualDay } from './postModel'
import { usePostTexts } from './postTexts'

const FIELDS = ['/name', '/phone', '/from']

type Props = { unit: AllianceUnit; current?: Liaison | null; mayVacate: boolean; onClose: () => void }

/** Names a unit's liaison from a day on, or leaves the post empty. */
export function LiaisonDialog({ unit, current, mayVacate, onClose }: Props) {
  const t = usePostTexts()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const appoint = useAppointLiaison(unit.unitId)
  const vacate = useVacateLiaison(unit.unitId)
  const [empty, setEmpty] = useState(false)
  const [draft, setDraft] = useState({ name: '', phone: '', from: usualDay(current, today()) })
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
    if (empty) vacate.mutate(draft.from, { onSuccess: done })
    else appoint.mutate(liaisonOf(draft, current), { onSuccess: done })
  }
  return (
    <Dialog title={t.liaisonOf(unit.unitName)} onClose={onClose} testId="liaison-dialog">
      <form className="stack" onSubmit={submit}>
        <p className="soft">
          {current ? t.presentLiaison(current.name, current.phoneMasked, dateOf(current.from, language)) : t.noLiaisonYet}
        </p>
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
          min={firstDay(current)}
          value={draft.from}
          hint={t.fromHint}
          error={errorAt(saving.error, '/from')}
          onChange={(event) => edit({ from: event.target.value })}
        />
        {saving.isError && <ProblemNote error={saving.error} atFields={FIELDS} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={saving.isPending}>
            {empty ? t.confirmVacate : t.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
