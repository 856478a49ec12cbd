import type { CostDraft, CostMethod, CostSheet, CostState, CostUnit } from '../../api/schemas'
import type { Tone } from '../../ui/Badge'

export const METHODS: readonly CostMethod[] = ['EQUAL', 'BY_HEAD', 'HOST', 'CUSTOM']

export const TONES: Record<CostState, Tone> = {
  DRAFT: 'plain',
  PROPOSED: 'info',
  DISPUTED: 'bad',
  AGREED: 'good',
  SUPERSEDED: 'plain',
}

/** A sheet as it is typed: amounts and heads are what stands in the fields. */
export type Typed = {
  method: CostMethod
  lines: { what: string; amount: string }[]
  units: Record<string, { bears: boolean; heads: string; amount: string }>
  reason: string
}

/** What the fields begin with: the draft, or what stands and is to be corrected, or an empty sheet of all units. */
export function typedOf(units: CostUnit[], sheet?: CostSheet, reason = ''): Typed {
  const shareOf = (unitId: string) => sheet?.shares.find((share) => share.unitId === unitId)
  return {
    method: sheet?.method ?? 'EQUAL',
    lines: sheet?.lines.map(({ what, amount }) => ({ what, amount: amount.toFixed(2) })) ?? [{ what: '', amount: '' }],
    units: Object.fromEntries(
      units.map(({ unitId, present }) => [
        unitId,
        {
          bears: sheet === undefined || shareOf(unitId) !== undefined,
          heads: String(shareOf(unitId)?.heads ?? present),
          amount: sheet?.method === 'CUSTOM' ? (shareOf(unitId)?.amount.toFixed(2) ?? '') : '',
        },
      ]),
    ),
    reason,
  }
}

/** A sum of yuan as fen, so that it is exact; what is no number counts nothing. */
const fenOf = (amounts: string[]) => amounts.reduce((all, one) => all + (Math.round(Number(one) * 100) || 0), 0)

/** What was spent, and by how much the amounts of the units miss it, in yuan. */
export function sumsOf({ lines, units, method }: Typed): { total: string; off: number } {
  const total = fenOf(lines.map(({ amount }) => amount))
  const borne = fenOf(Object.values(units).flatMap(({ bears, amount }) => (bears ? [amount] : [])))
  return { total: (total / 100).toFixed(2), off: method === 'CUSTOM' ? (total - borne) / 100 : 0 }
}

/** What is sent: a method's own fields and no others. */
export function draftOf({ method, lines, units, reason }: Typed): CostDraft {
  return {
    method,
    lines: lines.map(({ what, amount }) => ({ what: what.trim(), amount: Number(amount) })),
    shares: Object.entries(units)
      .filter(([, { bears }]) => bears)
      .map(([unitId, { heads, amount }]) => ({
        unitId,
        ...(method === 'BY_HEAD' && { heads: Number(heads) }),
        ...(method === 'CUSTOM' && { amount: Number(amount) }),
      })),
    ...(reason.trim() !== '' && { reason: reason.trim() }),
  }
}

/** The sheet that is being written, the one that counts, and what was before. */
export function sortedOut(sheets: CostSheet[]) {
  const draft = sheets.find(({ state }) => state === 'DRAFT')
  const asked = sheets.find(({ state }) => state === 'PROPOSED' || state === 'DISPUTED')
  const agreed = sheets.find(({ state }) => state === 'AGREED')
  const shown = [draft, asked, agreed].filter((sheet) => sheet !== undefined)
  return { draft, latest: asked ?? agreed, shown, before: sheets.filter((sheet) => !shown.includes(sheet)) }
}
