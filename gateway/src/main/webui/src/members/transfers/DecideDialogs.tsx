import { useState } from 'react'
import { errorAt } from '../../api/problem'
import type { Inbound } from '../../api/schemas'
import { useVersionRead } from '../../api/useLatest'
import { useApproveInbound, useRefuseInbound } from '../../api/useTransfers'
import { dateOf, today } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { TextField } from '../../ui/Fields'
import { SaveDialog, useSaved } from '../SaveDialog'
import { useTransferTexts } from './texts'
import { WhyDialog } from './WhyDialog'

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
  return (
    <WhyDialog
      title={t.refuseOf(inbound.name)}
      note={t.refuseNote}
      testId="inbound-refuse"
      saving={refusing}
      onSubmit={(reason) => refusing.mutate({ wanted: { reason }, version }, saved)}
      onClose={onClose}
    />
  )
}
