import { useState } from 'react'
import { errorAt } from '../api/problem'
import type { Fund, Subsidy } from '../api/schemas'
import { type Decision, useDecide } from '../api/useFunds'
import { today } from '../i18n/dates'
import { yuan } from '../i18n/money'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Choice, TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { message } from '../ui/said/message'
import { ProblemNote } from '../ui/States'
import { useFundTexts } from './texts'

/** The steps that ask for more than a press. */
export type Asked = 'grant' | 'refuse' | 'pay'

type Props = { subsidy: Subsidy; asked: Asked; funds: Fund[]; onClose: () => void }

const FIELDS = ['/fundId', '/amount', '/on', '/document', '/reason']

/** Grants all or less, refuses, or notes the payment, with what each needs to say. */
export function DecideDialog({ subsidy, asked, funds, onClose }: Props) {
  const t = useFundTexts()
  const decide = useDecide(subsidy.id)
  const [fundId, setFundId] = useState(funds[0]?.id ?? '')
  const [typed, setTyped] = useState({ amount: subsidy.asked.toFixed(2), on: today(), document: '', reason: '' })
  const fill = (field: keyof typeof typed) => ({
    value: typed[field],
    error: errorAt(decide.error, '/' + field),
    onChange: ({ target }: { target: { value: string } }) => setTyped((was) => ({ ...was, [field]: target.value })),
  })
  const less = Number(typed.amount) < subsidy.asked
  const { on, document, reason } = typed
  const decisions: Record<Asked, Decision> = {
    grant: {
      step: 'grant',
      form: { fundId, amount: Number(typed.amount), on, document, ...(less && { reason: reason.trim() }) },
    },
    refuse: { step: 'refuse', form: { reason: reason.trim() } },
    pay: { step: 'pay', form: { on, document } },
  }
  const submit = () =>
    decide.mutate(decisions[asked], {
      onSuccess: () => {
        message.success(t.done)
        onClose()
      },
    })
  const grants = asked === 'grant'
  const isOpen = !grants || funds.length > 0
  return (
    <Dialog title={t.steps[asked]} onClose={onClose} testId="subsidy-decision">
      <Form onSubmit={submit}>
        <p>
          {subsidy.title}，{t.asked} {yuan(subsidy.asked)}
        </p>
        {grants && !isOpen && <p role="status">{t.openFirst}</p>}
        {grants && isOpen && (
          <>
            <p className="soft">{t.grantNote}</p>
            <Choice
              label={t.account}
              required
              value={fundId}
              onChange={({ target }) => setFundId(target.value)}
              options={funds.map(({ id, name, balance }) => ({ value: id, label: `${name} ${yuan(balance)} ${t.yuan}` }))}
            />
            <TextField
              label={t.amount}
              type="number"
              required
              min="0.01"
              max={subsidy.asked.toFixed(2)}
              step="0.01"
              {...fill('amount')}
            />
          </>
        )}
        {asked !== 'refuse' && isOpen && (
          <>
            <TextField label={t.on} type="date" required max={today()} {...fill('on')} />
            <TextField label={t.document} required maxLength={60} {...fill('document')} />
          </>
        )}
        {(asked === 'refuse' || (grants && isOpen && less)) && (
          <TextField label={t.reason} required maxLength={200} {...fill('reason')} />
        )}
        {decide.isError && <ProblemNote error={decide.error} atFields={FIELDS} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          {isOpen && (
            <Button type="primary" htmlType="submit" loading={decide.isPending}>
              {t.steps[asked]}
            </Button>
          )}
        </div>
      </Form>
    </Dialog>
  )
}
