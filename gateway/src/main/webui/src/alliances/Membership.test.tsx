import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { AllianceDetail, AllianceUnit, Me } from '../api/schemas'
import { today } from '../i18n/dates'
import { show } from '../test/render'
import { JoinDialog } from './JoinDialog'
import { UnitTable } from './UnitTable'

const unit = (seat: number, unitName: string): AllianceUnit => ({
  unitId: 'u' + seat,
  unitName,
  uscc: '',
  seat,
  from: '2026-01-01',
  lead: seat === 1,
  memberCount: 20,
})
const answers = {
  'GET /api/v1/alliances/a1/units': { items: [unit(1, '县农业农村局'), unit(2, '县水利局')] },
  'GET /api/v1/alliance-units?allianceId=a1': { items: [] },
  'GET /api/v1/units?limit=200': {
    items: [
      { id: 'u2', name: '县水利局' },
      { id: 'u9', name: '县气象局' },
    ],
    next: null,
  },
  'POST /api/v1/alliances/a1/units': {},
  'POST /api/v1/alliances/a1/units/u2/leave': {},
}
const me = (role: string, division = '370522') => ({ roles: [role], division, units: [], leadAllianceIds: [] }) as unknown as Me
const written = (calls: { call: string; body: unknown }[]) => calls.filter(({ call }) => call.startsWith('POST'))

test('E-18 the organisation department lets a unit leave by a document; the lead unit is replaced first', async () => {
  const calls = show(<UnitTable allianceId="a1" me={me('org-dept')} isPast={false} />, answers)
  await userEvent.click(await screen.findByRole('button', { name: '县农业农村局退出联盟' }))
  expect(screen.getByText(/请先确定新的牵头单位/)).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '保存' }).disabled).toBe(true)
  await userEvent.click(screen.getByRole('button', { name: '取消' }))

  await userEvent.click(screen.getByRole('button', { name: '县水利局退出联盟' }))
  const dialog = within(screen.getByRole('dialog'))
  expect(dialog.getByText(/20 名党员/)).toBeTruthy()
  await userEvent.type(dialog.getByLabelText(/^文号/), ' 试组〔2026〕7号 ')
  await userEvent.click(dialog.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  expect(written(calls)).toMatchObject([
    { call: 'POST /api/v1/alliances/a1/units/u2/leave', body: { until: today(), documentNo: '试组〔2026〕7号' } },
  ])
})

test.each([
  ['county-committee', '370522', false],
  ['org-dept', '3705', false],
  ['org-dept', '370522', true],
])('G-09 %s of %s, looking at a day gone by %s, lets nobody leave', async (role, division, isPast) => {
  show(<UnitTable allianceId="a1" me={me(role, division)} isPast={isPast} />, answers)
  expect(await screen.findByText('县水利局')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /退出联盟/ })).toBeNull()
})

test('E-18 a registered unit joins; one that is here or unknown is named before it is sent', async () => {
  const calls = show(
    <JoinDialog alliance={{ id: 'a1', name: '第一银发联盟' } as AllianceDetail} onClose={() => undefined} />,
    answers,
  )
  const name = await screen.findByRole('combobox', { name: /^单位/ })
  await userEvent.type(name, '县水利局')
  expect(await screen.findByText('这个单位已在本联盟')).toBeTruthy()
  await userEvent.clear(name)
  await userEvent.type(name, '县邮政局')
  expect(await screen.findByText(/没有登记过“县邮政局”/)).toBeTruthy()
  await userEvent.clear(name)
  await userEvent.type(name, '县气象局')
  await userEvent.type(screen.getByLabelText(/^文号/), '试组〔2026〕8号')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  await waitFor(() =>
    expect(written(calls)).toMatchObject([
      { call: 'POST /api/v1/alliances/a1/units', body: { unitId: 'u9', from: today(), documentNo: '试组〔2026〕8号' } },
    ]),
  )
})
