import { useState } from 'react'
import { useRejectProposal } from '../api/useProposals'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextArea } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { ProblemNote } from '../ui/States'
import { message } from '../ui/said/message'
import { useGroupingTexts } from './texts'

export function RejectDialog({ proposalId, onClose }: { proposalId: string; onClose: () => void }) {
  const t = useGroupingTexts()
  const reject = useRejectProposal(proposalId)
  const [reason, setReason] = useState('')
  const submit = () => {
    reject.mutate(
      { reason },
      {
        onSuccess: () => {
          message.success(t.rejected)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog title={t.reject} onClose={onClose} testId="reject-dialog">
      <Form onSubmit={submit}>
        <p className="soft">{t.rejectNote}</p>
        <TextArea
          label={t.rejectReason}
          required
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {reject.isError && <ProblemNote error={reject.error} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" disabled={reason.trim() === ''} loading={reject.isPending}>
            {t.rejectConfirm}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
