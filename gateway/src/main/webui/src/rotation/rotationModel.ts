import type { Balance, Rotation, Slot } from '../api/types'

/** True when somebody else than planned hosts, or nobody. */
export function isChanged(slot: Slot): boolean {
  return slot.plannedHostUnitId !== (slot.actualHostUnitId ?? null)
}

/** Months that can still be given up or exchanged. */
export function isOpen(slot: Slot): boolean {
  return slot.state !== 'DONE' && slot.state !== 'CANCELLED' && !!slot.actualHostUnitId
}

/** Months this one could be exchanged with: open, and hosted by somebody else. */
export function swapPartners(rotation: Rotation, slot: Slot): Slot[] {
  return rotation.slots.filter((other) => other.id !== slot.id && isOpen(other) && other.actualHostUnitId !== slot.actualHostUnitId)
}

/** Units that could host in its place, in seat order. */
export function substitutes(rotation: Rotation, slot: Slot): Balance[] {
  return rotation.balance.filter((unit) => unit.unitId !== slot.actualHostUnitId)
}

export type Verb = 'defer' | 'swap' | 'substitute' | 'suspend' | 'restore'

/** What can be done to a month as it stands. */
export function verbsFor(rotation: Rotation, slot: Slot, roles: readonly string[]): Verb[] {
  if (!isOpen(slot)) return []
  const directs = ['county-committee', 'org-dept', 'lead-unit'].some((role) => roles.includes(role))
  const verbs: Verb[] = ['defer']
  if (swapPartners(rotation, slot).length > 0) verbs.push('swap')
  if (directs) verbs.push(slot.state === 'SUBSTITUTED' ? 'restore' : 'substitute', 'suspend')
  return verbs
}

export type Ground =
  | { kind: 'seat'; seat: number; seats: number }
  | { kind: 'previous'; month: number; hosts: number }
  | { kind: 'changed'; planned: string; reason: string }
  | { kind: 'moved'; from: string; to: string; because: string }
  | { kind: 'share'; turns: number; lowest: number; highest: number }

/** Why this unit hosts this month, from what the calendar itself shows. */
export function groundsOf(rotation: Rotation, slot: Slot): Ground[] {
  const grounds: Ground[] = []
  const planned = rotation.balance.find((unit) => unit.unitId === slot.plannedHostUnitId)
  if (planned) grounds.push({ kind: 'seat', seat: planned.seat, seats: rotation.balance.length })
  const earlier = rotation.slots.filter((other) => other.month < slot.month && other.plannedHostUnitId === slot.plannedHostUnitId)
  const last = earlier.at(-1)
  if (last) grounds.push({ kind: 'previous', month: last.month, hosts: earlier.length })
  if (isChanged(slot)) grounds.push({ kind: 'changed', planned: slot.plannedHostUnitName, reason: slot.reason ?? '' })
  if (slot.date !== slot.plannedDate) grounds.push({ kind: 'moved', from: slot.plannedDate, to: slot.date, because: slot.shiftReason ?? '' })
  const actual = rotation.balance.find((unit) => unit.unitId === slot.actualHostUnitId)
  if (actual) {
    const turns = rotation.balance.map((unit) => unit.actual)
    grounds.push({ kind: 'share', turns: actual.actual, lowest: Math.min(...turns), highest: Math.max(...turns) })
  }
  return grounds
}

/** Months replanning may still move. */
export function openMonths(rotation: Rotation): number[] {
  return rotation.slots.filter((slot) => isOpen(slot) && !slot.frozen).map((slot) => slot.month)
}

export function demandsOf<K extends string>(unitId: string, kind: K, months: number[]): { kind: K; month: number; unitId: string }[] {
  return months.map((month) => ({ kind, month, unitId }))
}

export type Demanded = { kind: string; unitId: string; month: number }

/** Demands of one unit and kind are read and taken back together. */
export function grouped<D extends Demanded>(demands: D[]): D[][] {
  const groups = new Map<string, D[]>()
  for (const demand of demands) {
    const key = demand.unitId + demand.kind
    groups.set(key, [...(groups.get(key) ?? []), demand])
  }
  return [...groups.values()].map((group) => group.toSorted((a, b) => a.month - b.month))
}

/** Adds demands; what was asked before is not asked twice. */
export function joined<D extends Demanded>(demands: D[], more: D[]): D[] {
  const known = (wanted: D) => demands.some((demand) => demand.unitId === wanted.unitId && demand.kind === wanted.kind && demand.month === wanted.month)
  return [...demands, ...more.filter((wanted) => !known(wanted))]
}
