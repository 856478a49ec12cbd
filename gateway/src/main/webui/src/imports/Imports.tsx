import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ImportKind, ImportMode } from '../api/schemas'
import { useStartImport } from '../api/useImports'
import { useMe } from '../api/useMe'
import { today } from '../i18n/dates'
import { Button } from '../ui/Button'
import { TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { Card, Page } from '../ui/Page'
import { ProblemNote } from '../ui/States'
import { FileDrop } from './FileDrop'
import { Headings } from './Headings'
import { ImportList } from './ImportList'
import { refusalOf } from './importModel'
import { useImportTexts } from './texts'
import './imports.css'

const KINDS: ImportKind[] = ['MEMBERS', 'UNITS']
const MODES: ImportMode[] = ['VALIDATE', 'APPLY']

export default function Imports() {
  const t = useImportTexts()
  const navigate = useNavigate()
  const start = useStartImport()
  const me = useMe()
  const [kind, setKind] = useState<ImportKind>('MEMBERS')
  const [mode, setMode] = useState<ImportMode>('VALIDATE')
  const [effectiveOn, setEffectiveOn] = useState('')
  const [file, setFile] = useState<File | null>(null)
  const refusal = file && refusalOf(file)
  const submit = () => {
    if (file && !refusal)
      start.mutate(
        { file, kind, mode, effectiveOn: kind === 'MEMBERS' ? effectiveOn : '' },
        { onSuccess: (id) => void navigate('/imports/' + id) },
      )
  }
  return (
    <Page title={t.title} note={t.note}>
      <Card>
        <Form onSubmit={submit} data-testid="import-form">
          <Radios
            legend={t.kind}
            name="kind"
            value={kind}
            onChange={setKind}
            options={KINDS.map((value) => ({ value, label: t.kinds[value] ?? value }))}
          />
          <Radios
            legend={t.mode}
            name="mode"
            value={mode}
            onChange={setMode}
            options={MODES.map((value) => ({ value, label: t.modes[value] ?? value, note: t.modeNotes[value] }))}
          />
          {kind === 'MEMBERS' && (
            <TextField
              label={t.effectiveOn}
              hint={t.effectiveHint}
              type="date"
              max={today()}
              value={effectiveOn}
              onChange={(event) => setEffectiveOn(event.target.value)}
            />
          )}
          <FileDrop file={file} onChoose={setFile} refusal={refusal ? t.refusals[refusal] : null} />
          {start.isError && <ProblemNote error={start.error} />}
          <div>
            <Button type="primary" htmlType="submit" size="large" disabled={!file || !!refusal} loading={start.isPending}>
              {start.isPending ? t.starting : t.start}
            </Button>
          </div>
        </Form>
      </Card>
      <ImportList />
      <Headings managing={me.data?.roles.includes('county-committee') ?? false} />
    </Page>
  )
}

type RadioProps<T extends string> = {
  legend: string
  name: string
  value: T
  onChange: (value: T) => void
  options: { value: T; label: string; note?: string }[]
}

function Radios<T extends string>({ legend, name, value, onChange, options }: RadioProps<T>) {
  return (
    <fieldset className="radios">
      <legend>{legend}</legend>
      {options.map((option) => (
        <label key={option.value} className="radio">
          <input
            type="radio"
            name={name}
            value={option.value}
            checked={option.value === value}
            onChange={() => onChange(option.value)}
          />
          <span>
            {option.label}
            {option.note && <span className="soft small radio-note">{option.note}</span>}
          </span>
        </label>
      ))}
    </fieldset>
  )
}
