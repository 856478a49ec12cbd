import { useState } from 'react'
import { useNavigate } from 'react-router'
import type { ImportJob } from '../api/schemas'
import { useUndoImport, useUndoPreview } from '../api/useImports'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { TextArea } from '../ui/Fields'
import { LoadFailed, Loading, ProblemNote } from '../ui/States'
import { useUndoTexts } from './undoTexts'

type Props = { job: ImportJob; onClose: () => void }

/** What undoing an import does is shown in numbers before it is done. */
export function UndoDialog({ job, onClose }: Props) {
  const u = useUndoTexts()
  const navigate = useNavigate()
  const undo = useUndoImport(job.id)
  const preview = useUndoPreview(job.id)
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={u.title}
      testId="undo-dialog"
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{u.cancel}</Button>
          <Button
            type="primary"
            danger
            disabled={reason.trim() === '' || !preview.isSuccess}
            loading={undo.isPending}
            onClick={() => undo.mutate(reason, { onSuccess: (id) => void navigate('/imports/' + id) })}
          >
            {u.confirm}
          </Button>
        </>
      }
    >
      <div className="stack">
        <Preview preview={preview} />
        <TextArea
          label={u.reason}
          hint={u.reasonHint}
          required
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {undo.isError && <ProblemNote error={undo.error} />}
      </div>
    </Dialog>
  )
}

function Preview({ preview }: { preview: ReturnType<typeof useUndoPreview> }) {
  const u = useUndoTexts()
  if (preview.isPending) return <Loading />
  if (preview.isLoadingError) return <LoadFailed error={preview.error} retry={() => void preview.refetch()} />
  const { removed, restored, touched } = preview.data
  return (
    <>
      <p>{u.what}</p>
      <ul data-testid="undo-preview">
        {removed > 0 && <li>{u.removed(removed)}</li>}
        {restored > 0 && <li>{u.restored(restored)}</li>}
        {touched > 0 && <li>{u.touched(touched)}</li>}
        {removed + restored + touched === 0 && <li>{u.nothing}</li>}
      </ul>
      <p>{u.again}</p>
    </>
  )
}
