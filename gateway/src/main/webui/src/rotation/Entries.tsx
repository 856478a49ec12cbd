import { Button } from 'antd'
import type { KeyboardEvent, ReactNode } from 'react'
import { useWishTexts } from './wishTexts'

export type Entry = { key: string; text: string; remove: () => void }

type Props = { legend: string; note?: string; add: string; ready?: boolean; onAdd: () => void; entries: Entry[]; tools?: ReactNode; children: ReactNode }

/** A row of fields, a button that puts it on the list, and the list; each entry can be taken back. */
export function Entries({ legend, note, add, ready = true, onAdd, entries, tools, children }: Props) {
  const t = useWishTexts()
  // Enter in a field adds the entry; it must not send the form around it.
  const enter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.target instanceof HTMLInputElement)) return
    event.preventDefault()
    if (ready) onAdd()
  }
  return (
    <fieldset className="wishes">
      <legend>{legend}</legend>
      {note && <p className="soft small">{note}</p>}
      <div className="wish-row" onKeyDown={enter}>{children}</div>
      <div className="row"><Button disabled={!ready} onClick={onAdd}>{add}</Button>{tools}</div>
      <ul className="plain-list">
        {entries.map(({ key, text, remove }) => (
          <li key={key} className="wish"><span>{text}</span><Button aria-label={t.remove(text)} onClick={remove}>✕</Button></li>
        ))}
      </ul>
    </fieldset>
  )
}
