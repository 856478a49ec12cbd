import type { DuesLine, DuesOutcome, DuesState, OrganisationRecord } from '../../api/schemas'
import { maySeeDues } from '../../api/duesRules'
import type { Tone } from '../../ui/Badge'

const TONES: Record<DuesState, Tone> = {
  DUE: 'warn',
  NO_PENSION: 'plain',
  TO_REFUND: 'bad',
  PAID: 'good',
  EXEMPT: 'plain',
  ELSEWHERE: 'plain',
}

export const toneOf = (state: DuesState): Tone => TONES[state]

type Reader = { roles: readonly string[]; division?: string }

const has = ({ roles }: Reader, ...wanted: string[]) => wanted.some((role) => roles.includes(role))

/** A city or a province looks. */
const isOfCounty = ({ division }: Reader) => division === undefined || division.length === 6

export const mayCollect = (me: Reader) => maySeeDues(me.roles) && isOfCounty(me)

export const mayExempt = (me: Reader) => has(me, 'county-committee', 'branch-secretary') && isOfCounty(me)

/** Whoever may not let anybody off does not undo it either. */
export const mayWithdraw = (me: Reader, { settlementId, state }: DuesLine) =>
  settlementId !== undefined && (state === 'EXEMPT' ? mayExempt(me) : mayCollect(me))

/** A functional branch collects none: its members pay where they belong. */
export const collects = ({ level, form }: Pick<OrganisationRecord, 'level' | 'form'>) =>
  level === 'BRANCH' && form !== 'FUNCTIONAL'

/** A month of the address, or the one that is given. */
export const monthOr = (asked: string, fallback: string) => (/^\d{4}-(0[1-9]|1[0-2])$/.test(asked) ? asked : fallback)

/** What is settled stands until it is withdrawn: only the others can be ticked. */
export const isOpen = ({ state }: Pick<DuesLine, 'state'>) => state === 'DUE' || state === 'NO_PENSION'

/** Of those ticked, or of all where nobody is: who can be noted as having paid. */
export function payable(lines: DuesLine[], chosen: ReadonlySet<string>): DuesLine[] {
  return lines.filter((line) => line.state === 'DUE' && (chosen.size === 0 || chosen.has(line.memberId)))
}

const fen = (amount: number) => Math.round(amount * 100)

export const sumOf = (amounts: (number | undefined)[]) => amounts.reduce<number>((sum, one) => sum + fen(one ?? 0), 0) / 100

/** How much more was paid than is owed; nothing where it is the same. */
export function differenceOf({ amount, paid, state }: DuesLine): number | null {
  if (state !== 'PAID' || amount === undefined || paid === undefined) return null
  return fen(paid) === fen(amount) ? null : (fen(paid) - fen(amount)) / 100
}

/** A yuan: less is a slip of the pen. */
const LEAST = 100
const AMOUNT = /^(\d{1,6})(?:\.(\d{1,2}))?$/

/** What was typed as an amount, in fen; nothing where it is none. */
function fenOf(typed: string): number | null {
  const [found, whole = '', cents = ''] = AMOUNT.exec(typed.trim()) ?? []
  const amount = found === undefined ? 0 : Number(whole) * 100 + Number(cents.padEnd(2, '0'))
  return amount >= LEAST ? amount : null
}

const LOWER_BAND = 500_000

/** The month's dues of a pension as it is typed (M-21): the service decides, this shows it before. */
export function duesOf(typed: string): number | null {
  const pension = fenOf(typed)
  if (pension === null) return null
  const perMille = pension <= LOWER_BAND ? 5 : 10
  return Math.floor((pension * perMille + 500) / 1000) / 100
}

export type Unsettled = { name: string; result: DuesOutcome['result'] }

/** Who was settled and for how much, and who was not and why. */
export function told(outcomes: DuesOutcome[], lines: DuesLine[]) {
  const names = new Map(lines.map(({ memberId, name }) => [memberId, name]))
  const settled = outcomes.filter(({ result }) => result === 'SETTLED')
  const unsettled: Unsettled[] = outcomes
    .filter(({ result }) => result !== 'SETTLED')
    .map(({ memberId, result }) => ({ name: names.get(memberId) ?? '', result }))
  return { settled: settled.length, amount: sumOf(settled.map(({ amount }) => amount)), unsettled }
}

export const byName = (lines: DuesLine[]) => lines.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN'))
