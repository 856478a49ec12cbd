import { useState } from 'react'
import { errorAt } from '../../api/problem'
import type { Inbound } from '../../api/schemas'
import { useVersionRead } from '../../api/useLatest'
import { useApproveInbound, useRefuseInbound } from '../../api/useTransfers'
import { dateOf, today } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { TextArea, TextField } from '../../ui/Fields'
import { SaveDialog, useSaved } from '../SaveDialog'
import { useTransferTexts } from './texts'

type Props = { inbound: Inbound; onClose: () => void }

/** He comes, from a day on. */
export function ApproveDialog({ inbound, onClose }: Props) {
  const t = useTransferTexts()
  const { language } = useLanguage()
  const approving = useApproveInbound(inbound.id)
  const version = useVersionRead(inbound.version, approving.error)
  const saved = useSaved(onClose)
  const last = inbound.validUntil < today() ? inbound.validUntil : today()
  const [on, setOn] = useState(last)
  return (
    <SaveDialog
      title={t.approveOf(inbound.name)}
      testId="inbound-approve"
      saving={approving}
      fields={['/on']}
      onSubmit={() => approving.mutate({ wanted: { on }, version }, saved)}
      onClose={onClose}
    >
      <p className="soft">{t.approveNote}</p>
      <TextField
        label={t.arrivedOn}
        hint={t.receivedHint(dateOf(inbound.issuedOn, language), dateOf(inbound.validUntil, language))}
        type="date"
        required
        min={inbound.issuedOn}
        max={last}
        value={on}
        error={errorAt(approving.error, '/on')}
        onChange={({ target }) => setOn(target.value)}
      />
    </SaveDialog>
  )
}

/** He does not come: what was typed of him goes. */
export function RefuseDialog({ inbound, onClose }: Props) {
  const t = useTransferTexts()
  const refusing = useRefuseInbound(inbound.id)
  const version = useVersionRead(inbound.version, refusing.error)
  const saved = useSaved(onClose)
  const [reason, setReason] = useState('')
  return (
    <SaveDialog
      title={t.refuseOf(inbound.name)}
      testId="inbound-refuse"
      saving={refusing}
      fields={['/reason']}
      onSubmit={() => refusing.mutate({ wanted: { reason: reason.trim() }, version }, saved)}
      onClose={onClose}
    >
      <p className="soft">{t.refuseNote}</p>
      <TextArea
        label={t.reason}
        hint={t.reasonHint}
        required
        maxLength={200}
        value={reason}
        error={errorAt(refusing.error, '/reason')}
        onChange={({ target }) => setReason(target.value)}
      />
    </SaveDialog>
  )
}
