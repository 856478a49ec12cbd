import type { ReactNode } from 'react'
import { Button } from './Button'
import { Dialog } from './Dialog'
import { ProblemNote } from './States'
import { useUiTexts } from './texts'

type Props = {
  title: string
  /** What will be so afterwards, before it is. */
  children: ReactNode
  confirm: string
  busy?: boolean
  disabled?: boolean
  error?: unknown
  wide?: boolean
  testId?: string
  onConfirm: () => void
  onClose: () => void
}

/** Asks before what reaches other people or cannot simply be taken back. */
export function ConfirmDialog({ title, children, confirm, busy, disabled, error, wide, testId, onConfirm, onClose }: Props) {
  const t = useUiTexts()
  return (
    <Dialog
      title={title}
      onClose={onClose}
      wide={wide}
      testId={testId}
      foot={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" disabled={disabled} loading={busy} onClick={onConfirm}>
            {confirm}
          </Button>
        </>
      }
    >
      <div className="stack">
        {children}
        {!!error && <ProblemNote error={error} />}
      </div>
    </Dialog>
  )
}
