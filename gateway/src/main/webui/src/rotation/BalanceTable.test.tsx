import { screen, within } from '@testing-library/react'
import { expect, test } from 'vitest'
import type { Balance, Rotation } from '../api/schemas'
import { show } from '../test/render'
import { BalanceTable } from './BalanceTable'

const unit = (unitName: string, over: Partial<Balance>): Balance => ({
  unitId: unitName,
  unitName,
  seat: 1,
  planned: 2,
  actual: 2,
  aboveShare: 0,
  owes: 0,
  isOwed: 0,
  ...over,
})

const shown = (...balance: Balance[]) =>
  show(<BalanceTable rotation={{ year: 2027, balance, owed: [] } as unknown as Rotation} />, {})

const row = (name: string) =>
  within(screen.getByRole('row', { name: new RegExp(name) }))
    .getAllByRole('cell')
    .map((cell) => cell.textContent)

test('each unit shows last year, this year and how far both are from its share, with the unit of every number in the heading', () => {
  shown(
    unit('县水利局', { lastYear: 3, aboveShare: 0.64, owes: 1 }),
    unit('县林业站', { lastYear: 0, actual: 1, aboveShare: -0.36, isOwed: 1 }),
  )
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
    '单位',
    '2026年（次）',
    '2027年计划（次）',
    '2027年实际（次）',
    '两年比应办（次）',
    '欠（次）',
    '被欠（次）',
  ])
  expect(row('县水利局')).toEqual(['3 ■■■', '2 ■■', '2 ■■', '多 0.6', '1', '0'])
  expect(row('县林业站')).toEqual(['0 ', '2 ■■', '1 ■', '少 0.4', '0', '1'])
  expect(screen.getByTestId('evenness').textContent).toMatch(/^轮次均衡/)
})

test('who is a turn or more beside its share is named, and a first year has no column for the one before', () => {
  shown(unit('县水利局', { aboveShare: 1.29 }), unit('县林业站', { aboveShare: -1 }), unit('县农机站', { aboveShare: -0.29 }))
  expect(screen.getByTestId('evenness').textContent).toContain('县水利局多 1.3 次、县林业站少 1 次，')
  expect(screen.getAllByRole('columnheader').map((head) => head.textContent)).toEqual([
    '单位',
    '2027年计划（次）',
    '2027年实际（次）',
    '比应办（次）',
    '欠（次）',
    '被欠（次）',
  ])
})
