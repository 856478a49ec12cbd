import { shiftMonth, today } from '../i18n/dates'
import { awaited, type Sides } from '../api/turns'
import type { Balance, Me, Rotation, Slot, Explanation } from '../api/schemas'

export { awaited }

/** True when somebody else than planned hosts, or nobody. */
export function isChanged(slot: Slot): boolean {
  return slot.plannedHostUnitId !== (slot.actualHostUnitId ?? null)
}

/** True when the month is as the base plan has it, host and day. */
export function isAsPlanned(slot: Slot): boolean {
  return !isChanged(slot) && slot.date === slot.plannedDate
}

/** When one of these units hosts next. */
export function nextTurn(rotation: Rotation, units: string[], day = today()): Slot | undefined {
  return rotation.slots.find(
    (slot) => slot.date >= day && !slot.suspended && !!slot.actualHostUnitId && units.includes(slot.actualHostUnitId),
  )
}

/** A month that is over, and has not moved into this one or later. */
export function isPast({ year }: Pick<Rotation, 'year'>, slot: Slot, day = today()): boolean {
  const now = day.slice(0, 7)
  return `${year}-${String(slot.month).padStart(2, '0')}` < now && slot.date.slice(0, 7) < now
}

/** Its day has passed, and nobody has said that it was held. */
export function isUnconfirmed(slot: Slot, day = today()): boolean {
  return slot.date < day && slot.state !== 'DONE' && slot.state !== 'CANCELLED' && !slot.suspended
}

/** Months that can still be given up or exchanged. */
function isOpen(slot: Slot): boolean {
  return slot.state !== 'DONE' && slot.state !== 'CANCELLED' && !!slot.actualHostUnitId
}

/** For whom somebody may change turns: for every unit of the alliance, or for some units only. */
export type Permission = { all: boolean; units: string[] }

export function permissionFor(allianceId: string, me: Pick<Me, 'roles' | 'units' | 'leadAllianceIds'>): Permission {
  const leads = me.roles.includes('lead-unit') && me.leadAllianceIds.includes(allianceId)
  const all = leads || me.roles.includes('county-committee') || me.roles.includes('org-dept')
  return { all, units: me.roles.includes('liaison') ? me.units.map((unit) => unit.id) : [] }
}

/** Whether a month is somebody's own to change; of the others he may only ask the host to swap. */
export function mayChange(permission: Permission, slot: Slot): boolean {
  return permission.all || (!!slot.actualHostUnitId && permission.units.includes(slot.actualHostUnitId))
}

/** Where the activities of a month are; none for a month without a host, nor for who does not act for it. */
export function activitiesOf(rotation: Rotation, slot: Slot, permission: Permission): string | undefined {
  if (slot.suspended || !slot.actualHostUnitId || !mayChange(permission, slot)) return undefined
  return `/activities?month=${rotation.year}-${String(slot.month).padStart(2, '0')}&alliance=${rotation.allianceId}`
}

/** Months this one could be exchanged with: neither is over, open, and hosted by somebody else; one of the two has to be one's own to change. */
export function swapPartners(rotation: Rotation, slot: Slot, permission: Permission, day = today()): Slot[] {
  if (isPast(rotation, slot, day)) return []
  return rotation.slots.filter(
    (other) =>
      other.id !== slot.id &&
      isOpen(other) &&
      !isPast(rotation, other, day) &&
      other.actualHostUnitId !== slot.actualHostUnitId &&
      (mayChange(permission, slot) || mayChange(permission, other)),
  )
}

/** Units that could host in its place, in seat order. */
export function substitutes(rotation: Rotation, slot: Slot): Balance[] {
  return rotation.balance.filter((unit) => unit.unitId !== slot.actualHostUnitId)
}

export type Verb = 'defer' | 'swap' | 'substitute' | 'suspend' | 'restore'

/** Last month may still be called off or taken up again; what lies further back is over. */
function mayPause(slot: Slot, day: string): boolean {
  return slot.date >= shiftMonth(day.slice(0, 7), -1) + '-01'
}

/** What can be done to a month as it stands, and by whom. */
export function verbsFor(rotation: Rotation, slot: Slot, permission: Permission, day = today()): Verb[] {
  if (slot.suspended) return permission.all && mayPause(slot, day) ? ['restore'] : []
  if (!isOpen(slot)) return []
  const verbs: Verb[] = []
  if (mayChange(permission, slot) && !isPast(rotation, slot, day)) verbs.push('defer')
  if (swapPartners(rotation, slot, permission, day).length > 0) verbs.push('swap')
  if (permission.all) verbs.push(slot.state === 'SUBSTITUTED' ? 'restore' : 'substitute')
  if (permission.all && mayPause(slot, day)) verbs.push('suspend')
  return verbs
}

