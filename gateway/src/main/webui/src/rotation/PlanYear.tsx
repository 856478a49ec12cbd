import { Button } from 'antd'
import { useState, type FormEvent } from 'react'
import { usePlanRotation } from '../api/useRotation'
import { Choice, TextField } from '../ui/Fields'
import { Empty } from '../ui/States'
import { PlanRefusal } from './PlanRefusal'
import { useRotationTexts } from './texts'
import { countOf, NOTHING_ASKED, wishesOf } from './wishesModel'
import { useWishTexts } from './wishTexts'
import { YearWishes } from './YearWishes'

type Shift = 'NEXT' | 'PREVIOUS'

export function PlanYear({ allianceId, year }: { allianceId: string; year: number }) {
  const t = useRotationTexts()
  const w = useWishTexts()
  const plan = usePlanRotation()
  const [dayOfMonth, setDayOfMonth] = useState('25')
  const [freezeMonths, setFreezeMonths] = useState('2')
  const [shift, setShift] = useState<Shift>('NEXT')
  const [asked, setAsked] = useState(NOTHING_ASKED)
  const [special, setSpecial] = useState(false)
  const submit = (event: FormEvent) => {
    event.preventDefault()
    plan.mutate({ allianceId, year, dayOfMonth: Number(dayOfMonth), shift, freezeMonths: Number(freezeMonths), ...wishesOf(asked, year) })
  }
  return (
    <Empty title={t.planTitle(year)}>
      <p className="soft">{t.planNote}</p>
      <form className="stack" onSubmit={submit}>
        <div className="stack narrow">
          <TextField label={t.dayOfMonth} type="number" min={1} max={31} required value={dayOfMonth} onChange={(event) => setDayOfMonth(event.target.value)} />
          <Choice label={t.shift} value={shift} onChange={(event) => setShift(event.target.value as Shift)}
            options={(['NEXT', 'PREVIOUS'] as const).map((value) => ({ value, label: t.shiftsChoice[value] }))} />
          <TextField label={t.freeze} hint={t.freezeNote} type="number" min={0} max={12} required value={freezeMonths} onChange={(event) => setFreezeMonths(event.target.value)} />
        </div>
        <div><Button aria-expanded={special} aria-controls={special ? 'year-wishes' : undefined} onClick={() => setSpecial(!special)}><span aria-hidden="true">{special ? '▾' : '▸'}</span>{w.special(countOf(asked))}</Button></div>
        {special && <YearWishes allianceId={allianceId} year={year} asked={asked} onChange={setAsked} />}
        {plan.isError && <PlanRefusal error={plan.error} />}
        <div><Button type="primary" htmlType="submit" loading={plan.isPending}>{t.plan}</Button></div>
      </form>
    </Empty>
  )
}
