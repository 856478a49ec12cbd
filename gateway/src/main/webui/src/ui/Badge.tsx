import type { ReactNode } from 'react'

export type Tone = 'plain' | 'good' | 'warn' | 'bad' | 'info'

const SIGNS: Record<Tone, string> = { plain: '○', good: '✓', warn: '!', bad: '✕', info: '●' }

/** A state in words with its own sign, so that it never depends on colour alone. */
export function Badge({ tone, children }: { tone: Tone; children: ReactNode }) {
  return (
    <span className={`badge ${tone}`}>
      <span aria-hidden="true">{SIGNS[tone]}</span>
      {children}
    </span>
  )
}
