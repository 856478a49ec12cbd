import { useState } from 'react'
import { errorAt } from '../../api/problem'
import type { FloatingRecord } from '../../api/schemas'
import { useCorrectFloating } from '../../api/useFloating'
import { isOvertaken, useVersionRead } from '../../api/useLatest'
import { today } from '../../i18n/dates'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Checkbox } from '../../ui/Fields'
import { Form } from '../../ui/form/Form'
import { message } from '../../ui/said/message'
import { ProblemNote } from '../../ui/States'
import { SurveyFields } from './SurveyFields'
import { emptySurvey, SURVEY_FIELDS, type SurveyDraft, surveyOf } from './surveyModel'
import { useFloatingTexts } from './texts'

/**
 * What was recorded wrongly is put right, or what another survey of the same stay brought home is recorded: a day of a survey starts
 * the months anew, so it stays what it was unless somebody says that he surveyed again. What is under seal is not shown and stays
 * where nothing is typed.
 */
export function CorrectDialog({ record, onClose }: { record: FloatingRecord; onClose: () => void }) {
  const t = useFloatingTexts()
  const correct = useCorrectFloating(record.id)
  const version = useVersionRead(record.version, correct.error)
  const [survey, setSurvey] = useState<SurveyDraft>({
    ...emptySurvey(record.surveyedOn),
    place: record.direction === 'OUT' ? record.to : record.from,
    surveyMethod: record.surveyMethod,
    certificateNo: record.certificateNo ?? '',
  })
  const [again, setAgain] = useState(false)
  const edit = (change: Partial<SurveyDraft>) => {
    setSurvey({ ...survey, ...change })
    correct.reset()
  }
  const asked = again ? SURVEY_FIELDS : SURVEY_FIELDS.filter((field) => !['/surveyMethod', '/surveyedOn'].includes(field))
  const submit = () =>
    correct.mutate(
      { wanted: surveyOf(survey), version },
      {
        onSuccess: () => {
          message.success(t.saved)
          onClose()
        },
      },
    )
  return (
    <Dialog title={t.correctOf(record.name)} onClose={onClose} testId="floating-correct">
      <Form onSubmit={submit}>
        <p className="soft">{t.correctNote}</p>
        <SurveyFields
          draft={survey}
          required={false}
          errorAt={(pointer) => errorAt(correct.error, pointer)}
          onChange={edit}
          how={
            <Checkbox
              label={t.surveyedAgain}
              checked={again}
              onChange={({ target }) => {
                setAgain(target.checked)
                edit(
                  target.checked
                    ? { surveyedOn: today() }
                    : { surveyedOn: record.surveyedOn, surveyMethod: record.surveyMethod },
                )
              }}
            />
          }
          surveyed={again}
        />
        {correct.isError && <ProblemNote error={correct.error} atFields={isOvertaken(correct.error) ? [] : asked} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={correct.isPending}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
