import { useState } from 'react'
import { type ReasonedVerb, useStep } from '../api/useActivities'
import type { Activity } from '../api/schemas'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextArea } from '../ui/Fields'
import { ProblemNote } from '../ui/States'
import { wasAnnounced } from './activityModel'
import { NoticeText } from './NoticeText'
import { useActivityTexts } from './texts'

type Props = { activity: Activity; verb: ReasonedVerb; onClose: () => void }

/** A step that is not taken without saying why. */
export function ReasonDialog({ activity, verb, onClose }: Props) {
  const t = useActivityTexts()
  const step = useStep(activity.id)
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={t.verbs[verb]}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t.dismiss}</Button>
          <Button
            type="primary"
            disabled={reason.trim() === ''}
            loading={step.isPending}
            onClick={() => step.mutate({ verb, body: { reason } }, { onSuccess: onClose })}
          >
            {t.confirmStep}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{t.verbNotes[verb]}</p>
        {verb === 'cancel' && wasAnnounced(activity) && <NoticeText activity={activity} notice="CANCELLED" />}
        <TextArea
          label={t.reason}
          required
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {step.isError && <ProblemNote error={step.error} />}
      </div>
    </Dialog>
  )
}