export type Answer = 'accept' | 'refuse' | 'withdraw'
export type StandIn = 'lead-unit' | 'county-committee' | 'org-dept'

/** What somebody can answer: consent where it is awaited from them; who consented already takes back, others refuse. */
export function answersTo(request: Sides, permission: Permission): { accept: boolean; refuse: 'refuse' | 'withdraw' | null } {
  const own = [request.fromUnitId, request.withUnitId].filter((unit) => permission.all || permission.units.includes(unit))
  const accept = own.some((unit) => awaited(request).includes(unit))
  return { accept, refuse: own.length === 0 ? null : accept ? 'refuse' : 'withdraw' }
}

/** As whom somebody answers in place of units that are asked and not his own; undefined where he answers for his own. */
export function standsIn(
  request: Sides,
  allianceId: string,
  me: Pick<Me, 'roles' | 'units' | 'leadAllianceIds'>,
): { units: string[]; who: StandIn } | undefined {
  const units = awaited(request).filter((unit) => !me.units.some((own) => own.id === unit))
  if (units.length === 0 || !permissionFor(allianceId, me).all) return undefined
  const leads = me.roles.includes('lead-unit') && me.leadAllianceIds.includes(allianceId)
  return { units, who: leads ? 'lead-unit' : me.roles.includes('county-committee') ? 'county-committee' : 'org-dept' }
}

export type Reason =
  | { kind: 'seat'; unit: string; seat: number; seats: number }
  | { kind: 'demanded'; reason: string }
  | { kind: 'previous'; month: number; hosts: number }
  | { kind: 'changed'; planned: string; reason: string }
  | { kind: 'moved'; from: string; to: string; because: string }
  | { kind: 'share'; unit: string; turns: number; lowest: number; highest: number }

/** Why this unit hosts this month, from what the calendar itself shows. */
export function reasonsFor(rotation: Rotation, slot: Slot): Reason[] {
  const reasons: Reason[] = []
  const planned = rotation.balance.find((unit) => unit.unitId === slot.plannedHostUnitId)
  // A reason on a month that nobody changed since is why the plan itself left the order of seats.
  const demanded = isChanged(slot) || slot.state !== 'PLANNED' ? '' : (slot.reason ?? '')
  if (demanded) reasons.push({ kind: 'demanded', reason: demanded })
  else if (planned) reasons.push({ kind: 'seat', unit: planned.unitName, seat: planned.seat, seats: rotation.balance.length })
  const earlier = rotation.slots.filter(
    (other) => other.month < slot.month && other.plannedHostUnitId === slot.plannedHostUnitId,
  )
  const last = earlier.at(-1)
  if (last) reasons.push({ kind: 'previous', month: last.month, hosts: earlier.length })
  if (isChanged(slot)) reasons.push({ kind: 'changed', planned: slot.plannedHostUnitName, reason: slot.reason ?? '' })
  if (slot.date !== slot.plannedDate)
    reasons.push({ kind: 'moved', from: slot.plannedDate, to: slot.date, because: slot.shiftReason ?? '' })
  const actual = rotation.balance.find((unit) => unit.unitId === slot.actualHostUnitId)
  if (actual) {
    const turns = rotation.balance.map((unit) => unit.actual)
    reasons.push({
      kind: 'share',
      unit: actual.unitName,
      turns: actual.actual,
      lowest: Math.min(...turns),
      highest: Math.max(...turns),
    })
  }
  return reasons
}

/** Months replanning may still move. */
export function openMonths(rotation: Rotation): number[] {
  return rotation.slots.filter((slot) => isOpen(slot) && !slot.frozen).map((slot) => slot.month)
}

export function demandsOf<K extends string>(
  unitId: string,
  kind: K,
  months: number[],
): { kind: K; month: number; unitId: string }[] {
  return months.map((month) => ({ kind, month, unitId }))
}

type Demanded = { kind: string; unitId: string; month: number }

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
  const known = (wanted: D) =>
    demands.some((demand) => demand.unitId === wanted.unitId && demand.kind === wanted.kind && demand.month === wanted.month)
  return [...demands, ...more.filter((wanted) => !known(wanted))]
}

/** Other units, the least costly first and the impossible last; of equals in seat order. */
export function alternativesOf(all: Explanation['alternatives'], slot: Slot): Explanation['alternatives'] {
  return all
    .filter((other) => other.unitId !== slot.actualHostUnitId)
    .toSorted((a, b) => (a.more ?? Infinity) - (b.more ?? Infinity))
}

/** The one reason that keeps every other unit out, so that it is read once. */
export function barredBy(others: Explanation['alternatives']): string | null {
  const because = others[0]?.because
  return others.length > 1 && because && others.every((other) => other.because === because) ? because : null
}
