import { useState } from 'react'
import { errorAt } from '../../api/problem'
import type { MemberRecord, Standing } from '../../api/schemas'
import { useVersionRead } from '../../api/useLatest'
import { useBeginStanding, useEndStanding, useWithdrawStanding } from '../../api/useTransfers'
import { today } from '../../i18n/dates'
import { TextField } from '../../ui/Fields'
import { SaveDialog, useSaved } from '../SaveDialog'
import type { StandingKind } from './transferModel'
import { useTransferTexts } from './texts'
import { Reason, WhyDialog } from './WhyDialog'

type Draft = { on: string; documentNo: string; reason: string }

type FieldsProps = {
  draft: Draft
  error: unknown
  min?: string
  /** Without a document nothing is decided, but for who is lost or found. */
  decided: boolean
  onChange: (change: Partial<Draft>) => void
}

function Fields({ draft, error, min, decided, onChange }: FieldsProps) {
  const t = useTransferTexts()
  return (
    <>
      <TextField
        label={t.on}
        type="date"
        required
        min={min}
        max={today()}
        value={draft.on}
        error={errorAt(error, '/on')}
        onChange={({ target }) => onChange({ on: target.value })}
      />
      <TextField
        label={t.documentNo}
        required={decided}
        maxLength={100}
        autoComplete="off"
        value={draft.documentNo}
        error={errorAt(error, '/documentNo')}
        onChange={({ target }) => onChange({ documentNo: target.value })}
      />
      <Reason value={draft.reason} error={error} onChange={(reason) => onChange({ reason })} />
    </>
  )
}

const FIELDS = ['/on', '/documentNo', '/reason']
const wantedOf = ({ on, documentNo, reason }: Draft) => ({
  on,
  documentNo: documentNo.trim() || undefined,
  reason: reason.trim(),
})

/** From a day on somebody is lost, stopped, struck off or gone. */
export function BeginDialog({ member, kind, onClose }: { member: MemberRecord; kind: StandingKind; onClose: () => void }) {
  const t = useTransferTexts()
  const beginning = useBeginStanding(member.id)
  const version = useVersionRead(member.version, beginning.error)
  const saved = useSaved(onClose)
  const [draft, setDraft] = useState<Draft>({ on: today(), documentNo: '', reason: '' })
  return (
    <SaveDialog
      title={t.beginOf(t.begin[kind] ?? kind, member.name)}
      testId="standing-begin"
      saving={beginning}
      fields={FIELDS}
      onSubmit={() => beginning.mutate({ wanted: { state: kind, ...wantedOf(draft) }, version }, saved)}
      onClose={onClose}
    >
      <p className="soft">{t.beginNotes[kind]}</p>
      <Fields
        draft={draft}
        error={beginning.error}
        decided={kind !== 'LOST_CONTACT'}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
    </SaveDialog>
  )
}

type StandingProps = { member: MemberRecord; standing: Standing; onClose: () => void }

/** Found again, or the membership goes on. */
export function EndDialog({ member, standing, onClose }: StandingProps) {
  const t = useTransferTexts()
  const ending = useEndStanding(member.id)
  const version = useVersionRead(member.version, ending.error)
  const saved = useSaved(onClose)
  const [draft, setDraft] = useState<Draft>({ on: today(), documentNo: '', reason: '' })
  return (
    <SaveDialog
      title={t.restoreOf(t.standingNames[standing.state] ?? standing.state, member.name)}
      testId="standing-end"
      saving={ending}
      fields={FIELDS}
      onSubmit={() => ending.mutate({ wanted: wantedOf(draft), version }, saved)}
      onClose={onClose}
    >
      <p className="soft">{t.restoreNote}</p>
      <Fields
        draft={draft}
        error={ending.error}
        min={standing.from}
        decided={standing.state === 'PARTY_MEMBERSHIP_STOPPED'}
        onChange={(change) => setDraft({ ...draft, ...change })}
      />
    </SaveDialog>
  )
}

/** It was never so. */
export function UndoDialog({ member, standing, onClose }: StandingProps) {
  const t = useTransferTexts()
  const undoing = useWithdrawStanding(member.id)
  const version = useVersionRead(member.version, undoing.error)
  const saved = useSaved(onClose)
  return (
    <WhyDialog
      title={t.undoOf(t.standingNames[standing.state] ?? standing.state, member.name)}
      note={t.undoNote}
      testId="standing-undo"
      saving={undoing}
      onSubmit={(reason) => undoing.mutate({ wanted: { reason }, version }, saved)}
      onClose={onClose}
    />
  )
}
