import { useState } from 'react'
import type { NewFundMove } from '../api/schemas'
import { errorAt } from '../api/problem'
import { useEnterMove } from '../api/useFunds'
import { today } from '../i18n/dates'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Choice, TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { message } from '../ui/said/message'
import { ProblemNote } from '../ui/States'
import { useFundTexts } from './texts'

const KINDS: readonly NewFundMove['kind'][] = ['INCOME', 'EXPENSE']

/** What came or went: how much, when, from where or for what, and by which document. */
export function MoveDialog({ fundId, onClose }: { fundId: string; onClose: () => void }) {
  const t = useFundTexts()
  const enter = useEnterMove(fundId)
  const [typed, setTyped] = useState({
    kind: 'INCOME' as NewFundMove['kind'],
    amount: '',
    on: today(),
    source: '',
    document: '',
  })
  const fill = (field: 'amount' | 'on' | 'source' | 'document') => ({
    value: typed[field],
    required: true,
    error: errorAt(enter.error, '/' + field),
    onChange: ({ target }: { target: { value: string } }) => setTyped((was) => ({ ...was, [field]: target.value })),
  })
  const submit = () =>
    enter.mutate(
      { ...typed, amount: Number(typed.amount) },
      {
        onSuccess: () => {
          message.success(t.entered)
          onClose()
        },
      },
    )
  return (
    <Dialog title={t.enter} onClose={onClose} testId="fund-move">
      <Form onSubmit={submit}>
        <Choice
          label={t.kind}
          value={typed.kind}
          onChange={({ target }) => setTyped((was) => ({ ...was, kind: target.value as NewFundMove['kind'] }))}
          options={KINDS.map((value) => ({ value, label: t.moveKinds[value] ?? value }))}
        />
        <TextField label={t.amount} type="number" min="0.01" max="99999999.99" step="0.01" {...fill('amount')} />
        <TextField label={t.on} type="date" max={today()} {...fill('on')} />
        <TextField label={t.source} maxLength={100} {...fill('source')} />
        <TextField label={t.document} maxLength={60} {...fill('document')} />
        {enter.isError && <ProblemNote error={enter.error} atFields={['/amount', '/on', '/source', '/document']} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={enter.isPending}>
            {t.confirm}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
