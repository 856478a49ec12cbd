import { useState } from 'react'
import { useAnswerCost } from '../../api/useCosts'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { TextArea } from '../../ui/Fields'
import { message } from '../../ui/said/message'
import { ProblemNote } from '../../ui/States'
import { useCostTexts } from './texts'

type Props = { sheetId: string; unitId: string; onClose: () => void }

/** A unit does not object without saying why. */
export function ObjectDialog({ sheetId, unitId, onClose }: Props) {
  const t = useCostTexts()
  const answering = useAnswerCost(sheetId)
  const [reason, setReason] = useState('')
  const object = () =>
    answering.mutate(
      { unitId, reason: reason.trim() },
      {
        onSuccess: () => {
          message.success(t.objected)
          onClose()
        },
      },
    )
  return (
    <Dialog
      title={t.object}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" disabled={reason.trim() === ''} loading={answering.isPending} onClick={object}>
            {t.confirm}
          </Button>
        </>
      }
    >
      <div className="stack">
        <TextArea
          label={t.objection}
          required
          maxLength={200}
          value={reason}
          onChange={({ target }) => setReason(target.value)}
        />
        {answering.isError && <ProblemNote error={answering.error} />}
      </div>
    </Dialog>
  )
}
