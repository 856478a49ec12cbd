import { expect, test } from 'vitest'
import type { DuesLine, DuesState } from '../../api/schemas'
import { maySeeDues } from '../../api/duesRules'
import {
  collects,
  differenceOf,
  duesOf,
  isOpen,
  mayCollect,
  mayExempt,
  monthOr,
  mayWithdraw,
  payable,
  sumOf,
  told,
} from './duesModel'

const line = (memberId: string, state: DuesState, more: Partial<DuesLine> = {}): DuesLine => ({
  memberId,
  name: '试用' + memberId,
  unitName: '县水利局',
  state,
  ...more,
})

const LINES = [line('a', 'DUE', { amount: 20 }), line('b', 'NO_PENSION'), line('c', 'PAID'), line('d', 'DUE', { amount: 51 })]

test('M-21 half a percent of all of a pension up to 5000, one above, half a fen up', () => {
  expect([duesOf('5000'), duesOf('5000.00'), duesOf('5000.01'), duesOf('3850.55'), duesOf('1.00')]).toEqual([
    25, 25, 50, 19.25, 0.01,
  ])
  expect(duesOf('3851')).toBe(19.26)
})

test('what is no amount of money has no dues', () => {
  expect(['', '0', '0.99', '12.345', '1234567', '-3', '5e3', '三千'].map(duesOf)).toEqual(Array(8).fill(null))
})

test('M-21 only whoever is not settled can be ticked', () => {
  expect(LINES.filter(isOpen).map(({ memberId }) => memberId)).toEqual(['a', 'b', 'd'])
  expect((['PAID', 'EXEMPT', 'TO_REFUND', 'ELSEWHERE'] as const).some((state) => isOpen({ state }))).toBe(false)
})

test('without a tick all who owe are meant, with ticks those of them alone', () => {
  const ids = (chosen: string[]) => payable(LINES, new Set(chosen)).map(({ memberId }) => memberId)
  expect(ids([])).toEqual(['a', 'd'])
  expect(ids(['b', 'd'])).toEqual(['d'])
  expect(ids(['b'])).toEqual([])
})

test('a difference is told to the fen, and only of what was paid', () => {
  expect(differenceOf(line('a', 'PAID', { amount: 51.1, paid: 20.4 }))).toBe(-30.7)
  expect(differenceOf(line('a', 'PAID', { amount: 20, paid: 20 }))).toBeNull()
  expect(differenceOf(line('a', 'DUE', { amount: 20 }))).toBeNull()
  expect(sumOf([0.1, 0.2, undefined])).toBe(0.3)
})

test('of several settled at once each is told', () => {
  expect(
    told(
      [
        { memberId: 'a', result: 'SETTLED', amount: 20 },
        { memberId: 'c', result: 'ALREADY_SETTLED', amount: 19 },
        { memberId: 'x', result: 'NOT_OF_BRANCH' },
      ],
      LINES,
    ),
  ).toEqual({
    settled: 1,
    amount: 20,
    unsettled: [
      { name: '试用c', result: 'ALREADY_SETTLED' },
      { name: '', result: 'NOT_OF_BRANCH' },
    ],
  })
})

test('M-21 a lead unit does not see dues, a liaison lets nobody off, a city changes nothing', () => {
  const me = (role: string, division = '370522') => ({ roles: [role], division })
  expect([maySeeDues(['lead-unit']), maySeeDues(['org-dept']), maySeeDues(['liaison'])]).toEqual([false, false, true])
  expect([mayExempt(me('liaison')), mayExempt(me('branch-secretary')), mayCollect(me('liaison'))]).toEqual([false, true, true])
  expect(mayCollect(me('county-committee', '3705'))).toBe(false)
  const settled = (state: DuesState) => line('a', state, { settlementId: 's' })
  expect([mayWithdraw(me('liaison'), settled('PAID')), mayWithdraw(me('liaison'), settled('EXEMPT'))]).toEqual([true, false])
  expect(mayWithdraw(me('branch-secretary'), settled('EXEMPT'))).toBe(true)
})

test('a functional branch collects none, and an address without a month means the running one', () => {
  expect(collects({ level: 'BRANCH', form: 'FUNCTIONAL' })).toBe(false)
  expect(collects({ level: 'GENERAL_BRANCH', form: 'SINGLE' })).toBe(false)
  expect(collects({ level: 'BRANCH', form: 'JOINT' })).toBe(true)
  expect([monthOr('2026-11', 'now'), monthOr('2026-13', 'now'), monthOr('', 'now')]).toEqual(['2026-11', 'now', 'now'])
})
