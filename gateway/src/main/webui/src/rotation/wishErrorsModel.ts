import { Problem } from '../api/problem'

const SECTIONS = ['demands', 'closures', 'keyDays', 'units', 'months'] as const
type Section = (typeof SECTIONS)[number]

/** What the service found wrong: by part of what was asked, and which of the demands sent. */
export type WishErrors = { at: Partial<Record<Section, string[]>>; demands: number[] }

export const NO_ERRORS: WishErrors = { at: {}, demands: [] }

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [])

/** Where a refusal belongs on the page. Demands that contradict each other are marked one by one. */
export function wishErrorsOf(error: unknown): WishErrors {
  if (!(error instanceof Problem)) return NO_ERRORS
  if (error.code === 'CAPACITY_TOO_SMALL') return { at: { months: listed(error.extra['reasons']) }, demands: [] }
  const errors: WishErrors = { at: {}, demands: [] }
  for (const { pointer, detail } of error.errors) {
    const [, part, index] = /^\/(\w+)(?:\/(\d+))?/.exec(pointer ?? '') ?? []
    const section = SECTIONS.find((known) => known === part)
    if (!section) continue
    if (section === 'demands' && index !== undefined) {
      errors.demands.push(Number(index))
      continue
    }
    // Without an index the pointer names the list, and what is wrong with it is the sentence of the whole answer.
    const text = (index === undefined ? error.message : detail) || error.message
    errors.at[section] = [...new Set([...(errors.at[section] ?? []), text])]
  }
  return errors
}
