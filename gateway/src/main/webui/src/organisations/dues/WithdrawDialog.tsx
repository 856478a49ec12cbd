import { useState } from 'react'
import type { DuesLine, DuesWithdrawal } from '../../api/schemas'
import { useWithdrawDues } from '../../api/useDues'
import { ConfirmDialog } from '../../ui/ConfirmDialog'
import { Choice, TextArea } from '../../ui/Fields'
import { message } from '../../ui/said/message'
import { useDuesTexts } from './texts'

type Because = DuesWithdrawal['because']
const BECAUSE: readonly Because[] = ['MISTAKE', 'REFUNDED']

/** Takes back what was noted of somebody's month. */
export function WithdrawDialog({ line, onClose }: { line: DuesLine; onClose: () => void }) {
  const t = useDuesTexts()
  const [because, setBecause] = useState<Because>(line.state === 'TO_REFUND' ? 'REFUNDED' : 'MISTAKE')
  const [reason, setReason] = useState('')
  const withdrawing = useWithdrawDues(line.settlementId ?? '')
  const done = () => {
    message.success(t.withdrawn)
    onClose()
  }
  return (
    <ConfirmDialog
      title={t.withdrawOf(line.name)}
      confirm={t.withdraw}
      testId="dues-withdraw"
      disabled={reason.trim() === ''}
      busy={withdrawing.isPending}
      error={withdrawing.error}
      onConfirm={() => withdrawing.mutate({ because, reason: reason.trim() }, { onSuccess: done })}
      onClose={onClose}
    >
      <p>{line.state === 'TO_REFUND' ? t.refundNote : t.withdrawNote}</p>
      {/* Who was let off has nothing to be given back. */}
      {line.paid !== undefined && (
        <Choice
          label={t.because}
          value={because}
          onChange={({ target }) => setBecause(target.value as Because)}
          options={BECAUSE.map((value) => ({ value, label: t.becauses[value] ?? value }))}
        />
      )}
      <TextArea label={t.reason} required maxLength={200} value={reason} onChange={({ target }) => setReason(target.value)} />
    </ConfirmDialog>
  )
}
