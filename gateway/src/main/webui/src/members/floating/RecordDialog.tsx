import { useState } from 'react'
import { errorAt } from '../../api/problem'
import { useRecordFloating } from '../../api/useFloating'
import { useUnitNames } from '../../api/useUnits'
import { today } from '../../i18n/dates'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Fields'
import { Form } from '../../ui/form/Form'
import { message } from '../../ui/said/message'
import { ProblemNote } from '../../ui/States'
import { unitCalled, useWrongUnit } from '../../ui/unitNames'
import { SurveyFields } from './SurveyFields'
import { emptySurvey, SURVEY_FIELDS, surveyOf } from './surveyModel'
import { useFloatingTexts } from './texts'

const FIELDS = [...SURVEY_FIELDS, '/fromOn', '/name', '/unitId', '/homeBranch']

type Props = {
  /** Who leaves; nobody where somebody comes who is on no ledger of ours. */
  member?: { id: string; name: string }
  onClose: () => void
}

/** Puts a member who lives away, or somebody who came, on the register. */
export function RecordDialog({ member, onClose }: Props) {
  const t = useFloatingTexts()
  const record = useRecordFloating()
  const names = useUnitNames(!member)
  const [survey, setSurvey] = useState(emptySurvey(today()))
  const [draft, setDraft] = useState({ name: '', unit: '', homeBranch: '', fromOn: '' })
  const edit = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change })
    record.reset()
  }
  const at = (pointer: string) => errorAt(record.error, pointer)
  const wanted = draft.unit.trim()
  const wrongUnit = useWrongUnit(names.data)
  const wrong = wanted === '' ? null : wrongUnit(wanted)
  const submit = () => {
    if (wrong) return
    const who = member
      ? { direction: 'OUT' as const, memberId: member.id }
      : {
          direction: 'IN' as const,
          name: draft.name.trim(),
          unitId: unitCalled(wanted, names.data),
          homeBranch: draft.homeBranch.trim() || undefined,
        }
    const { familyName = '', familyPhone = '', ...others } = surveyOf(survey)
    record.mutate(
      { ...who, ...others, familyName, familyPhone, fromOn: draft.fromOn },
      {
        onSuccess: () => {
          message.success(t.saved)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog title={member ? t.outOf(member.name) : t.inTitle} onClose={onClose} testId="floating-record">
      <Form onSubmit={submit}>
        {!member && (
          <>
            <TextField
              label={t.name}
              required
              maxLength={80}
              autoComplete="off"
              value={draft.name}
              error={at('/name')}
              onChange={(event) => edit({ name: event.target.value })}
            />
            <TextField
              label={t.unit}
              required
              maxLength={100}
              autoComplete="off"
              offers={[...new Set(names.data?.values())]}
              value={draft.unit}
              error={wrong ?? at('/unitId')}
              onChange={(event) => edit({ unit: event.target.value })}
            />
            <TextField
              label={t.homeBranch}
              maxLength={100}
              autoComplete="off"
              value={draft.homeBranch}
              error={at('/homeBranch')}
              onChange={(event) => edit({ homeBranch: event.target.value })}
            />
          </>
        )}
        <TextField
          label={t.fromOn}
          type="date"
          required
          max={today()}
          value={draft.fromOn}
          error={at('/fromOn')}
          onChange={(event) => edit({ fromOn: event.target.value })}
        />
        <SurveyFields
          draft={survey}
          required
          errorAt={at}
          onChange={(change) => {
            setSurvey({ ...survey, ...change })
            record.reset()
          }}
        />
        {!member && names.isLoadingError && <ProblemNote error={names.error} retry={() => void names.refetch()} />}
        {record.isError && <ProblemNote error={record.error} atFields={FIELDS} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={record.isPending} disabled={!member && !names.data}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
