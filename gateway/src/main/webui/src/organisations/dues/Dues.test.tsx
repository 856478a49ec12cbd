import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import type { DuesLine, Me } from '../../api/schemas'
import { today } from '../../i18n/dates'
import { committee } from '../../test/morning'
import { show } from '../../test/render'
import DuesPage from './DuesPage'

const ORG = {
  id: 'b',
  name: '县水利局党支部',
  level: 'BRANCH',
  form: 'SINGLE',
  basis: 'UNIT',
  foundedOn: '2020-01-01',
  documentNo: '1号',
  formerNames: [],
  units: [],
  gaps: [],
  members: 4,
  fullMembers: 4,
  version: 1,
}
const LINES: DuesLine[] = [
  { memberId: 'm1', name: '试用甲', unitName: '县水利局', state: 'DUE', pension: 4000, amount: 20 },
  { memberId: 'm2', name: '试用乙', unitName: '县水利局', state: 'NO_PENSION' },
  {
    memberId: 'm3',
    name: '试用丙',
    unitName: '县水利局',
    state: 'PAID',
    pension: 5100,
    amount: 51,
    paid: 20.4,
    settlementId: 's3',
    on: '2026-11-05',
  },
  { memberId: 'm4', name: '试用丁', unitName: '县水利局', state: 'DUE', pension: 123456.7, amount: 1234.57 },
]
const SUMS = {
  month: '2026-11',
  members: 4,
  paid: 1,
  exempt: 0,
  due: 2,
  withoutPension: 1,
  toRefund: 0,
  amountToRefund: 0,
  amountPaid: 20.4,
  toPay: 1254.57,
}
const DUES = '/api/v1/party-organisations/b/dues'

function opened({ me = committee, org = ORG, ...answers }: Record<string, unknown> & { me?: Me; org?: object } = {}) {
  return show(
    <Routes>
      <Route path="/organisations/:id/dues" element={<DuesPage me={me} />} />
    </Routes>,
    {
      'GET /api/v1/party-organisations/b': org,
      [`GET ${DUES}/sums?month=2026-11`]: SUMS,
      [`GET ${DUES}?month=2026-11&limit=200`]: { items: LINES, next: null },
      ...answers,
    },
    '/organisations/b/dues?month=2026-11',
  )
}

const rowOf = async (name: string) => (await screen.findByRole('rowheader', { name })).closest('tr')!
const sent = (calls: ReturnType<typeof opened>) => calls.filter(({ call }) => call.startsWith('POST'))

test('M-21 the month is shown in figures and person by person, with what was paid too little', async () => {
  opened()
  expect((await rowOf('试用丙')).textContent).toContain('20.40少交 30.60')
  expect((await rowOf('试用丁')).textContent).toContain('123,456.70')
  expect(screen.getByTestId('number-to-pay').textContent).toBe('1,254.57')
  expect(screen.getByLabelText<HTMLInputElement>('选择试用丙').disabled).toBe(true)
  expect(screen.getByLabelText<HTMLInputElement>('选择试用乙').disabled).toBe(false)
})

test('M-21 all who owe are noted at once, and whoever could not be is named with why', async () => {
  const calls = opened({
    [`POST ${DUES}/payments`]: {
      items: [
        { memberId: 'm1', result: 'SETTLED', amount: 20 },
        { memberId: 'm4', result: 'ALREADY_SETTLED', amount: 1234.57 },
      ],
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: '全部应交的记为已交' }))
  const dialog = screen.getByTestId('dues-settle')
  expect(dialog.textContent).toContain('全部应交未交的 2 人，共 1,254.57 元。')
  await userEvent.click(within(dialog).getByRole('button', { name: '记为已交', hidden: true }))
  const outcome = await screen.findByTestId('dues-outcome')
  expect(outcome.textContent).toContain('已记 1 人，共 20.00 元')
  expect(outcome.textContent).toContain('试用丁：这个月已经办理过')
  expect(sent(calls)[0]?.body).toEqual({ month: '2026-11', memberIds: ['m4', 'm1'], on: today() })
})

