import { TextField } from '../ui/Fields'
import { useMembershipTexts } from './membershipTexts'

export type ByDocument = { day: string; documentNo: string }

type Props = {
  value: ByDocument
  onChange: (change: Partial<ByDocument>) => void
  dayLabel: string
  dayError: string | undefined
  documentError: string | undefined
}

/** From which day a change of membership holds, and the document that agrees to it. */
export function DocumentFields({ value, onChange, dayLabel, dayError, documentError }: Props) {
  const t = useMembershipTexts()
  return (
    <>
      <TextField
        label={dayLabel}
        type="date"
        required
        error={dayError}
        value={value.day}
        onChange={(event) => onChange({ day: event.target.value })}
      />
      <TextField
        label={t.documentNo}
        required
        maxLength={100}
        autoComplete="off"
        hint={t.documentHint}
        error={documentError}
        value={value.documentNo}
        onChange={(event) => onChange({ documentNo: event.target.value })}
      />
    </>
  )
}
