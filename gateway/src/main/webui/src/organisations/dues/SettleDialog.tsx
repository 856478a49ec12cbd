import { useState } from 'react'
import type { DuesGround, DuesLine } from '../../api/schemas'
import { errorAt } from '../../api/problem'
import { useSettleDues } from '../../api/useDues'
import { today } from '../../i18n/dates'
import { yuan } from '../../i18n/money'
import { Alert } from '../../ui/Alert'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { Choice, TextField } from '../../ui/Fields'
import { Form } from '../../ui/form/Form'
import { message } from '../../ui/said/message'
import { ProblemNote } from '../../ui/States'
import { sumOf, told } from './duesModel'
import { useDuesTexts } from './texts'

export type Settle =
  { kind: 'pay'; lines: DuesLine[]; leftOut: DuesLine[]; all: boolean } | { kind: 'exempt'; lines: DuesLine[] }

const GROUNDS: readonly DuesGround[] = ['NO_INCOME', 'HARDSHIP']

type Props = { asked: Settle; orgId: string; month: string; lines: DuesLine[]; onClose: () => void }

/** Notes of several at once that they paid, or need not; whoever could not be settled is named before it closes. */
export function SettleDialog({ asked, orgId, month, lines, onClose }: Props) {
  const t = useDuesTexts()
  const settling = useSettleDues(orgId)
  const [on, setOn] = useState(today())
  const [ground, setGround] = useState<DuesGround | ''>('')
  const pays = asked.kind === 'pay'
  const result = settling.data && told(settling.data, lines)
  const said = (done: NonNullable<typeof result>) =>
    pays ? t.settled(done.settled, yuan(done.amount)) : t.exempted(done.settled)
  const submit = () =>
    settling.mutate(
      { month, memberIds: asked.lines.map(({ memberId }) => memberId), on, ...(!pays && ground !== '' && { ground }) },
      {
        onSuccess: (outcomes) => {
          const done = told(outcomes, lines)
          if (done.unsettled.length > 0) return
          message.success(said(done))
          onClose()
        },
      },
    )
  const title = pays ? t.pay : t.exempt
  if (result && result.unsettled.length > 0)
    return (
      <Dialog title={title} onClose={onClose} testId="dues-outcome" foot={<Button onClick={onClose}>{t.close}</Button>}>
        <Alert
          type="warning"
          title={said(result)}
          description={
            <>
              <p>{t.unsettled(result.unsettled.length)}</p>
              <ul>
                {result.unsettled.map(({ name, result: why }, index) => (
                  <li key={index}>{`${name || t.somebody}：${t.results[why] ?? why}`}</li>
                ))}
              </ul>
            </>
          }
        />
      </Dialog>
    )
  const amount = yuan(sumOf(asked.lines.map((line) => line.amount)))
  return (
    <Dialog title={title} onClose={onClose} testId="dues-settle">
      <Form onSubmit={submit}>
        {asked.kind === 'exempt' ? (
          <p>{t.exemptOf(asked.lines.length)}</p>
        ) : (
          <>
            <p>{(asked.all ? t.payAllOf : t.payOf)(asked.lines.length, amount)}</p>
            {asked.leftOut.length > 0 && <p className="soft">{t.leftOut(asked.leftOut.map(({ name }) => name).join('、'))}</p>}
          </>
        )}
        <TextField
          label={pays ? t.paidOn : t.decidedOn}
          type="date"
          required
          max={today()}
          value={on}
          error={errorAt(settling.error, '/on')}
          onChange={({ target }) => setOn(target.value)}
        />
        {!pays && (
          <Choice
            label={t.ground}
            required
            value={ground}
            error={errorAt(settling.error, '/ground')}
            onChange={({ target }) => setGround(target.value as DuesGround)}
            options={[
              { value: '', label: t.chooseGround },
              ...GROUNDS.map((value) => ({ value, label: t.grounds[value] ?? value })),
            ]}
          />
        )}
        {settling.isError && <ProblemNote error={settling.error} atFields={['/on', '/ground']} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={settling.isPending} disabled={!pays && ground === ''}>
            {title}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
