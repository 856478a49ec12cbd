import { useState } from 'react'
import { errorAt } from '../../api/problem'
import type { Consent, NewConsent } from '../../api/schemas'
import { useGiveConsent, useWithdrawConsent } from '../../api/useConsents'
import { today } from '../../i18n/dates'
import { Choice, TextField } from '../../ui/Fields'
import { SaveDialog, useSaved } from '../SaveDialog'
import { hides, type Purpose } from './consentModel'
import { useConsentTexts } from './texts'

type Way = NewConsent['how']
/** What somebody else enters: by his own account a member says so himself. */
const WAYS: Way[] = ['PAPER', 'IN_PERSON', 'PHONE']

type FieldsProps = {
  label: string
  on: string
  how: Way
  first?: string
  error: unknown
  edit: (change: { on?: string; how?: Way }) => void
}

function Fields({ label, on, how, first, error, edit }: FieldsProps) {
  const t = useConsentTexts()
  return (
    <>
      <TextField
        label={t.on}
        type="date"
        required
        min={first}
        max={today()}
        value={on}
        error={errorAt(error, '/on')}
        onChange={(event) => edit({ on: event.target.value })}
      />
      <Choice
        label={label}
        value={how}
        error={errorAt(error, '/how')}
        onChange={(event) => edit({ how: event.target.value as Way })}
        options={WAYS.map((value) => ({ value, label: t.ways[value] ?? value }))}
      />
    </>
  )
}

export function GiveDialog({ memberId, purpose, onClose }: { memberId: string; purpose: Purpose; onClose: () => void }) {
  const t = useConsentTexts()
  const give = useGiveConsent(memberId)
  const saved = useSaved(onClose)
  const [draft, setDraft] = useState({ on: today(), how: 'PAPER' as Way, textVersion: '' })
  const edit = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  return (
    <SaveDialog
      title={t.giveOf(t.purposes[purpose] ?? purpose)}
      testId="consent-give"
      saving={give}
      fields={['/on', '/how', '/textVersion']}
      onSubmit={() => give.mutate({ purpose, ...draft, textVersion: draft.textVersion.trim() }, saved)}
      onClose={onClose}
    >
      <p className="soft">{t.purposeNotes[purpose]}</p>
      <Fields label={t.how} on={draft.on} how={draft.how} error={give.error} edit={edit} />
      <TextField
        label={t.textVersion}
        required
        maxLength={40}
        autoComplete="off"
        hint={t.textHint}
        value={draft.textVersion}
        error={errorAt(give.error, '/textVersion')}
        onChange={(event) => edit({ textVersion: event.target.value })}
      />
    </SaveDialog>
  )
}

export function WithdrawDialog({ memberId, consent, onClose }: { memberId: string; consent: Consent; onClose: () => void }) {
  const t = useConsentTexts()
  const withdraw = useWithdrawConsent(memberId)
  const saved = useSaved(onClose)
  const [wanted, setWanted] = useState({ on: today(), how: 'PAPER' as Way })
  return (
    <SaveDialog
      title={t.withdrawOf(t.purposes[consent.purpose] ?? consent.purpose)}
      testId="consent-withdraw"
      saving={withdraw}
      fields={['/on', '/how']}
      onSubmit={() => withdraw.mutate({ id: consent.id, version: consent.version, wanted }, saved)}
      onClose={onClose}
    >
      <p>{hides(consent.purpose) ? t.withdrawNote : t.withdrawOnlyRecorded}</p>
      <Fields
        label={t.withdrawnHow}
        on={wanted.on}
        how={wanted.how}
        first={consent.givenOn}
        error={withdraw.error}
        edit={(change) => setWanted({ ...wanted, ...change })}
      />
    </SaveDialog>
  )
}
