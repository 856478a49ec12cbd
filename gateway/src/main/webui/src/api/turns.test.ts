import { expect, test } from 'vitest'
import type { Slot } from './schemas'
import { fillsTurn, nextTurn, turnIn, turnsOf } from './turns'

const slot = (month: number, date: string, actualHostUnitId?: string) => ({ month, date, actualHostUnitId }) as Slot
const turns = turnsOf([
  { year: 2026, slots: [slot(11, '2026-11-25', 'u'), slot(12, '2026-12-25')] },
  { year: 2027, slots: [slot(1, '2027-01-25', 'v'), slot(2, '2027-03-02', 'u')] },
  null,
])

test('R-03 a turn is found by its month, a month that is called off is nobody’s', () => {
  expect(turnIn(turns, '2026-11')?.actualHostUnitId).toBe('u')
  expect(turnIn(turns, '2026-12')).toBeUndefined()
  expect(turnIn(turns, '2027-02')?.date).toBe('2027-03-02')
})

test('R-03 what is prepared next is the first turn to come that somebody may prepare, over New Year too', () => {
  expect(nextTurn(turns, '2026-11-25', () => true)?.of).toBe('2026-11')
  expect(nextTurn(turns, '2026-11-26', () => true)?.of).toBe('2027-01')
  expect(nextTurn(turns, '2026-11-26', (unit) => unit === 'u')?.of).toBe('2027-02')
  expect(nextTurn(turns, '2027-03-03', () => true)).toBeUndefined()
})

test('R-03 an activity fills the turn of its host, in the month of the turn or of its day', () => {
  const turn = { of: '2026-02', actualHostUnitId: 'u', date: '2026-03-02' }
  expect(fillsTurn(turn, 'u', '2026-02-25')).toBe(true)
  expect(fillsTurn(turn, 'u', '2026-03-02')).toBe(true)
  expect(fillsTurn(turn, 'u', '2026-04-01')).toBe(false)
  expect(fillsTurn(turn, 'v', '2026-02-25')).toBe(false)
})
