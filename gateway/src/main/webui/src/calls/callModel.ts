import type { Call } from '../api/schemas'

/** Whom is still to be phoned: nobody has spoken to him yet. */
export function isOpen(call: Call): boolean {
  return call.outcome === undefined || call.outcome === 'NOT_REACHED'
}

/** The list as it comes, unit by unit; calls of a unit stand together. */
export function byUnit(calls: Call[]): { unitId: string | null; calls: Call[] }[] {
  const groups = new Map<string | null, Call[]>()
  for (const call of calls) {
    const unit = call.unitId ?? null
    groups.set(unit, [...(groups.get(unit) ?? []), call])
  }
  return [...groups].map(([unitId, of]) => ({ unitId, calls: of }))
}
