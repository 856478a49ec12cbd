import { useState } from 'react'
import { useReportStep } from '../api/useActivities'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextArea } from '../ui/Fields'
import { ProblemNote } from '../ui/States'
import { useActivityTexts } from './texts'

/** Sends a report back; why is told to who wrote it. */
export function ReturnDialog({ activityId, onClose }: { activityId: string; onClose: () => void }) {
  const t = useActivityTexts()
  const step = useReportStep(activityId)
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={t.returnReport}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t.dismiss}</Button>
          <Button
            type="primary"
            disabled={reason.trim() === ''}
            loading={step.isPending}
            onClick={() => step.mutate({ verb: 'return', body: { reason } }, { onSuccess: onClose })}
          >
            {t.confirmStep}
          </Button>
        </>
      }
    >
      <TextArea label={t.reason} required maxLength={500} value={reason} onChange={(event) => setReason(event.target.value)} />
      {step.isError && <ProblemNote error={step.error} />}
    </Dialog>
  )
}
