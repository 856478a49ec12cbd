import { type ComponentProps, type InvalidEvent, type ReactNode, useId, useState } from 'react'
import { useUiTexts } from './texts'

type Labelled = { label: string; hint?: ReactNode; error?: string | null; inline?: boolean }

function Field({ id, label, hint, error, inline, children }: Labelled & { id: string; children: ReactNode }) {
  return (
    <div className={inline ? 'inline-field' : 'field'}>
      <label htmlFor={id}>{label}</label>
      {children}
      {hint && (
        <span className="hint" id={id + '-hint'}>
          {hint}
        </span>
      )}
      {error && (
        <span className="error" id={id + '-error'}>
          {error}
        </span>
      )}
    </div>
  )
}

function described(id: string, { hint, error }: Labelled) {
  const by = [hint && id + '-hint', error && id + '-error'].filter(Boolean).join(' ')
  return { 'aria-describedby': by || undefined, 'aria-invalid': error ? true : undefined }
}

type Control = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement

/**
 * What a form refuses stands at its field, in the language of the page and until it is mended; the browser's own bubble speaks its
 * own language and is gone after seconds. The first field of several has the focus.
 */
function useOwnWords(error: string | null | undefined) {
  const t = useUiTexts()
  const [refused, setRefused] = useState<string | null>(null)
  const onInvalid = (event: InvalidEvent<Control>) => {
    event.preventDefault()
    const control = event.currentTarget
    setRefused(objectionTo(control, t))
    const fields = [...(control.form?.elements ?? [])] as Partial<Control>[]
    if (fields.find((field) => field.validity && !field.validity.valid) === control) control.focus()
  }
  return { error: error ?? refused, asked: { onInvalid, onInput: () => setRefused(null) } }
}

function objectionTo(control: Control, t: ReturnType<typeof useUiTexts>): string {
  const { valueMissing, rangeUnderflow, rangeOverflow, tooShort } = control.validity
  const { min = '', max = '' } = control as Partial<HTMLInputElement>
  if (valueMissing) return control instanceof HTMLSelectElement ? t.chooseOne : t.fillIn
  if (rangeUnderflow) return t.atLeast(min)
  if (rangeOverflow) return t.atMost(max)
  return tooShort ? t.tooShort : t.notValid
}

type TextFieldProps = Labelled &
  ComponentProps<'input'> & {
    /** What is offered while somebody types; anything else may be typed as well. */
    offers?: readonly string[]
  }

/** One line of text, a number, a date. A dialog opens with the focus on the one that asks for it. */
export function TextField({ label, hint, error, inline, offers, ...input }: TextFieldProps) {
  const id = useId()
  const own = useOwnWords(error)
  const field = { label, hint, error: own.error, inline }
  return (
    <Field id={id} {...field}>
      <input
        id={id}
        className="control"
        data-autofocus={input.autoFocus || undefined}
        {...described(id, field)}
        {...own.asked}
        list={offers && id + '-offers'}
        {...input}
      />
      {offers && (
        <datalist id={id + '-offers'}>
          {offers.map((offer) => (
            <option key={offer} value={offer} />
          ))}
        </datalist>
      )}
    </Field>
  )
}

export function TextArea({ label, hint, error, inline, ...input }: Labelled & ComponentProps<'textarea'>) {
  const id = useId()
  const own = useOwnWords(error)
  const field = { label, hint, error: own.error, inline }
  return (
    <Field id={id} {...field}>
      <textarea id={id} className="control" {...described(id, field)} {...own.asked} {...input} />
    </Field>
  )
}

type Option = { value: string; label: string; disabled?: boolean }

/** The browser's own select: it is what people, keyboards and phones already know. */
export function Choice({
  label,
  hint,
  error,
  inline,
  options,
  ...select
}: Labelled & { options: Option[] } & ComponentProps<'select'>) {
  const id = useId()
  const own = useOwnWords(error)
  const field = { label, hint, error: own.error, inline }
  return (
    <Field id={id} {...field}>
      <select
        id={id}
        className="control"
        {...described(id, field)}
        onInvalid={own.asked.onInvalid}
        {...select}
        // With the choice itself: a rendering before it, which the input event comes to, would put the choice back.
        onChange={(event) => {
          own.asked.onInput()
          select.onChange?.(event)
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value} disabled={option.disabled}>
            {option.label}
          </option>
        ))}
      </select>
    </Field>
  )
}

/** A box to tick, with its words beside it. */
export function Checkbox({ label, ...input }: { label: string } & ComponentProps<'input'>) {
  return (
    <label className="tick">
      <input type="checkbox" {...input} /> {label}
    </label>
  )
}

/**
 * A search that asks when something was typed: while an input method composes, its letters are no query. What is searched for from
 * outside (an address) shows as well.
 */
export function SearchField({
  value,
  onSearch,
  ...field
}: Labelled & Omit<ComponentProps<'input'>, 'value' | 'onChange'> & { value: string; onSearch: (text: string) => void }) {
  const [typed, setTyped] = useState({ text: value, of: value })
  const text = typed.of === value ? typed.text : value
  return (
    <TextField
      {...field}
      type="search"
      value={text}
      onChange={(event) => {
        const composing = (event.nativeEvent as InputEvent).isComposing
        setTyped({ text: event.target.value, of: composing ? value : event.target.value })
        if (!composing) onSearch(event.target.value)
      }}
      onCompositionEnd={(event) => {
        setTyped({ text: event.currentTarget.value, of: event.currentTarget.value })
        onSearch(event.currentTarget.value)
      }}
    />
  )
}
