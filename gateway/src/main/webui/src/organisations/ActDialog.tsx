import { type ReactNode, useState } from 'react'
import { errorAt } from '../api/problem'
import { isOvertaken } from '../api/useLatest'
import { type OrgAct, useOrgAct } from '../api/useOrganisations'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Choice, TextArea, TextField } from '../ui/Fields'
import { Form } from '../ui/form/Form'
import { Overtaken } from '../ui/Overtaken'
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
  /** Where the answer leads on to. */
  onDone?: (answer: unknown) => void
  onClose: () => void
  testId: string
  children?: ReactNode
  blocked?: boolean
  /**
   * What is changed, as it stands at this moment: its version and the words that say it. What is sent is a change of what stood there
   * at opening; what is not touched follows it, and whoever saved in between is read before anything is written over his.
   */
  now?: { version: number; said: string }
}

/** Whatever is done to an organisation: a few fields, what the service objects at each of them, and one button. */
export function ActDialog(props: Props) {
  const { title, note, asked, act, done, onDone, onClose, testId, children, blocked, now } = props
  const t = useOrgTexts()
  const acting = useOrgAct(onDone !== undefined)
  const [atOpening] = useState({ initial: props.initial, version: now?.version })
  const [overtaken, setOvertaken] = useState(false)
  const [typed, setTyped] = useState<Values>({})
  const since = overtaken && now?.version !== atOpening.version ? now : undefined
  const initial = now ? props.initial : atOpening.initial
  const values = { ...initial, ...typed }
  const fill = (key: string, value: string) => {
    const { [key]: _, ...others } = typed
    setTyped(value === initial[key] ? others : { ...typed, [key]: value })
    acting.reset()
  }
  const fields = typeof asked === 'function' ? asked(values) : asked
  const valueOf = (key: string) => values[key] ?? ''
  const wrongs = fields.map((field) => (valueOf(field.key) === '' ? null : (field.wrong?.(valueOf(field.key)) ?? null)))
  const submit = () => {
    if (blocked || wrongs.some(Boolean)) return
    const wanted = act(values)
    acting.mutate(now ? { ...wanted, version: (since ?? atOpening).version } : wanted, {
      onError: (error) => isOvertaken(error) && setOvertaken(true),
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
            onChange={(value) => fill(field.key, value)}
          />
        ))}
        {since && <Overtaken>{since.said}</Overtaken>}
        {acting.isError && !(since && isOvertaken(acting.error)) && (
          <ProblemNote error={acting.error} atFields={fields.map(({ key }) => '/' + key)} />
        )}
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
