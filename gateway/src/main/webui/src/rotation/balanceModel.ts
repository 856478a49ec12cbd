import type { Balance } from '../api/schemas'

type Share = 'above' | 'level' | 'below'

/** Turns rounded to tenths, as they are shown; a difference too small to be shown is none. */
export function tenths(turns: number): number {
  return Math.round(Math.abs(turns) * 10) / 10
}

export function shareOf(aboveShare: number): Share {
  if (tenths(aboveShare) === 0) return 'level'
  return aboveShare > 0 ? 'above' : 'below'
}

/** A whole turn or more beside the share: less cannot be avoided, turns are whole. */
export function isFar(aboveShare: number): boolean {
  return Math.abs(aboveShare) >= 1
}

/** The turns that fill half a bar: the furthest unit, but one turn at least, so that small differences look small. */
export function widest(balance: Balance[]): number {
  return Math.max(1, ...balance.map((unit) => Math.abs(unit.aboveShare)))
}

/** Whether the year before was planned at all: without it the share is of one year. */
export function knowsLastYear(balance: Balance[]): boolean {
  return balance.some((unit) => unit.lastYear !== null && unit.lastYear !== undefined)
}
