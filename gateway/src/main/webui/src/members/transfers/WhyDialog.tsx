import { useState } from 'react'
import { errorAt } from '../../api/problem'
import { TextArea } from '../../ui/Fields'
import { SaveDialog } from '../SaveDialog'
import { useTransferTexts } from './texts'

type ReasonProps = { value: string; error: unknown; onChange: (reason: string) => void }

/** Why; it stands on the trail. */
export function Reason({ value, error, onChange }: ReasonProps) {
  const t = useTransferTexts()
  return (
    <TextArea
      label={t.reason}
      hint={t.reasonHint}
      required
      maxLength={200}
      value={value}
      error={errorAt(error, '/reason')}
      onChange={({ target }) => onChange(target.value)}
    />
  )
}

type Props = {
  title: string
  note: string
  testId: string
  saving: { isPending: boolean; isError: boolean; error: unknown }
  onSubmit: (reason: string) => void
  onClose: () => void
}

/** A step that asks for nothing but a reason. */
export function WhyDialog({ note, onSubmit, ...dialog }: Props) {
  const [reason, setReason] = useState('')
  return (
    <SaveDialog {...dialog} fields={['/reason']} onSubmit={() => onSubmit(reason.trim())}>
      <p className="soft">{note}</p>
      <Reason value={reason} error={dialog.saving.error} onChange={setReason} />
    </SaveDialog>
  )
}
