import type { ReactNode } from 'react'
import './found.css'

type Found = {
  key: string
  name: string
  /** What tells him from his namesakes. */
  note: string
  /** How the line is called where its words alone would not say what a press does. */
  says?: string
}

type Props<F extends Found> = { label: string; found: F[]; onChoose: (one: F) => void; children?: ReactNode }

/** Those whom a search found, under its field: a press on a line chooses one. */
export function FoundList<F extends Found>({ label, found, onChoose, children }: Props<F>) {
  return (
    <div role="group" aria-label={label} className="found-list">
      {found.map((one) => (
        <button key={one.key} type="button" aria-label={one.says} onClick={() => onChoose(one)}>
          <span>{one.name}</span> <span className="soft">{one.note}</span>
        </button>
      ))}
      {children}
    </div>
  )
}
