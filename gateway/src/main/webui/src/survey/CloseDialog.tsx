import { useState } from 'react'
import { useCloseSurvey } from '../api/useSurveys'
import type { SurveyProgress } from '../api/schemas'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextArea } from '../ui/Fields'
import { ProblemNote } from '../ui/States'
import { needsReason } from './surveyModel'
import { useSurveyTexts } from './texts'

export function CloseDialog({
  surveyId,
  progress,
  onClose,
}: {
  surveyId: string
  progress: SurveyProgress
  onClose: () => void
}) {
  const t = useSurveyTexts()
  const close = useCloseSurvey()
  const [reason, setReason] = useState('')
  const missing = needsReason(progress) && reason.trim() === ''
  return (
    <Dialog
      title={t.closeTitle}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button
            type="primary"
            disabled={missing}
            loading={close.isPending}
            onClick={() => close.mutate({ id: surveyId, reason }, { onSuccess: onClose })}
          >
            {t.confirm}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t.progressOf(progress.returned, progress.expected)}</p>
        <TextArea
          label={t.reason}
          hint={needsReason(progress) ? t.reasonHint : undefined}
          maxLength={500}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {close.isError && <ProblemNote error={close.error} />}
      </div>
    </Dialog>
  )
}
