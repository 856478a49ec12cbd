import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../test/render'
import { PensionOf } from './PensionOf'

const BELONGS = {
  'GET /api/v1/members/m/organisations': {
    items: [{ orgId: 'b', orgName: '支部', kind: 'PRIMARY', from: '2020-01-01' }],
    next: null,
  },
}
const pension = (month: string, amount: number, dues: number) => ({ id: month, month, pension: amount, dues })

test('M-21 what somebody is paid now stands with his dues, not what he will be paid later', async () => {
  show(<PensionOf memberId="m" />, {
    ...BELONGS,
    'GET /api/v1/members/m/pensions': { items: [pension('2199-01', 9000, 90), pension('2026-01', 5000, 25)], next: null },
  })
  expect(await screen.findByText('每月 5,000.00 元（自2026年1月起），每月党费 25.00 元')).toBeTruthy()
  expect((await screen.findByRole('link', { name: '党费' })).getAttribute('href')).toBe('/organisations/b/dues')
})

test('where nobody has said it, that is said', async () => {
  show(<PensionOf memberId="m" />, { ...BELONGS, 'GET /api/v1/members/m/pensions': { items: [], next: null } })
  expect(await screen.findByText('没有登记')).toBeTruthy()
})
