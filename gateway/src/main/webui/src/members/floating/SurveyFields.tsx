import type { ReactNode } from 'react'
import { today } from '../../i18n/dates'
import { Choice, TextField } from '../../ui/Fields'
import { DivisionField } from './DivisionField'
import type { SurveyDraft } from './surveyModel'
import { useFloatingTexts } from './texts'

type Props = {
  draft: SurveyDraft
  /** A new record needs address, phone and family contact; a correction those that changed. */
  required: boolean
  errorAt: (pointer: string) => string | undefined
  /** Stands before how and when it was found out. */
  how?: ReactNode
  /** How and when is asked; a correction alone leaves both as they are. */
  surveyed?: boolean
  onChange: (change: Partial<SurveyDraft>) => void
}

/** Where somebody lives, how he is reached, and how that was found out. */
export function SurveyFields({ draft, required, errorAt, how, surveyed = true, onChange }: Props) {
  const t = useFloatingTexts()
  const text = (key: 'address' | 'phone' | 'familyName' | 'familyPhone', label: string, maxLength: number, type = 'text') => (
    <TextField
      label={label}
      required={required}
      type={type}
      maxLength={maxLength}
      autoComplete="off"
      value={draft[key]}
      error={errorAt('/' + key)}
      onChange={(event) => onChange({ [key]: event.target.value })}
    />
  )
  return (
    <>
      <DivisionField value={draft.place} error={errorAt('/place')} onChange={(place) => onChange({ place })} />
      {text('address', t.address, 200)}
      {text('phone', t.phone, 40, 'tel')}
      {text('familyName', t.familyName, 80)}
      {text('familyPhone', t.familyPhone, 40, 'tel')}
      {how}
      {surveyed && (
        <>
          <Choice
            label={t.surveyMethod}
            value={draft.surveyMethod}
            onChange={(event) => onChange({ surveyMethod: event.target.value as SurveyDraft['surveyMethod'] })}
            options={Object.entries(t.methods).map(([value, label]) => ({ value, label }))}
          />
          <TextField
            label={t.surveyedOn}
            type="date"
            required
            max={today()}
            value={draft.surveyedOn}
            error={errorAt('/surveyedOn')}
            onChange={(event) => onChange({ surveyedOn: event.target.value })}
          />
        </>
      )}
      <TextField
        label={t.certificate}
        maxLength={40}
        autoComplete="off"
        value={draft.certificateNo}
        error={errorAt('/certificateNo')}
        onChange={(event) => onChange({ certificateNo: event.target.value })}
      />
    </>
  )
}
