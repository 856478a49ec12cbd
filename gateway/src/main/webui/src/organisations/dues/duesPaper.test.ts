import { expect, test } from 'vitest'
import type { DuesLine } from '../../api/schemas'
import { isTable } from '../../ui/paper/paperModel'
import { duesPaper } from './duesPaper'

const said = new Proxy(
  {},
  { get: (_, key) => (key === 'states' || key === 'grounds' ? {} : Object.assign(() => String(key), { toString: () => key })) },
)

test('the paper has everybody, money as numbers, and a line to sign', () => {
  const lines: DuesLine[] = [
    { memberId: 'a', name: '甲', unitName: '局', state: 'PAID', amount: 51, paid: 20.4, on: '2026-11-05' },
  ]
  const sums = {
    month: '2026-11',
    members: 1,
    paid: 1,
    exempt: 0,
    due: 0,
    withoutPension: 0,
    toRefund: 0,
    amountPaid: 20.4,
    amountToRefund: 0,
    toPay: 0,
  }
  const paper = duesPaper({ orgName: '支部', sums, lines }, said as Parameters<typeof duesPaper>[1], 'zh')
  expect(paper.blocks.find(isTable)?.rows).toEqual([[1, '甲', '局', '', 51, 20.4, -30.6, 'PAID', '2026-11-05', '']])
  expect(String(paper.blocks.at(-1))).toContain('signature')
})
