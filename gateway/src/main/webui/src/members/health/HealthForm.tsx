import { useState } from 'react'
import { errorAt, Problem } from '../../api/problem'
import type { HealthContent, HealthRecord } from '../../api/schemas'
import { useReadHealth, useWriteHealth } from '../../api/useHealth'
import { isOvertaken } from '../../api/useLatest'
import { momentOf, today } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Button } from '../../ui/Button'
import { Choice, TextArea, TextField } from '../../ui/Fields'
import { Form } from '../../ui/form/Form'
import { Overtaken } from '../../ui/Overtaken'
import { Card } from '../../ui/Page'
import { Facts } from '../../ui/record/Facts'
import { message } from '../../ui/said/message'
import { ProblemNote } from '../../ui/States'
import { groupsOf } from './healthFacts'
import { contentOf, type Draft, draftOf, isSame, withoutEmptyLines } from './healthModel'
import { useHealthTexts } from './texts'
import './health.css'

type Props = {
  memberId: string
  file: HealthRecord
  onWritten: (content: HealthContent) => void
  /** Somebody else had written meanwhile: what is saved next is a change of his. */
  onReread: (file: HealthRecord) => void
  onClose: () => void
}

const AT_FIELD =
  /^\/(doctor|hospital|hospitalContact|lastCheckUpOn|notes|allergies(\/\d+)?|conditions\/\d+\/(name|since|code)|medications\/\d+\/(name|dosage))$/
const isAtField = (pointer: string) => AT_FIELD.test(pointer)

const pointersOf = (error: unknown) => (error instanceof Problem ? error.errors.map(({ pointer = '' }) => pointer) : [])

/** What was said of a field or of one of its lines. */
const errorIn = (error: unknown, field: string) =>
  pointersOf(error)
    .filter((pointer) => pointer === field || pointer.startsWith(field + '/'))
    .map((pointer) => errorAt(error, pointer))
    .at(0)

/**
 * A file as one form. What is typed is nobody else's and is kept nowhere: leaving the page asks first. Whatever others save
 * meanwhile stands above it, read as the look it is, and nothing is written over unseen.
 */
export function HealthForm({ memberId, file, onWritten, onReread, onClose }: Props) {
  const t = useHealthTexts()
  const { language } = useLanguage()
  const write = useWriteHealth(memberId)
  const read = useReadHealth(memberId)
  const [draft, setDraft] = useState<Draft>(draftOf(file.content))
  const edit = (change: Partial<Draft>) => setDraft({ ...draft, ...change })
  const save = () => {
    const filled = withoutEmptyLines(draft)
    const content = contentOf(filled)
    setDraft(filled)
    if (isSame(content, file.content)) return onClose()
    write.mutate(
      { version: file.version, content },
      {
        onSuccess: () => {
          message.success(t.saved)
          onWritten(content)
        },
        onError: (error) => isOvertaken(error) && read.mutate('UPDATE', { onSuccess: onReread }),
      },
    )
  }
  const overtaken = isOvertaken(write.error)
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
          error={errorIn(write.error, '/allergies')}
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
        {overtaken && read.isSuccess && (
          <>
            <Overtaken>{file.writtenAt && t.last(file.writtenBy ?? '', momentOf(file.writtenAt, language))}</Overtaken>
            <Facts groups={groupsOf(file.content, t, language)} />
          </>
        )}
        {read.isError && <ProblemNote error={read.error} />}
        {write.isError && !overtaken && (
          <ProblemNote error={write.error} atFields={pointersOf(write.error).filter(isAtField)} />
        )}
        <div className="row">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={write.isPending || read.isPending}>
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
            required={(one.since + one.code).trim() !== ''}
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
            required={one.dosage.trim() !== ''}
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
