import { useState } from 'react'
import type { DuesLine } from '../../api/schemas'
import { errorAt } from '../../api/problem'
import { useSayPension } from '../../api/useDues'
import { yuan } from '../../i18n/money'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextField } from '../../ui/Fields'
import { Form } from '../../ui/form/Form'
import { message } from '../../ui/said/message'
import { ProblemNote } from '../../ui/States'
import { duesOf, monthOr } from './duesModel'
import { useDuesTexts } from './texts'

/** What somebody is paid from a month on; the dues that follow are seen while it is typed. */
export function PensionDialog({ line, month, onClose }: { line: DuesLine; month: string; onClose: () => void }) {
  const t = useDuesTexts()
  const saying = useSayPension(line.memberId)
  const [from, setFrom] = useState(month)
  const [typed, setTyped] = useState(line.pension === undefined ? '' : line.pension.toFixed(2))
  const dues = duesOf(typed)
  const wrongMonth = monthOr(from, '') === '' ? t.notAMonth : undefined
  const wrongAmount = typed !== '' && dues === null ? t.notAnAmount : undefined
  const submit = () => {
    if (wrongMonth || dues === null) return
    saying.mutate(
      { month: from, pension: Number(typed.trim()) },
      {
        onSuccess: () => {
          message.success(t.pensionSaid)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog title={t.pensionOf(line.name)} onClose={onClose} testId="pension-dialog">
      <Form onSubmit={submit}>
        <TextField
          label={t.pensionAmount}
          inputMode="decimal"
          autoComplete="off"
          autoFocus
          required
          maxLength={9}
          value={typed}
          error={wrongAmount ?? errorAt(saying.error, '/pension')}
          onChange={({ target }) => setTyped(target.value)}
        />
        <p>
          <strong role="status">{dues !== null && t.follows(yuan(dues))}</strong> <span className="soft">{t.rate}</span>
        </p>
        <TextField
          label={t.fromMonth}
          hint={t.fromMonthHint}
          type="month"
          required
          value={from}
          error={wrongMonth ?? errorAt(saying.error, '/month')}
          onChange={({ target }) => setFrom(target.value)}
        />
        {saying.isError && <ProblemNote error={saying.error} atFields={['/month', '/pension']} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={saying.isPending}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
