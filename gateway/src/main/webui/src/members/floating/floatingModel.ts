import type { FloatingPerson, FloatingPlaceCount, SixHave } from '../../api/schemas'
import type { Tone } from '../../ui/Badge'

export const SIX: SixHave[] = ['RECORDED', 'CONTACT', 'EDUCATION', 'CARE', 'RIGHTS', 'CONTRIBUTION']

/** Of these somebody has to say what shows them; the others show by themselves. */
export const SHOWN_BY_PEOPLE: SixHave[] = ['EDUCATION', 'CARE', 'RIGHTS', 'CONTRIBUTION']

export type Watch = FloatingPerson['watch']

const TONES: Record<Watch, Tone> = { UNKNOWN: 'warn', NONE: 'good', AMBER: 'warn', RED: 'bad' }

export const toneOfWatch = (watch: Watch): Tone => TONES[watch]

/** The heads of the board: how many are out, in, not recorded, and not heard of. */
export function figuresOf(items: FloatingPlaceCount[]) {
  const sum = (of: (one: FloatingPlaceCount) => number) => items.reduce((all, one) => all + of(one), 0)
  return {
    out: sum((one) => (one.direction === 'OUT' && one.place ? one.people : 0)),
    in: sum((one) => (one.direction === 'IN' ? one.people : 0)),
    unrecorded: sum((one) => (one.place ? 0 : one.people)),
    amber: sum((one) => one.amber),
    red: sum((one) => one.red),
  }
}

/** Who may change the register; a lead unit looks and notes contacts. */
export const mayRegister = (roles: readonly string[]) =>
  ['county-committee', 'org-dept', 'liaison', 'branch-secretary'].some((role) => roles.includes(role))
