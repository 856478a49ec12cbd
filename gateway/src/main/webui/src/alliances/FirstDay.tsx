import { today } from '../i18n/dates'
import { TextField } from '../ui/Fields'
import { earliestDay } from './postModel'
import { usePostTexts } from './postTexts'

type Props = {
  label?: string
  /** The latest appointment; the day is not before its first. */
  latest?: { from: string } | null
  value: string
  onChange: (from: string) => void
  errorAt: (pointer: string) => string | undefined
  /** Why the latest appointment was wrong, when this one takes its place. */
  correction: { asked: boolean; value: string; onChange: (why: string) => void }
}

/** From which day an appointment counts, and why, when it corrects the one that begins on that day. */
export function FirstDay({ label, latest, value, onChange, errorAt, correction }: Props) {
  const t = usePostTexts()
  return (
    <>
      <TextField
        label={label ?? t.from}
        required
        type="date"
        min={earliestDay(latest, today())}
        value={value}
        hint={t.fromHint}
        error={errorAt('/from')}
        onChange={(event) => onChange(event.target.value)}
      />
      {correction.asked && (
        <TextField
          label={t.correction}
          required
          maxLength={200}
          autoComplete="off"
          value={correction.value}
          hint={t.correctionHint}
          error={errorAt('/correction')}
          onChange={(event) => correction.onChange(event.target.value)}
        />
      )}
    </>
  )
}
