import { useState } from 'react'
import type { NamedPlace } from '../../api/schemas'
import { useDivisions } from '../../api/useFloating'
import { Choice, TextField } from '../../ui/Fields'
import { useSettled } from '../../ui/useSettled'
import { useFloatingTexts } from './texts'

type Props = { value: NamedPlace | null; error?: string; onChange: (place: NamedPlace | null) => void }

/** A place is looked for by two characters of its name, or by its code, and then chosen. */
export function DivisionField({ value, error, onChange }: Props) {
  const t = useFloatingTexts()
  const [words, setWords] = useState('')
  const found = useDivisions(useSettled(words)).data
  const offered = [...(value ? [value] : []), ...(found ?? []).filter(({ code }) => code !== value?.code)]
  return (
    <>
      <TextField
        label={t.placeSearch}
        autoComplete="off"
        maxLength={20}
        value={words}
        hint={found?.length === 0 ? t.placeNone : undefined}
        onChange={(event) => setWords(event.target.value)}
      />
      <Choice
        label={t.place}
        required
        value={value?.code ?? ''}
        error={error}
        onChange={(event) => onChange(offered.find(({ code }) => code === event.target.value) ?? null)}
        options={[{ value: '', label: t.placeAsked }, ...offered.map(({ code, name }) => ({ value: code, label: name }))]}
      />
    </>
  )
}
