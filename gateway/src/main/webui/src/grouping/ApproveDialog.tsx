import { useState } from 'react'
import { useApproveProposal } from '../api/useProposals'
import { today } from '../i18n/dates'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { ProblemNote } from '../ui/States'
import { message } from '../ui/said/message'
import { useGroupingTexts } from './texts'

export function ApproveDialog({ proposalId, onClose }: { proposalId: string; onClose: () => void }) {
  const t = useGroupingTexts()
  const approve = useApproveProposal(proposalId)
  const [documentNo, setDocumentNo] = useState('')
  const [effectiveOn, setEffectiveOn] = useState(today())
  const submit = () => {
    approve.mutate(
      { documentNo, effectiveOn },
      {
        onSuccess: () => {
          message.success(t.approved)
          onClose()
        },
      },
    )
  }
  return (
    <Dialog title={t.approve} onClose={onClose} testId="approve-dialog">
      <Form onSubmit={submit}>
        <p className="soft">{t.approveNote}</p>
        <TextField
          label={t.documentNo}
          required
          maxLength={100}
          value={documentNo}
          onChange={(event) => setDocumentNo(event.target.value)}
        />
        <TextField
          label={t.effectiveOn}
          type="date"
          required
          value={effectiveOn}
          onChange={(event) => setEffectiveOn(event.target.value)}
        />
        {approve.isError && <ProblemNote error={approve.error} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={approve.isPending}>
            {t.confirm}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}
