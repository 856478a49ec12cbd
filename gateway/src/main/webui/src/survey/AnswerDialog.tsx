import { useState } from 'react'
import { isOvertaken, type Latest, useLatest } from '../api/useLatest'
import { answerPath, useAnswerSurvey } from '../api/useSurveys'
import type { ReturnedAnswer, UnitName } from '../api/schemas'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Choice, TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { Overtaken } from '../ui/Overtaken'
import { Loading, ProblemNote } from '../ui/States'
import { useSurveyTexts } from './texts'

type DialogProps = {
  surveyId: string
  unit: UnitName
  /** Whether the unit is the caller's own. */
  own?: boolean
  onClose: () => void
}

/** Answers for a unit, beginning with what it has answered so far. */
export function AnswerDialog({ surveyId, unit, own, onClose }: DialogProps) {
  const t = useSurveyTexts()
  const path = answerPath(surveyId, unit.unitId)
  const latest = useLatest<ReturnedAnswer>(path)
  return (
    <Dialog title={own ? t.fillOf(unit.unitName) : t.answerFor(unit.unitName)} onClose={onClose}>
      {latest.isPending && <Loading />}
      {latest.isError && <ProblemNote error={latest.error} retry={() => void latest.refetch()} />}
      {latest.isSuccess && <Fields path={path} now={latest.data} reread={() => void latest.refetch()} onClose={onClose} />}
    </Dialog>
  )
}

type Props = { path: string; now: Latest<ReturnedAnswer>; reread: () => void; onClose: () => void }

function Fields({ path, now, reread, onClose }: Props) {
  const t = useSurveyTexts()
  const answer = useAnswerSurvey()
  const [hasBranch, setHasBranch] = useState(now?.value.hasBranch ?? true)
  const [members, setMembers] = useState(now ? String(now.value.memberCount) : '')
  const [regulars, setRegulars] = useState(now ? String(now.value.regularCount ?? '') : '')
  const overtaken = isOvertaken(answer.error)
  const submit = () => {
    const given = { hasBranch, memberCount: Number(members), regularCount: hasBranch ? Number(regulars) : undefined }
    answer.mutate(
      { path, answer: given, etag: now?.etag },
      { onSuccess: onClose, onError: (error) => isOvertaken(error) && reread() },
    )
  }
  return (
    <Form onSubmit={submit}>
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
      {overtaken && now && (
        <Overtaken>{t.answered(now.value.hasBranch, now.value.memberCount, now.value.regularCount)}</Overtaken>
      )}
      {answer.isError && !overtaken && <ProblemNote error={answer.error} />}
      <div className="row dialog-foot">
        <Button onClick={onClose}>{t.cancel}</Button>
        <Button type="primary" htmlType="submit" loading={answer.isPending}>
          {t.save}
        </Button>
      </div>
    </Form>
  )
}
