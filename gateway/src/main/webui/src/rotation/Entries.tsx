import { type KeyboardEvent, type ReactNode, useId } from 'react'
import { Button } from '../ui/Button'
import { useReportPending } from './PendingEntries'
import { useWishTexts } from './wishTexts'

type Entry = { key: string; text: string; invalid?: boolean; remove: () => void }

type Props = {
  legend: string
  note?: string
  add: string
  /** Whether the fields hold what can be added. */
  ready?: boolean
  /** Whether anything was typed that is not on the list. */
  holds?: boolean
  onAdd: () => void
  entries: Entry[]
  /** What is wrong with the list. */
  errors?: string[]
  tools?: ReactNode
  children: ReactNode
}

/** A row of fields, a button that puts it on the list, and the list; each entry can be taken back. */
export function Entries({
  legend,
  note,
  add,
  ready = true,
  holds = false,
  onAdd,
  entries,
  errors = [],
  tools,
  children,
}: Props) {
  const t = useWishTexts()
  const id = useId()
  useReportPending(add, holds)
  // Enter in a field adds the entry; it must not send the form around it.
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (ready) onAdd()
  }
  return (
    <fieldset className="wishes" aria-describedby={errors.length > 0 ? id : undefined}>
      <legend>{legend}</legend>
      {note && <p className="soft small">{note}</p>}
      <div className="wish-row" onKeyDown={enter}>
        {children}
      </div>
      <div className="row">
        <Button disabled={!ready} onClick={onAdd}>
          {add}
        </Button>
        {tools}
      </div>
      <ul className="plain-list">
        {entries.map(({ key, text, invalid, remove }) => (
          <li key={key} className={invalid ? 'wish invalid' : 'wish'}>
            <span>
              {invalid && <strong>{t.invalid} </strong>}
              {text}
            </span>
            <Button aria-label={t.remove(text)} onClick={remove}>
              ✕
            </Button>
          </li>
        ))}
      </ul>
      <ErrorList id={id} errors={errors} />
    </fieldset>
  )
}

export function ErrorList({ id, errors }: { id: string; errors: string[] }) {
  return errors.length === 0 ? null : (
    <div id={id} className="errors">
      {errors.map((text) => (
        <p key={text}>{text}</p>
      ))}
    </div>
  )
}
