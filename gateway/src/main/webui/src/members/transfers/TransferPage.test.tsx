import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useLocation } from 'react-router'
import { expect, test } from 'vitest'
import type { Transfer } from '../../api/schemas'
import { show } from '../../test/render'
import TransferPage from './TransferPage'

const LETTER = {
  id: 't1',
  memberId: 'm1',
  name: '归去来',
  unitName: '县水利局',
  letterNo: '〔2026〕第0003号',
  fromOrgName: '县水利局离退休干部党支部',
  kind: 'OUTSIDE',
  toPlace: { code: '440305', name: '广东省深圳市南山区' },
  toName: '粤海街道党工委',
  issuedOn: '2026-01-10',
  validUntil: '2026-02-09',
  state: 'EXPIRED',
  version: 4,
} as Transfer

function Where() {
  const { pathname, search } = useLocation()
  return <output data-testid="where">{pathname + search}</output>
}

const list = (asked: string) => `GET /api/v1/transfers?${asked}limit=50&total=true`

test('M-26 what waits for a receipt is listed first; a filter stands in the address, and a line leads to its member', async () => {
  show(
    <>
      <TransferPage />
      <Where />
    </>,
    {
      [list('state=OPEN&')]: { items: [LETTER], next: null, total: 1 },
      [list('state=RETURNED&')]: { items: [], next: null, total: 0 },
    },
    '/transfers',
  )
  expect((await screen.findByRole('link', { name: '归去来' })).getAttribute('href')).toBe('/members/m1?tab=relation')
  expect(screen.getByText('党工委（党支部没有书记）')).toBeTruthy()
  await userEvent.selectOptions(screen.getByLabelText('办理情况'), '已退回的')
  expect(await screen.findByText('没有这样的介绍信')).toBeTruthy()
  expect(screen.getByTestId('where').textContent).toBe('/transfers?state=RETURNED')
})
