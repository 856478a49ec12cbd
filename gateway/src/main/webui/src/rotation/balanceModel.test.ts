import { expect, test } from 'vitest'
import type { Balance } from '../api/schemas'
import { isFar, knowsLastYear, shareOf, tenths, widest } from './balanceModel'

const unit = (aboveShare: number, lastYear?: number): Balance => ({
  unitId: String(aboveShare),
  unitName: '',
  seat: 1,
  planned: 2,
  actual: 2,
  aboveShare,
  owes: 0,
  isOwed: 0,
  ...(lastYear !== undefined && { lastYear }),
})

test('a difference is read in tenths, and one that rounds to nothing is level', () => {
  expect([tenths(-1.71), tenths(0.04)]).toEqual([1.7, 0])
  expect([shareOf(0.29), shareOf(-0.06), shareOf(-0.04)]).toEqual(['above', 'below', 'level'])
})

test('less than a turn beside the share is not far: turns are whole', () => {
  expect([isFar(0.99), isFar(-1), isFar(1.2)]).toEqual([false, true, true])
})

test('bars are drawn by the furthest unit, and a small difference never fills one', () => {
  expect(widest([unit(0.3), unit(-0.4)])).toBe(1)
  expect(widest([unit(0.3), unit(-2.4)])).toBe(2.4)
})

test('a year that followed no planned year has no column for it, a unit without turns in it has', () => {
  expect(knowsLastYear([unit(0), unit(1)])).toBe(false)
  expect(knowsLastYear([unit(0), unit(1, 0)])).toBe(true)
})
