import { type ComponentProps, type FormEvent, useEffect, useRef, useState } from 'react'
import { useUiTexts } from '../texts'
import { type FieldFault, sameFaults } from './formModel'
import { useGuard } from './useGuard'
import './form-summary.css'

type Props = Omit<ComponentProps<'form'>, 'onSubmit' | 'className'> & {
  onSubmit: () => void
  /** It stands on a page, not in a dialog, and what is typed is kept nowhere and not saved: leaving the page asks first. */
  guarded?: boolean
}

/**
 * A form of one column. What it refuses stands at the fields and, where it is more than one, summed up on top with the way to
 * each: its own objections as well as a service's, for both mark their field.
 */
export function Form({ onSubmit, guarded = false, children, ...form }: Props) {
  const t = useUiTexts()
  const ref = useRef<HTMLFormElement>(null)
  const [faults, setFaults] = useState<FieldFault[]>([])
  const [touched, setTouched] = useState(false)
  const guard = useGuard(guarded && touched)
  // Fields say what is wrong with them after they were asked, or when an answer came: both are a rendering.
  const look = () => setFaults((was) => (sameFaults(was, faultsIn(ref.current)) ? was : faultsIn(ref.current)))
  useEffect(look)
  return (
    <form
      {...form}
      ref={ref}
      className="stack"
      onInput={() => setTouched(true)}
      onInvalidCapture={() => setTimeout(look)}
      onInputCapture={() => setTimeout(look)}
      onSubmit={(event: FormEvent) => {
        event.preventDefault()
        onSubmit()
      }}
    >
      {faults.length > 1 && (
        <div className="form-faults" role="group" aria-label={t.toMend(faults.length)}>
          <strong>{t.toMend(faults.length)}</strong>
          <ul>
            {faults.map((fault) => (
              <li key={fault.id}>
                <button type="button" onClick={() => document.getElementById(fault.id)?.focus()}>
                  {fault.label}
                </button>
                <span>{fault.says}</span>
              </li>
            ))}
          </ul>
        </div>
      )}
      {children}
      {guard}
    </form>
  )
}

function faultsIn(form: HTMLFormElement | null): FieldFault[] {
  return [...(form?.querySelectorAll<HTMLInputElement>('[aria-invalid=true]') ?? [])].map((field) => ({
    id: field.id,
    label: field.labels?.[0]?.textContent?.trim() ?? field.getAttribute('aria-label') ?? '',
    says: document.getElementById(field.id + '-error')?.textContent ?? '',
  }))
}
