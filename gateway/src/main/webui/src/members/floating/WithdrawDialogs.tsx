import { useState } from 'react'
import type { Contact, FloatingRecord } from '../../api/schemas'
import { useWithdrawContact, useWithdrawFloating } from '../../api/useFloating'
import { dateOf } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { TextArea } from '../../ui/Fields'
import { message } from '../../ui/said/message'
import { useWithdrawTexts } from './withdrawTexts'

type FrameProps = {
  title: string
  notes: string[]
  withdrawing: Pick<ReturnType<typeof useWithdrawContact>, 'isPending' | 'error' | 'mutate'>
  onDone?: () => void
  onClose: () => void
}

/** Nothing is taken back without saying why. */
function Frame({ title, notes, withdrawing, onDone, onClose }: FrameProps) {
  const t = useWithdrawTexts()
  const [reason, setReason] = useState('')
  const done = () => {
    message.success(t.withdrawn)
    onClose()
    onDone?.()
  }
  return (
    <ConfirmDialog
      title={title}
      confirm={t.withdraw}
      testId="floating-withdraw"
      disabled={reason.trim() === ''}
      busy={withdrawing.isPending}
      error={withdrawing.error}
      onConfirm={() => withdrawing.mutate(reason.trim(), { onSuccess: done })}
      onClose={onClose}
    >
      {notes.map((note) => (
        <p key={note}>{note}</p>
      ))}
      <TextArea
        label={t.withdrawReason}
        required
        maxLength={200}
        value={reason}
        onChange={(event) => setReason(event.target.value)}
      />
    </ConfirmDialog>
  )
}

type StayProps = { record: FloatingRecord; onDone?: () => void; onClose: () => void }

/** A stay that never was, or not so. */
export function WithdrawStay({ record, onDone, onClose }: StayProps) {
  const t = useWithdrawTexts()
  const withdrawing = useWithdrawFloating(record)
  const { direction, returnedOn } = record
  const notes = [
    t.withdrawStayNote,
    ...(direction === 'OUT' && !returnedOn ? [t.withdrawStayBack] : []),
    ...(returnedOn ? [] : [t.withdrawStayElse]),
  ]
  return (
    <Frame title={t.withdrawStayOf(record.name)} notes={notes} withdrawing={withdrawing} onDone={onDone} onClose={onClose} />
  )
}

/** A contact that never was, or was noted for somebody else. */
export function WithdrawContact({ contact, onClose }: { contact: Contact; onClose: () => void }) {
  const t = useWithdrawTexts()
  const { language } = useLanguage()
  const withdrawing = useWithdrawContact(contact.id)
  return (
    <Frame
      title={t.withdrawContactOf(dateOf(contact.on, language))}
      notes={[t.withdrawContactNote]}
      withdrawing={withdrawing}
      onClose={onClose}
    />
  )
}