test('of those ticked whoever has no pension is left out, and that is said before', async () => {
  opened()
  await userEvent.click(await screen.findByLabelText('选择全部没有办理的'))
  expect(screen.getByText('已选 3 人')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '记为已交' }))
  expect(screen.getByTestId('dues-settle').textContent).toContain('没有登记养老金，这次不记：试用乙。')
})

test('M-21 somebody is let off on a ground, without a pension as well', async () => {
  const calls = opened({
    [`POST ${DUES}/exemptions`]: { items: [{ memberId: 'm2', result: 'SETTLED' }] },
  })
  await userEvent.click(await screen.findByLabelText('选择试用乙'))
  await userEvent.click(screen.getByRole('button', { name: '免交' }))
  const dialog = within(screen.getByTestId('dues-settle'))
  await userEvent.selectOptions(dialog.getByLabelText('免交的理由'), 'HARDSHIP')
  await userEvent.click(dialog.getByRole('button', { name: '免交', hidden: true }))
  expect(await screen.findByText('已记 1 人免交')).toBeTruthy()
  expect(sent(calls)[0]?.body).toEqual({ month: '2026-11', memberIds: ['m2'], on: today(), ground: 'HARDSHIP' })
})

test('the dues of a pension are seen while it is typed', async () => {
  const calls = opened({ 'POST /api/v1/members/m2/pensions': { id: 'p' } })
  await userEvent.click(await screen.findByRole('button', { name: '登记养老金 试用乙' }))
  const dialog = within(screen.getByTestId('pension-dialog'))
  const amount = dialog.getByLabelText('每月实际领取的养老金总额（元）')
  await userEvent.type(amount, '5000')
  expect(dialog.getByRole('status', { hidden: true }).textContent).toBe('每月应交党费 25.00 元')
  await userEvent.type(amount, '.01')
  expect(dialog.getByRole('status', { hidden: true }).textContent).toBe('每月应交党费 50.00 元')
  await userEvent.click(dialog.getByRole('button', { name: '保存', hidden: true }))
  expect(await screen.findByText('已登记养老金')).toBeTruthy()
  expect(sent(calls)[0]?.body).toEqual({ month: '2026-11', pension: 5000.01 })
})

test('what was noted wrongly is withdrawn with a reason', async () => {
  const calls = opened({ 'POST /api/v1/dues-settlements/s3/withdraw': {} })
  await userEvent.click(await screen.findByRole('button', { name: '撤销 试用丙' }))
  const dialog = within(screen.getByTestId('dues-withdraw'))
  await userEvent.type(dialog.getByLabelText('原因'), '记错了人')
  await userEvent.click(dialog.getByRole('button', { name: '撤销', hidden: true }))
  expect(await screen.findByText('已撤销')).toBeTruthy()
  expect(sent(calls)[0]?.body).toEqual({ because: 'MISTAKE', reason: '记错了人' })
})

test('M-21 a functional branch says that it collects none, and asks for nothing', async () => {
  const calls = opened({ org: { ...ORG, form: 'FUNCTIONAL' } })
  expect(await screen.findByText('功能型党支部不收缴党费')).toBeTruthy()
  expect(calls.some(({ call }) => call.includes('/dues'))).toBe(false)
})

test('M-21 a liaison collects and lets nobody off', async () => {
  opened({ me: { ...committee, roles: ['liaison'] } as Me })
  expect(await screen.findByRole('button', { name: '全部应交的记为已交' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '免交' })).toBeNull()
})

test('whoever does not collect is told so', async () => {
  const calls = opened({ me: { ...committee, roles: ['lead-unit'] } as Me })
  expect(await screen.findByText('您的角色不办理党费')).toBeTruthy()
  expect(calls.some(({ call }) => call.includes('/dues'))).toBe(false)
})
