import { useState } from 'react'
import { errorAt } from '../../api/problem'
import type { HealthContent, HealthRecord } from '../../api/schemas'
import { useWriteHealth } from '../../api/useHealth'
import { today } from '../../i18n/dates'
import { Button } from '../../ui/Button'
import { Choice, TextArea, TextField } from '../../ui/Fields'
import { Form } from '../../ui/form/Form'
import { Card } from '../../ui/Page'
import { message } from '../../ui/said/message'
import { ProblemNote } from '../../ui/States'
import { contentOf, type Draft, draftOf, isSame } from './healthModel'
import { useHealthTexts } from './texts'
import './health.css'

type Props = { memberId: string; file: HealthRecord; onWritten: (content: HealthContent) => void; onClose: () => void }

const FIELDS = ['mobility', 'bloodGroup', 'doctor', 'hospital', 'hospitalContact', 'lastCheckUpOn', 'notes', 'allergies']

/** A file as one form. What is typed is nobody else's and is kept nowhere: leaving the page asks first. */
export function HealthForm({ memberId, file, onWritten, onClose }: Props) {
  const t = useHealthTexts()
  const write = useWriteHealth(memberId)
  const [draft, setDraft] = useState<Draft>(draftOf(file.content))
  const edit = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const save = () => {
    const content = contentOf(draft)
    if (isSame(content, file.content)) return onClose()
    write.mutate(
      { version: file.version, content },
      {
        onSuccess: () => {
          message.success(t.saved)
          onWritten(content)
        },
      },
    )
  }
  const text = (key: 'doctor' | 'hospital' | 'hospitalContact', label: string, maxLength: number) => (
    <TextField
      label={label}
      maxLength={maxLength}
      autoComplete="off"
      value={draft[key]}
      error={errorAt(write.error, '/' + key)}
      onChange={(event) => edit({ [key]: event.target.value })}
    />
  )
  const words = (choices: Record<string, string>) => [
    { value: '', label: t.unknown },
    ...Object.entries(choices).map(([value, label]) => ({ value, label })),
  ]
  return (
    <Card title={t.formTitle} testId="health-form">
      <Form guarded onSubmit={save}>
        <Conditions draft={draft} edit={edit} error={write.error} />
        <TextArea
          label={t.fields.ALLERGIES ?? ''}
          hint={t.allergiesHint}
          rows={3}
          maxLength={1000}
          value={draft.allergies}
          error={errorAt(write.error, '/allergies')}
          onChange={(event) => edit({ allergies: event.target.value })}
        />
        <Medications draft={draft} edit={edit} error={write.error} />
        <Choice
          label={t.fields.MOBILITY ?? ''}
          value={draft.mobility}
          onChange={(event) => edit({ mobility: event.target.value })}
          options={words(t.mobilities)}
        />
        <Choice
          label={t.fields.BLOOD_GROUP ?? ''}
          value={draft.bloodGroup}
          onChange={(event) => edit({ bloodGroup: event.target.value })}
          options={words(t.bloods)}
        />
        {text('doctor', t.doctor, 50)}
        {text('hospital', t.hospital, 100)}
        {text('hospitalContact', t.hospitalContact, 50)}
        <TextField
          label={t.fields.LAST_CHECK_UP ?? ''}
          type="date"
          max={today()}
          value={draft.lastCheckUpOn}
          error={errorAt(write.error, '/lastCheckUpOn')}
          onChange={(event) => edit({ lastCheckUpOn: event.target.value })}
        />
        <TextArea
          label={t.fields.NOTES ?? ''}
          maxLength={1000}
          value={draft.notes}
          error={errorAt(write.error, '/notes')}
          onChange={(event) => edit({ notes: event.target.value })}
        />
        {write.isError && <ProblemNote error={write.error} atFields={FIELDS.map((field) => '/' + field)} />}
        <div className="row">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={write.isPending}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Card>
  )
}

type PartProps = { draft: Draft; edit: (change: Partial<Draft>) => void; error: unknown }

function Conditions({ draft, edit, error }: PartProps) {
  const t = useHealthTexts()
  const set = (at: number, change: Partial<Draft['conditions'][number]>) =>
    edit({ conditions: draft.conditions.map((one, index) => (index === at ? { ...one, ...change } : one)) })
  return (
    <fieldset className="health-lines">
      <legend>{t.fields.CONDITIONS}</legend>
      {draft.conditions.map((one, index) => (
        <div key={index} className="health-line" role="group" aria-label={t.condition(index + 1)}>
          <TextField
            label={t.conditionName}
            maxLength={50}
            autoComplete="off"
            value={one.name}
            error={errorAt(error, `/conditions/${index}/name`)}
            onChange={(event) => set(index, { name: event.target.value })}
          />
          <TextField
            label={t.conditionSince}
            hint={t.sinceHint}
            maxLength={10}
            pattern="\d{4}(-\d{2}(-\d{2})?)?"
            value={one.since}
            error={errorAt(error, `/conditions/${index}/since`)}
            onChange={(event) => set(index, { since: event.target.value })}
          />
          <TextField
            label={t.conditionCode}
            hint={t.codeHint}
            maxLength={8}
            value={one.code}
            error={errorAt(error, `/conditions/${index}/code`)}
            onChange={(event) => set(index, { code: event.target.value })}
          />
          <Button
            aria-label={t.removeOf(one.name || t.condition(index + 1))}
            onClick={() => edit({ conditions: draft.conditions.filter((_, other) => other !== index) })}
          >
            {t.remove}
          </Button>
        </div>
      ))}
      {draft.conditions.length < 30 && (
        <Button onClick={() => edit({ conditions: [...draft.conditions, { name: '', since: '', code: '' }] })}>
          {t.addCondition}
        </Button>
      )}
    </fieldset>
  )
}

function Medications({ draft, edit, error }: PartProps) {
  const t = useHealthTexts()
  const set = (at: number, change: Partial<Draft['medications'][number]>) =>
    edit({ medications: draft.medications.map((one, index) => (index === at ? { ...one, ...change } : one)) })
  return (
    <fieldset className="health-lines">
      <legend>{t.fields.MEDICATIONS}</legend>
      {draft.medications.map((one, index) => (
        <div key={index} className="health-line two" role="group" aria-label={t.medication(index + 1)}>
          <TextField
            label={t.medicationName}
            maxLength={50}
            autoComplete="off"
            value={one.name}
            error={errorAt(error, `/medications/${index}/name`)}
            onChange={(event) => set(index, { name: event.target.value })}
          />
          <TextField
            label={t.dosage}
            maxLength={50}
            autoComplete="off"
            value={one.dosage}
            error={errorAt(error, `/medications/${index}/dosage`)}
            onChange={(event) => set(index, { dosage: event.target.value })}
          />
          <Button
            aria-label={t.removeOf(one.name || t.medication(index + 1))}
            onClick={() => edit({ medications: draft.medications.filter((_, other) => other !== index) })}
          >
            {t.remove}
          </Button>
        </div>
      ))}
      {draft.medications.length < 30 && (
        <Button onClick={() => edit({ medications: [...draft.medications, { name: '', dosage: '' }] })}>
          {t.addMedication}
        </Button>
      )}
    </fieldset>
  )
}
