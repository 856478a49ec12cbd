import { expect, test } from 'vitest'
import type { CostSheet, CostUnit } from '../../api/schemas'
import { draftOf, sortedOut, sumsOf, typedOf } from './costModel'

const UNITS: CostUnit[] = [
  { unitId: 'u1', unitName: '县水利局', seat: 1, present: 12, host: true },
  { unitId: 'u2', unitName: '县供销社', seat: 2, present: 0, host: false },
]
const sheet = (no: number, state: CostSheet['state']) => ({ no, state }) as CostSheet

test('a new sheet begins with all units and the people whom the roll says were there', () => {
  const typed = { ...typedOf(UNITS), method: 'BY_HEAD' as const, lines: [{ what: ' 租车 ', amount: '1800.50' }] }
  expect(draftOf(typed)).toEqual({
    method: 'BY_HEAD',
    lines: [{ what: '租车', amount: 1800.5 }],
    shares: [
      { unitId: 'u1', heads: 12 },
      { unitId: 'u2', heads: 0 },
    ],
  })
})

test('agreed amounts that miss the total say by how much, exact to the fen', () => {
  const typed = { ...typedOf(UNITS), method: 'CUSTOM' as const, lines: [{ what: '', amount: '0.30' }] }
  const units = { u1: { bears: true, heads: '', amount: '0.10' }, u2: { bears: true, heads: '', amount: '0.10' } }
  expect(sumsOf({ ...typed, units })).toEqual({ total: '0.30', off: 0.1 })
  expect(sumsOf({ ...typed, units: { ...units, u2: { bears: true, heads: '', amount: '0.20' } } }).off).toBe(0)
})

test('what is written, what counts and what was before are told apart', () => {
  const sheets = [sheet(4, 'DRAFT'), sheet(3, 'DISPUTED'), sheet(2, 'AGREED'), sheet(1, 'SUPERSEDED')]
  const { draft, latest, shown, before } = sortedOut(sheets)
  expect([draft?.no, latest?.no, shown.length, before.map(({ no }) => no)]).toEqual([4, 3, 3, [1]])
})
