import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { usePlanRotation } from '../api/useRotation'
import { Choice, TextField } from '../ui/Fields'
import { Empty, ProblemNote } from '../ui/States'
import { useRotationTexts } from './texts'

type Shift = 'NEXT' | 'PREVIOUS'

export function PlanYear({ allianceId, year }: { allianceId: string; year: number }) {
  const t = useRotationTexts()
  const plan = usePlanRotation()
  const [dayOfMonth, setDayOfMonth] = useState('25')
  const [freezeMonths, setFreezeMonths] = useState('2')
  const [shift, setShift] = useState<Shift>('NEXT')
  const submit = (event: FormEvent) => {
    event.preventDefault()
    plan.mutate({ allianceId, year, dayOfMonth: Number(dayOfMonth), shift, freezeMonths: Number(freezeMonths) })
  }
  return (
    <Empty title={t.planTitle(year)}>
      <p className="soft">{t.planNote}</p>
      <form className="stack narrow" onSubmit={submit}>
        <TextField label={t.dayOfMonth} type="number" min={1} max={31} required value={dayOfMonth} onChange={(event) => setDayOfMonth(event.target.value)} />
        <Choice label={t.shift} value={shift} onChange={(event) => setShift(event.target.value as Shift)}
          options={(['NEXT', 'PREVIOUS'] as const).map((value) => ({ value, label: t.shiftsChoice[value] }))} />
        <TextField label={t.freeze} hint={t.freezeNote} type="number" min={0} max={12} required value={freezeMonths} onChange={(event) => setFreezeMonths(event.target.value)} />
        {plan.isError && <ProblemNote error={plan.error} />}
        <div><Button type="primary" htmlType="submit" loading={plan.isPending}>{t.plan}</Button></div>
      </form>
    </Empty>
  )
}
