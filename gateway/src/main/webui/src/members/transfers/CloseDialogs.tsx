import { useState } from 'react'
import { errorAt } from '../../api/problem'
import type { ReturnGround, Transfer } from '../../api/schemas'
import { useVersionRead } from '../../api/useLatest'
import { useReceiveTransfer, useReturnTransfer, useWithdrawTransfer } from '../../api/useTransfers'
import { useUnitNames } from '../../api/useUnits'
import { dateOf, today } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Choice, TextArea, TextField } from '../../ui/Fields'
import { unitCalled, useWrongUnit } from '../../ui/unitNames'
import { SaveDialog, useSaved } from '../SaveDialog'
import { useTransferTexts } from './texts'
import { WhyDialog } from './WhyDialog'

type Props = { letter: Transfer; onClose: () => void }

/** The receipt came back: from which day on somebody belongs there. */
export function ReceiveDialog({ letter, onClose }: Props) {
  const t = useTransferTexts()
  const { language } = useLanguage()
  const receiving = useReceiveTransfer(letter.id)
  const version = useVersionRead(letter.version, receiving.error)
  const saved = useSaved(onClose)
  const within = letter.kind === 'IN_COUNTY'
  const units = useUnitNames(within)
  const wrongUnit = useWrongUnit(units.data)
  const last = letter.validUntil < today() ? letter.validUntil : today()
  const [on, setOn] = useState(last)
  const [unit, setUnit] = useState('')
  const wrong = unit.trim() === '' ? null : wrongUnit(unit.trim())
  const submit = () => {
    if (wrong) return
    receiving.mutate({ wanted: { on, unitId: unitCalled(unit.trim(), units.data) }, version }, saved)
  }
  return (
    <SaveDialog
      title={t.receiveOf(letter.letterNo)}
      testId="transfer-receive"
      saving={receiving}
      fields={['/on', '/unitId']}
      disabled={within && !units.data}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{t.receiveNote[letter.kind]}</p>
      {within && (
        <p role="note">{t.receiveForGood([letter.toName, unit.trim() && !wrong && unit.trim()].filter(Boolean).join('，'))}</p>
      )}
      <TextField
        label={t.receivedOn}
        hint={t.receivedHint(dateOf(letter.issuedOn, language), dateOf(letter.validUntil, language))}
        type="date"
        required
        min={letter.issuedOn}
        max={last}
        value={on}
        error={errorAt(receiving.error, '/on')}
        onChange={({ target }) => setOn(target.value)}
      />
      {within && (
        <TextField
          label={t.toUnit}
          hint={t.toUnitHint}
          maxLength={100}
          autoComplete="off"
          offers={[...new Set(units.data?.values())]}
          value={unit}
          error={wrong ?? errorAt(receiving.error, '/unitId')}
          onChange={({ target }) => setUnit(target.value)}
        />
      )}
    </SaveDialog>
  )
}

/** The other side did not take him. */
export function ReturnDialog({ letter, onClose }: Props) {
  const t = useTransferTexts()
  const returning = useReturnTransfer(letter.id)
  const version = useVersionRead(letter.version, returning.error)
  const saved = useSaved(onClose)
  const [on, setOn] = useState(today())
  const [ground, setGround] = useState<ReturnGround>('INCOMPLETE')
  const [note, setNote] = useState('')
  return (
    <SaveDialog
      title={t.sendBackOf(letter.letterNo)}
      testId="transfer-return"
      saving={returning}
      fields={['/on', '/note']}
      onSubmit={() => returning.mutate({ wanted: { on, ground, note: note.trim() || undefined }, version }, saved)}
      onClose={onClose}
    >
      <TextField
        label={t.returnedOn}
        type="date"
        required
        min={letter.issuedOn}
        max={today()}
        value={on}
        error={errorAt(returning.error, '/on')}
        onChange={({ target }) => setOn(target.value)}
      />
      <Choice
        label={t.ground}
        value={ground}
        onChange={({ target }) => setGround(target.value as ReturnGround)}
        options={Object.entries(t.grounds).map(([value, label]) => ({ value, label }))}
      />
      <TextArea
        label={t.returnNote}
        hint={t.reasonHint}
        maxLength={200}
        value={note}
        error={errorAt(returning.error, '/note')}
        onChange={({ target }) => setNote(target.value)}
      />
    </SaveDialog>
  )
}

/** A letter is void: nobody has received it. */
export function WithdrawDialog({ letter, onClose }: Props) {
  const t = useTransferTexts()
  const withdrawing = useWithdrawTransfer(letter.id)
  const version = useVersionRead(letter.version, withdrawing.error)
  const saved = useSaved(onClose)
  return (
    <WhyDialog
      title={t.withdrawOf(letter.letterNo)}
      note={t.withdrawNote}
      testId="transfer-withdraw"
      saving={withdrawing}
      onSubmit={(reason) => withdrawing.mutate({ wanted: { reason }, version }, saved)}
      onClose={onClose}
    />
  )
}
