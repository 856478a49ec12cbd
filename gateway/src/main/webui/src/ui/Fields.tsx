import { type ComponentProps, type ReactNode, useId } from 'react'

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

/** One line of text, a number, a date. */
export function TextField({ label, hint, error, inline, ...input }: Labelled & ComponentProps<'input'>) {
  const id = useId()
  const field = { label, hint, error, inline }
  return (
    <Field id={id} {...field}>
      <input id={id} className="control" {...described(id, field)} {...input} />
    </Field>
  )
}

export function TextArea({ label, hint, error, inline, ...input }: Labelled & ComponentProps<'textarea'>) {
  const id = useId()
  const field = { label, hint, error, inline }
  return (
    <Field id={id} {...field}>
      <textarea id={id} className="control" {...described(id, field)} {...input} />
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
  const field = { label, hint, error, inline }
  return (
    <Field id={id} {...field}>
      <select id={id} className="control" {...described(id, field)} {...select}>
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
