import { useState } from 'react'
import { usePlanRotation } from '../api/useRotation'
import { Button } from '../ui/Button'
import { Choice, TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { Empty } from '../ui/States'
import { BlockingHints } from './BlockingHints'
import { Disclosure } from './Disclosure'
import { PendingEntries, usePendingEntries } from './PendingEntries'
import { PlanRefusal } from './PlanRefusal'
import { useRotationTexts } from './texts'
import { wishErrorsOf } from './wishErrorsModel'
import { countOf, EMPTY_WISHES, isSendable, type WishDraft, wishesOf } from './wishesModel'
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
  const [draft, setDraft] = useState(EMPTY_WISHES)
  const [special, setSpecial] = useState(false)
  const { pending, reportPending } = usePendingEntries()
  const ready = isSendable(draft) && pending.length === 0
  const shown = special || !isSendable(draft)
  const ask = (next: WishDraft) => {
    setDraft(next)
    plan.reset()
  }
  const submit = () => {
    if (!ready) return
    plan.mutate({
      allianceId,
      year,
      dayOfMonth: Number(dayOfMonth),
      shift,
      freezeMonths: Number(freezeMonths),
      ...wishesOf(draft, year),
    })
  }
  return (
    <Empty title={t.planTitle(year)}>
      <p className="soft">{t.planNote}</p>
      <Form onSubmit={submit} guarded={!plan.isSuccess}>
        <div className="stack narrow">
          <TextField
            label={t.dayOfMonth}
            type="number"
            min={1}
            max={31}
            required
            value={dayOfMonth}
            onChange={(event) => setDayOfMonth(event.target.value)}
          />
          <Choice
            label={t.shift}
            value={shift}
            onChange={(event) => setShift(event.target.value as Shift)}
            options={(['NEXT', 'PREVIOUS'] as const).map((value) => ({ value, label: t.shiftsChoice[value] }))}
          />
          <TextField
            label={t.freeze}
            hint={t.freezeNote}
            type="number"
            min={0}
            max={12}
            required
            value={freezeMonths}
            onChange={(event) => setFreezeMonths(event.target.value)}
          />
        </div>
        <Disclosure open={shown} onToggle={() => setSpecial(!special)} title={w.special(countOf(draft))} />
        {shown && (
          <PendingEntries value={reportPending}>
            <YearWishes allianceId={allianceId} year={year} draft={draft} errors={wishErrorsOf(plan.error)} onChange={ask} />
          </PendingEntries>
        )}
        {plan.isError && <PlanRefusal error={plan.error} />}
        <div className="row">
          <Button type="primary" htmlType="submit" loading={plan.isPending} disabled={!ready}>
            {t.plan}
          </Button>
          <BlockingHints draft={draft} pending={pending} />
        </div>
      </Form>
    </Empty>
  )
}
