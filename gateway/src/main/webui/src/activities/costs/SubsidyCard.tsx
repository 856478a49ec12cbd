import { useState } from 'react'
import { errorAt } from '../../api/problem'
import { useApply, useSubsidies } from '../../api/useFunds'
import { yuan } from '../../i18n/money'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Fields'
import { Form } from '../../ui/form/Form'
import { Card } from '../../ui/Page'
import { message } from '../../ui/said/message'
import { LoadFailed, Loading, ProblemNote } from '../../ui/States'
import { useSubsidyTexts } from './subsidyTexts'

/** What was asked of the funds for an activity whose report is accepted, and the way to ask. */
export function SubsidyCard({ activityId, mayApply, isCounty }: { activityId: string; mayApply: boolean; isCounty: boolean }) {
  const t = useSubsidyTexts()
  const subsidies = useSubsidies(activityId)
  const [applying, setApplying] = useState(false)
  if (subsidies.isPending) return <Loading />
  if (subsidies.isLoadingError) return <LoadFailed error={subsidies.error} retry={() => void subsidies.refetch()} />
  const open = subsidies.data.every(({ state }) => state === 'REFUSED')
  return (
    <Card
      title={t.subsidy}
      testId="subsidy"
      tools={mayApply && open && <Button onClick={() => setApplying(true)}>{t.apply}</Button>}
    >
      {subsidies.data.length === 0 && <p className="soft">{t.none}</p>}
      {subsidies.data.map(({ id, asked, state, granted, reason }) => (
        <p key={id}>
          {t.asked(yuan(asked))} {t.states[state]}
          {granted != null && ` ${yuan(granted)} ${t.yuan}`} <span className="soft">{reason}</span>
        </p>
      ))}
      {applying && <ApplyDialog activityId={activityId} isCounty={isCounty} onClose={() => setApplying(false)} />}
    </Card>
  )
}

function ApplyDialog({ activityId, isCounty, onClose }: { activityId: string; isCounty: boolean; onClose: () => void }) {
  const t = useSubsidyTexts()
  const apply = useApply()
  const [typed, setTyped] = useState({ asked: '', purpose: '', exception: '' })
  const fill = (field: keyof typeof typed) => ({
    value: typed[field],
    error: errorAt(apply.error, '/' + field),
    onChange: ({ target }: { target: { value: string } }) => setTyped((was) => ({ ...was, [field]: target.value })),
  })
  const submit = () =>
    apply.mutate(
      {
        activityId,
        asked: Number(typed.asked),
        purpose: typed.purpose.trim(),
        ...(typed.exception.trim() !== '' && { exception: typed.exception.trim() }),
      },
      {
        onSuccess: () => {
          message.success(t.applied)
          onClose()
        },
      },
    )
  return (
    <Dialog title={t.apply} onClose={onClose} testId="subsidy-apply">
      <Form onSubmit={submit}>
        <p className="soft">{t.note}</p>
        <TextField label={t.amount} type="number" required min="0.01" max="99999999.99" step="0.01" {...fill('asked')} />
        <TextField label={t.purpose} required maxLength={200} {...fill('purpose')} />
        {isCounty && <TextField label={t.exception} hint={t.exceptionNote} maxLength={200} {...fill('exception')} />}
        {apply.isError && <ProblemNote error={apply.error} atFields={['/asked', '/purpose', '/exception']} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={apply.isPending}>
            {t.apply}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
