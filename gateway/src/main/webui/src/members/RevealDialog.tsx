import { Button } from 'antd'
import { useState } from 'react'
import { useReveal } from '../api/useMembers'
import type { Member, Revealed, SealedField } from '../api/schemas'
import { Dialog } from '../ui/Dialog'
import { TextArea } from '../ui/Fields'
import { ProblemNote } from '../ui/States'
import { useMemberTexts } from './texts'
import './members.css'

/** The fields this dialog offers. */
type OfferedField = Exclude<SealedField, 'health'>

const FIELDS: OfferedField[] = ['idNo', 'phone', 'address', 'familyContact']

/** Shows sealed fields for a stated reason; what was shown goes with the dialog. */
export function RevealDialog({ member, onClose }: { member: Member; onClose: () => void }) {
  const t = useMemberTexts()
  const reveal = useReveal(member.id)
  const [fields, setFields] = useState<OfferedField[]>(['phone'])
  const [reason, setReason] = useState('')
  const toggle = (field: OfferedField) =>
    setFields((was) => (was.includes(field) ? was.filter((other) => other !== field) : [...was, field]))
  return (
    <Dialog
      title={t.revealOf(member.name)}
      onClose={onClose}
      testId="reveal"
      foot={
        <>
          <Button onClick={onClose}>{t.close}</Button>
          {!reveal.isSuccess && (
            <Button
              type="primary"
              disabled={fields.length === 0 || reason.trim() === ''}
              loading={reveal.isPending}
              onClick={() => reveal.mutate({ fields, reason })}
            >
              {t.show}
            </Button>
          )}
        </>
      }
    >
      {reveal.isSuccess ? (
        <Shown fields={fields} revealed={reveal.data} />
      ) : (
        <div className="stack">
          <p className="soft">{t.revealNote}</p>
          <fieldset className="which">
            <legend>{t.which}</legend>
            {FIELDS.map((field) => (
              <label key={field}>
                <input type="checkbox" checked={fields.includes(field)} onChange={() => toggle(field)} /> {t.fields[field]}
              </label>
            ))}
          </fieldset>
          <TextArea
            label={t.reason}
            required
            maxLength={200}
            value={reason}
            onChange={(event) => setReason(event.target.value)}
          />
          {reveal.isError && <ProblemNote error={reveal.error} />}
        </div>
      )}
    </Dialog>
  )
}

function Shown({ fields, revealed }: { fields: OfferedField[]; revealed: Revealed }) {
  const t = useMemberTexts()
  const textOf = (field: OfferedField): string | undefined => {
    if (field !== 'familyContact') return revealed[field]
    const family = revealed.familyContact
    return family && [family.name, family.phone].filter(Boolean).join(' ')
  }
  return (
    <dl className="pairs">
      {fields.map((field) => [
        <dt key={field}>{t.fields[field]}</dt>,
        <dd key={field + '-value'} className="numeric">
          {field === 'phone' && revealed.phone ? (
            <a href={'tel:' + revealed.phone}>{revealed.phone}</a>
          ) : (
            textOf(field) || t.unknown
          )}
        </dd>,
      ])}
    </dl>
  )
}
