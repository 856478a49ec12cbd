import { expect, test } from 'vitest'
import type { FundMove, FundYear } from '../api/schemas'
import { fundPaper } from './fundPaper'

const said = new Proxy(
  {},
  {
    get: (_, key) =>
      key === 'moveKinds'
        ? { INCOME: '收入' }
        : Object.assign((...of: unknown[]) => of.join(' '), { toString: () => String(key) }),
  },
)

test('the statement says what came, what went and what is left, line by line', () => {
  const fund = { id: 'f1', kind: 'WELFARE' as const, name: '本色家园公益金', balance: 57000 }
  const sums = {
    year: 2026,
    opening: 0,
    income: 60000,
    expense: 0,
    granted: 3000,
    paid: 0,
    closing: 57000,
    moves: 1,
  } as FundYear
  const move = { no: 1, on: '2026-01-05', kind: 'INCOME', source: '县财政拨款', document: '8号' } as FundMove
  const moves = [{ ...move, amount: 60000, change: 60000, balance: 60000 }]
  const paper = fundPaper({ fund, sums, moves }, said as Parameters<typeof fundPaper>[1])
  expect(paper.title).toBe('本色家园公益金 2026')
  expect(paper.blocks[0]).toBe('0.00 60,000.00 0.00 3,000.00 57,000.00')
  expect(paper.blocks[1]).toMatchObject({
    rows: [[1, '2026-01-05', '收入', '县财政拨款', '8号', 60000, 60000, 60000]],
    money: [5, 6, 7],
  })
})
