import type { ReactNode } from 'react'
import './record.css'

export type Happening = {
  key: string
  /** The day or moment as the machine reads it, and in words. */
  at: string
  when: string
  what: ReactNode
  /** Who, and why. */
  by?: string
  reason?: string
  /** What can be done about it. */
  tools?: ReactNode
}

/** What happened, the latest first. */
export function Timeline({ happenings }: { happenings: Happening[] }) {
  return (
    <ol className="timeline">
      {happenings
        .toSorted((a, b) => b.at.localeCompare(a.at))
        .map(({ key, at, when, what, by, reason, tools }) => (
          <li key={key}>
            <time dateTime={at}>{when}</time>
            <span>
              <strong>{what}</strong>
              {by && <span className="soft"> {by}</span>}
              {tools && <span className="no-print"> {tools}</span>}
              {reason && <span className="timeline-why">{reason}</span>}
            </span>
          </li>
        ))}
    </ol>
  )
}
