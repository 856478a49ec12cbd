import { screen } from '@testing-library/react'
import { expect, test, vi } from 'vitest'
import type { Fund, Subsidy } from '../api/schemas'
import { show } from '../test/render'
import { DecideDialog } from './DecideDialog'

const subsidy = { id: 's1', title: '参观黄河文化馆', asked: 3000 } as Subsidy
const fund: Fund = { id: 'f1', kind: 'WELFARE', name: '本色家园公益金', balance: 57000 }

test('nothing can be granted where no account was opened, and the dialog says so', () => {
  show(<DecideDialog subsidy={subsidy} asked="grant" funds={[]} onClose={vi.fn()} />, {})
  expect(screen.getByText(/请先建立账户/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '批准' })).toBeNull()
})

test('with an account it is granted from there', () => {
  show(<DecideDialog subsidy={subsidy} asked="grant" funds={[fund]} onClose={vi.fn()} />, {})
  expect(screen.getByRole('button', { name: '批准' })).toBeTruthy()
})
