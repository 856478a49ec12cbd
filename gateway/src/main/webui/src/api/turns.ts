import type { Rotation, Slot, SwapRequest } from './schemas'

/** A month of a rotation that somebody hosts, with the month it is the turn of: its day may have moved into another. */
export type Turn = Slot & { of: string }

/** The turns of some years; a month that is called off is nobody's. */
export function turnsOf(rotations: (Pick<Rotation, 'year' | 'slots'> | null | undefined)[]): Turn[] {
  return rotations.flatMap((rotation) =>
    rotation
      ? rotation.slots
          .filter((slot) => slot.actualHostUnitId)
          .map((slot) => ({ ...slot, of: `${rotation.year}-${String(slot.month).padStart(2, '0')}` }))
      : [],
  )
}

/** The turn of a month, written as 2026-11. */
export function turnIn(turns: Turn[], month: string): Turn | undefined {
  return turns.find((turn) => turn.of === month)
}

/** The first turn from a day on that somebody may prepare. */
export function nextTurn(turns: Turn[], day: string, mayHost: (unitId: string | undefined) => boolean): Turn | undefined {
  return turns.find((turn) => turn.date >= day && mayHost(turn.actualHostUnitId))
}

/** An activity fills the turn of whoever hosts it, in the month of the turn or where the turn's day has moved to. */
export function fillsTurn(turn: Pick<Turn, 'actualHostUnitId' | 'date' | 'of'>, hostUnitId: string, day: string): boolean {
  return turn.actualHostUnitId === hostUnitId && [turn.of, turn.date.slice(0, 7)].includes(day.slice(0, 7))
}

/** The two units of a swap. */
export type Sides = Pick<SwapRequest, 'fromUnitId' | 'withUnitId' | 'fromAccepted' | 'withAccepted'>

/** The units whose consent a swap waits for. */
export function awaited(request: Sides): string[] {
  return [!request.fromAccepted && request.fromUnitId, !request.withAccepted && request.withUnitId].filter(
    (unit) => unit !== false,
  )
}
