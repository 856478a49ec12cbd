import { useState } from 'react'
import { Button } from '../Button'
import { Dialog } from '../Dialog'
import { Checkbox, TextArea } from '../Fields'
import { ProblemNote } from '../States'
import { useRecordTexts } from './recordTexts'
import './record.css'

type Props<F extends string> = {
  title: string
  fields: { key: F; label: string }[]
  /** What is ticked when it opens. */
  asked: F[]
  busy: boolean
  error?: unknown
  onReveal: (fields: F[], reason: string) => void
  onClose: () => void
}

/** Which sealed values somebody wants to see, and why; without a reason there is nothing to see. */
export function RevealDialog<F extends string>({ title, fields, asked, busy, error, onReveal, onClose }: Props<F>) {
  const t = useRecordTexts()
  const [wanted, setWanted] = useState<F[]>(asked)
  const [reason, setReason] = useState('')
  return (
    <Dialog
      title={title}
      onClose={onClose}
      testId="reveal"
      foot={
        <>
          <Button onClick={onClose}>{t.close}</Button>
          <Button
            type="primary"
            disabled={wanted.length === 0 || reason.trim() === ''}
            loading={busy}
            onClick={() => onReveal(wanted, reason)}
          >
            {t.show}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="soft">{t.revealNote}</p>
        <fieldset className="which">
          <legend>{t.which}</legend>
          {fields.map(({ key, label }) => (
            <Checkbox
              key={key}
              label={label}
              checked={wanted.includes(key)}
              onChange={(event) =>
                setWanted((was) => (event.target.checked ? [...was, key] : was.filter((other) => other !== key)))
              }
            />
          ))}
        </fieldset>
        <TextArea
          label={t.reason}
          required
          maxLength={200}
          value={reason}
          onChange={(event) => setReason(event.target.value)}
        />
        {!!error && <ProblemNote error={error} />}
      </div>
    </Dialog>
  )
}
