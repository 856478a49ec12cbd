import { useState } from 'react'
import { useNavigate } from 'react-router'
import { usePropose } from '../api/useProposals'
import { useCandidates, useSurveys } from '../api/useSurveys'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Choice, TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { ProblemNote } from '../ui/States'
import { faultOf, type ProposeForm } from './groupingModel'
import { useGroupingTexts } from './texts'

export function ProposeDialog({ surveyId, onClose }: { surveyId: string; onClose: () => void }) {
  const surveys = useSurveys()
  const closed = (surveys.data ?? []).filter((survey) => survey.state === 'CLOSED')
  return surveys.isPending ? null : (
    <Fields
      surveyId={(closed.find((survey) => survey.id === surveyId) ?? closed[0])?.id ?? ''}
      surveys={closed.map((survey) => ({ value: survey.id, label: survey.title }))}
      onClose={onClose}
    />
  )
}

function Fields({
  surveyId,
  surveys,
  onClose,
}: {
  surveyId: string
  surveys: { value: string; label: string }[]
  onClose: () => void
}) {
  const t = useGroupingTexts()
  const navigate = useNavigate()
  const propose = usePropose()
  const [form, setForm] = useState<ProposeForm>({ surveyId, groups: '4', minUnits: '5', maxUnits: '7', seconds: '' })
  const candidates = useCandidates(form.surveyId, 5)
  const fault = faultOf(form, candidates.data?.length ?? 0)
  const set = (part: Partial<ProposeForm>) => {
    setForm({ ...form, ...part })
    propose.reset()
  }
  const submit = () => {
    const wanted = {
      surveyId: form.surveyId,
      groups: Number(form.groups),
      minUnits: number(form.minUnits),
      maxUnits: number(form.maxUnits),
      seconds: number(form.seconds),
    }
    propose.mutate(wanted, { onSuccess: (id) => void navigate('/grouping/' + id) })
  }
  return (
    <Dialog title={t.propose} onClose={onClose} testId="propose-dialog">
      <Form onSubmit={submit}>
        <Choice
          label={t.survey}
          value={form.surveyId}
          onChange={(event) => set({ surveyId: event.target.value })}
          options={surveys}
        />
        <TextField
          label={t.groups}
          type="number"
          min={1}
          required
          value={form.groups}
          onChange={(event) => set({ groups: event.target.value })}
        />
        <TextField
          label={t.minUnits}
          type="number"
          min={1}
          placeholder={t.optional}
          value={form.minUnits}
          onChange={(event) => set({ minUnits: event.target.value })}
        />
        <TextField
          label={t.maxUnits}
          type="number"
          min={1}
          placeholder={t.optional}
          value={form.maxUnits}
          onChange={(event) => set({ maxUnits: event.target.value })}
        />
        <TextField
          label={t.seconds}
          type="number"
          min={1}
          max={600}
          placeholder={t.optional}
          value={form.seconds}
          onChange={(event) => set({ seconds: event.target.value })}
        />
        {fault && (
          <p role="alert" className="fault">
            {t.faults[fault]}
          </p>
        )}
        {propose.isError && <ProblemNote error={propose.error} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" disabled={fault !== null} loading={propose.isPending}>
            {t.propose}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

function number(text: string): number | undefined {
  return text === '' ? undefined : Number(text)
}
