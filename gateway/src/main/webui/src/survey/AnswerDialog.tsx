import { Button } from 'antd'
import { type FormEvent, useState } from 'react'
import { useAnswerSurvey } from '../api/useSurveys'
import type { UnitName } from '../api/schemas'
import { Dialog } from '../ui/Dialog'
import { Choice, TextField } from '../ui/Fields'
import { ProblemNote } from '../ui/States'
import { useSurveyTexts } from './texts'

export function AnswerDialog({ surveyId, unit, onClose }: { surveyId: string; unit: UnitName; onClose: () => void }) {
  const t = useSurveyTexts()
  const answer = useAnswerSurvey()
  const [hasBranch, setHasBranch] = useState(true)
  const [members, setMembers] = useState('')
  const [regulars, setRegulars] = useState('')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    const given = { hasBranch, memberCount: Number(members), regularCount: hasBranch ? Number(regulars) : undefined }
    answer.mutate({ id: surveyId, unitId: unit.unitId, answer: given }, { onSuccess: onClose })
  }
  return (
    <Dialog title={t.answerFor(unit.unitName)} onClose={onClose}>
      <form className="stack" onSubmit={submit}>
        <Choice
          label={t.hasBranch}
          value={hasBranch ? 'yes' : 'no'}
          onChange={(event) => setHasBranch(event.target.value === 'yes')}
          options={[
            { value: 'yes', label: t.yes },
            { value: 'no', label: t.no },
          ]}
        />
        <TextField
          label={t.memberCount}
          type="number"
          min={0}
          required
          value={members}
          onChange={(event) => setMembers(event.target.value)}
        />
        {hasBranch && (
          <TextField
            label={t.regularCount}
            type="number"
            min={0}
            max={members}
            required
            value={regulars}
            onChange={(event) => setRegulars(event.target.value)}
          />
        )}
        {answer.isError && <ProblemNote error={answer.error} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={answer.isPending}>
            {t.save}
          </Button>
        </div>
      </form>
    </Dialog>
  )
}
