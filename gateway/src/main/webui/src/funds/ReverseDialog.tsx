import { useState } from 'react'
import type { FundMove } from '../api/schemas'
import { useReverseMove } from '../api/useFunds'
import { today } from '../i18n/dates'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { message } from '../ui/said/message'
import { ProblemNote } from '../ui/States'
import { useFundTexts } from './texts'

/** What was entered wrongly is taken back by its opposite, and why. */
export function ReverseDialog({ fundId, move, onClose }: { fundId: string; move: FundMove; onClose: () => void }) {
  const t = useFundTexts()
  const reverse = useReverseMove(fundId, move.id)
  const [reason, setReason] = useState('')
  const submit = () =>
    reverse.mutate(
      { on: today(), reason: reason.trim() },
      {
        onSuccess: () => {
          message.success(t.done)
          onClose()
        },
      },
    )
  return (
    <Dialog title={t.reverseOf(move.no)} onClose={onClose}>
      <Form onSubmit={submit}>
        <TextField
          label={t.reason}
          required
          maxLength={100}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {reverse.isError && <ProblemNote error={reverse.error} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={reverse.isPending}>
            {t.confirm}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
