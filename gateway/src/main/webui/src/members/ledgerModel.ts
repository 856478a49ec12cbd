import type { LedgerOfADay, Member } from '../api/schemas'

/** One unit's people by category. */
export type UnitCount = { unitId: string; unitName: string; of: Partial<Record<Member['category'], number>>; members: number }

/** The units in the order of the answer, each with its categories side by side. */
export function unitsOf({ units }: Pick<LedgerOfADay, 'units'>): UnitCount[] {
  const found = new Map<string, UnitCount>()
  for (const { unitId, unitName, category, members } of units) {
    const unit = found.get(unitId) ?? { unitId, unitName, of: {}, members: 0 }
    unit.of[category] = (unit.of[category] ?? 0) + members
    unit.members += members
    found.set(unitId, unit)
  }
  return [...found.values()]
}
