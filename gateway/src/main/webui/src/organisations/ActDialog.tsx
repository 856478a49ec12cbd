import { type ReactNode, useState } from 'react'
import { errorAt } from '../api/problem'
import { type OrgAct, useOrgAct } from '../api/useOrganisations'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Choice, TextArea, TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { message } from '../ui/said/message'
import { ProblemNote } from '../ui/States'
import { useOrgTexts } from './texts'

export type Values = Record<string, string>

/** One field; its key is also the pointer at which the service objects. */
export type Asked = {
  key: string
  label: string
  type?: 'date' | 'number' | 'area'
  optional?: boolean
  hint?: string
  options?: { value: string; label: string }[]
  offers?: readonly string[]
  most?: number
  /** What is wrong with what was typed, before it is sent. */
  wrong?: (typed: string) => string | null
}

type Props = {
  title: string
  note?: ReactNode
  asked: Asked[] | ((values: Values) => Asked[])
  initial: Values
  act: (values: Values) => OrgAct
  done: string
  onDone?: (answer: unknown) => void
  onClose: () => void
  testId: string
  children?: ReactNode
  blocked?: boolean
}

/** Whatever is done to an organisation: a few fields, what the service objects at each of them, and one button. */
export function ActDialog({ title, note, asked, initial, act, done, onDone, onClose, testId, children, blocked }: Props) {
  const t = useOrgTexts()
  const acting = useOrgAct()
  const [values, setValues] = useState(initial)
  const fields = typeof asked === 'function' ? asked(values) : asked
  const valueOf = (key: string) => values[key] ?? ''
  const wrongs = fields.map((field) => (valueOf(field.key) === '' ? null : (field.wrong?.(valueOf(field.key)) ?? null)))
  const submit = () => {
    if (wrongs.some(Boolean)) return
    acting.mutate(act(values), {
      onSuccess: (answer) => {
        void message.success(done)
        onDone?.(answer)
        onClose()
      },
    })
  }
  return (
    <Dialog title={title} onClose={onClose} testId={testId}>
      <Form onSubmit={submit}>
        {note && <p className="soft">{note}</p>}
        {children}
        {fields.map((field, index) => (
          <Input
            key={field.key}
            field={field}
            value={valueOf(field.key)}
            error={wrongs[index] ?? errorAt(acting.error, '/' + field.key)}
            onChange={(value) => {
              setValues({ ...values, [field.key]: value })
              acting.reset()
            }}
          />
        ))}
        {acting.isError && <ProblemNote error={acting.error} atFields={fields.map(({ key }) => '/' + key)} />}
        <div className="row dialog-foot">
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button type="primary" htmlType="submit" loading={acting.isPending} disabled={blocked}>
            {t.save}
          </Button>
        </div>
      </Form>
    </Dialog>
  )
}

type InputProps = { field: Asked; value: string; error: string | undefined; onChange: (value: string) => void }

function Input({ field, value, error, onChange }: InputProps) {
  const { label, type, optional, hint, options, offers, most = 100 } = field
  const same = { label, hint, error, value, required: !optional }
  if (options) return <Choice {...same} options={options} onChange={(event) => onChange(event.target.value)} />
  if (type === 'area') return <TextArea {...same} maxLength={most} onChange={(event) => onChange(event.target.value)} />
  return (
    <TextField
      {...same}
      type={type ?? 'text'}
      min={type === 'number' ? 0 : undefined}
      maxLength={type ? undefined : most}
      offers={offers}
      autoComplete="off"
      onChange={(event) => onChange(event.target.value)}
    />
  )
}
