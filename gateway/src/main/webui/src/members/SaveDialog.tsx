import type { ReactNode } from 'react'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Form } from '../ui/form/Form'
import { message } from '../ui/said/message'
import { ProblemNote } from '../ui/States'
import { useSaveTexts } from './saveTexts'

type Props = {
  title: string
  testId: string
  saving: { isPending: boolean; isError: boolean; error: unknown }
  /** Where a refusal stands beside its field. */
  fields: string[]
  disabled?: boolean
  onSubmit: () => void
  onClose: () => void
  children: ReactNode
}

/** A few fields that are saved together or not at all. */
export function SaveDialog({ title, testId, saving, fields, disabled, onSubmit, onClose, children }: Props) {
  const t = useSaveTexts()
  return (
    <Dialog title={title} onClose={onClose} testId={testId}>
      <Form onSubmit={onSubmit}>
        {children}
        {saving.isError && <ProblemNote error={saving.error} atFields={fields} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" disabled={disabled} loading={saving.isPending}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

/** What follows on a save that succeeds. */
export function useSaved(onClose: () => void) {
  const t = useSaveTexts()
  return {
    onSuccess: () => {
      message.success(t.saved)
      onClose()
    },
  }
}
