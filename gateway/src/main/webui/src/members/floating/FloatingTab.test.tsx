import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useQueryClient } from '@tanstack/react-query'
import { Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import type { FloatingRecord, MemberRecord } from '../../api/schemas'
import { today } from '../../i18n/dates'
import { show } from '../../test/render'
import { ContactList } from './ContactList'
import FloatingRecordPage from './FloatingRecordPage'
import { FloatingTab } from './FloatingTab'

const MEMBER = { id: 'm1', name: '游远方', state: 'FLOATING_OUT', unitId: 'u1', unitName: '县水利局' } as MemberRecord
const STAY: FloatingRecord = {
  id: 'f1',
  direction: 'OUT',
  memberId: 'm1',
  name: '游远方',
  unitId: 'u1',
  unitName: '县水利局',
  from: { code: '370522', name: '山东省东营市利津县' },
  to: { code: '370212', name: '山东省青岛市崂山区' },
  fromOn: '2026-01-01',
  surveyMethod: 'TELEPHONE',
  surveyedOn: '2026-01-05',
  phoneMasked: '199****7001',
  lastContactOn: '2026-01-10',
  heardOn: '2026-01-10',
  watch: 'AMBER',
  amberFrom: '2026-04-10',
  redFrom: '2026-07-10',
  six: [
    { have: 'RECORDED', held: true, on: '2026-01-05' },
    { have: 'CONTACT', held: false, on: '2026-01-10' },
    { have: 'EDUCATION', held: true, on: '2026-05-02', what: '参加所在社区主题党日' },
    { have: 'CARE', held: false },
    { have: 'RIGHTS', held: false },
    { have: 'CONTRIBUTION', held: false },
  ],
  version: 2,
}

function Known({ roles, children }: { roles: string[]; children: React.ReactNode }) {
  useQueryClient().setQueryData(['me'], { roles })
  return children
}

function opened(member = MEMBER, stays = [STAY], roles = ['liaison']) {
  return show(
    <Known roles={roles}>
      <FloatingTab member={member} />
    </Known>,
    {
      'GET /api/v1/floating-records?memberId=m1': { items: stays, next: null },
      'POST /api/v1/floating-records/f1/return': STAY,
      'POST /api/v1/floating-records/f1/reveal': { id: 'f1', phone: '19900007001' },
      'POST /api/v1/floating-records/f1/evidence': {},
      'POST /api/v1/floating-records/f1/withdraw': {},
      'PUT /api/v1/floating-records/f1/placement': STAY,
      'PUT /api/v1/floating-records/f1': STAY,
    },
  )
}

test('M-07 the six stand with what shows them and how old it is', async () => {
  opened()
  const six = within(await screen.findByTestId('six'))
  expect(within(six.getByRole('row', { name: /教育培训有实效/ })).getByText(/参加所在社区主题党日.*天前/)).toBeTruthy()
  expect(within(six.getByRole('row', { name: /联系沟通有桥梁/ })).getByText('没有')).toBeTruthy()
})

test('M-07 what shows one of the six is said for the first that is lacking', async () => {
  const calls = opened()
  await userEvent.click(await screen.findByRole('button', { name: '写明依据' }))
  const dialog = within(screen.getByTestId('floating-evidence'))
  expect(dialog.getByLabelText<HTMLSelectElement>('哪一项').value).toBe('CARE')
  await userEvent.type(dialog.getByLabelText('依据'), '每月电话问候')
  await userEvent.click(dialog.getByRole('button', { name: '保存' }))
  expect(calls.find(({ call }) => call.endsWith('/evidence'))?.body).toMatchObject({ have: 'CARE', what: '每月电话问候' })
})

test('M-06 the return names its day and the version that was read', async () => {
  const calls = opened()
  await userEvent.click(await screen.findByRole('button', { name: '登记返回' }))
  await userEvent.click(within(screen.getByTestId('floating-return')).getByRole('button', { name: '保存' }))
  expect(calls.find(({ call }) => call.endsWith('/return'))?.ifMatch).toBe('"2"')
})

test('M-09 nobody is placed in a branch without one of the three reasons', async () => {
  const calls = opened()
  await userEvent.click(await screen.findByRole('button', { name: '编入党支部' }))
  const dialog = within(screen.getByTestId('floating-place'))
  await userEvent.type(dialog.getByLabelText('党支部'), '流动党员党支部')
  expect(dialog.getByRole<HTMLButtonElement>('button', { name: '保存' }).disabled).toBe(true)
  await userEvent.click(dialog.getByLabelText('有利于参加组织生活'))
  await userEvent.click(dialog.getByRole('button', { name: '保存' }))
  expect(calls.find(({ call }) => call.startsWith('PUT'))?.body).toMatchObject({
    branch: '流动党员党支部',
    reasons: ['ORGANISATIONAL_LIFE'],
  })
})

test('P-08 the phone is shown for a reason alone', async () => {
  const calls = opened()
  await userEvent.click(await screen.findByRole('button', { name: '查看电话' }))
  const dialog = within(screen.getByTestId('reveal'))
  await userEvent.type(dialog.getByLabelText('理由'), '问候')
  await userEvent.click(dialog.getByRole('button', { name: '查看' }))
  expect(await screen.findByRole('link', { name: '19900007001' })).toBeTruthy()
  expect(calls.find(({ call }) => call.endsWith('/reveal'))?.body).toEqual({ fields: ['phone'], reason: '问候' })
})

test('M-08 a correction is no survey: the day of the survey stays unless somebody says that he surveyed again', async () => {
  const calls = opened()
  await userEvent.click(await screen.findByRole('button', { name: '更正' }))
  const dialog = within(screen.getByTestId('floating-correct'))
  expect(dialog.queryByLabelText('摸排日期')).toBeNull()
  await userEvent.type(dialog.getByLabelText('流动党员活动证编号'), '利〔2026〕7号')
  await userEvent.click(dialog.getByRole('button', { name: '保存' }))
  expect(calls.find(({ call }) => call.startsWith('PUT'))?.body).toMatchObject({
    surveyedOn: '2026-01-05',
    surveyMethod: 'TELEPHONE',
  })
})

test('M-08 another survey names its own day and method', async () => {
  const calls = opened()
  await userEvent.click(await screen.findByRole('button', { name: '更正' }))
  const dialog = within(screen.getByTestId('floating-correct'))
  await userEvent.click(dialog.getByLabelText('这次是重新摸排'))
  await userEvent.selectOptions(dialog.getByLabelText('摸排方式'), '家庭走访')
  await userEvent.click(dialog.getByRole('button', { name: '保存' }))
  expect(calls.find(({ call }) => call.startsWith('PUT'))?.body).toMatchObject({
    surveyedOn: today(),
    surveyMethod: 'HOME_VISIT',
  })
})

test('of whom the ledger has let go only the end of the stay is left to record', async () => {
  opened({ ...MEMBER, state: 'TRANSFERRED_OUT' } as MemberRecord)
  expect(await screen.findByRole('button', { name: '登记返回' })).toBeTruthy()
  for (const name of ['编入党支部', '写明依据', '更正', '撤销登记'])
    expect(screen.queryByRole('button', { name }), name).toBeNull()
})

test('P-05 a stay that never was is taken back for a reason, as it was read', async () => {
  const calls = opened()
  await userEvent.click(await screen.findByRole('button', { name: '撤销登记' }))
  const dialog = within(screen.getByTestId('floating-withdraw'))
  expect(dialog.getByText(/台账上恢复为登记以前的状态/)).toBeTruthy()
  const withdraw = dialog.getByRole<HTMLButtonElement>('button', { name: '撤销' })
  expect(withdraw.disabled).toBe(true)
  await userEvent.type(dialog.getByLabelText('为什么撤销'), '登记错了人')
  await userEvent.click(withdraw)
  expect(await screen.findByText('已撤销')).toBeTruthy()
  expect(screen.queryByTestId('floating-withdraw')).toBeNull()
  expect(calls.find(({ call }) => call.endsWith('/withdraw'))).toMatchObject({ ifMatch: '"2"', body: { reason: '登记错了人' } })
})

test('P-05 whoever came and is taken back has no page any more: it leads to the others', async () => {
  let stands = true
  const calls = show(
    <Known roles={['liaison']}>
      <Routes>
        <Route path="/floating" element="流动党员名单" />
        <Route path="/floating/:id" element={<FloatingRecordPage />} />
      </Routes>
    </Known>,
    {
      get 'GET /api/v1/floating-records/f1'() {
        return stands ? { ...STAY, direction: 'IN', memberId: undefined } : new Response(null, { status: 404 })
      },
      get 'POST /api/v1/floating-records/f1/withdraw'() {
        stands = false
        return {}
      },
    },
    '/floating/f1',
  )
  await userEvent.click(await screen.findByRole('button', { name: '撤销登记' }))
  const dialog = within(screen.getByTestId('floating-withdraw'))
  expect(dialog.queryByText(/台账上恢复/)).toBeNull()
  await userEvent.type(dialog.getByLabelText('为什么撤销'), '不是党员')
  await userEvent.click(dialog.getByRole('button', { name: '撤销' }))
  expect(await screen.findByText('流动党员名单')).toBeTruthy()
  expect(calls.some(({ call }) => call.endsWith('/withdraw'))).toBe(true)
})

test('a stay that is over can be opened, and nobody is said to be away', async () => {
  opened({ ...MEMBER, state: 'ACTIVE' }, [{ ...STAY, returnedOn: '2026-06-01' }])
  expect(await screen.findByText('现在没有流动。')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: /查看.*青岛市崂山区/ }))
  expect(screen.getByTestId('six')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '登记返回' })).toBeNull()
  expect(screen.getByRole('button', { name: '撤销登记' })).toBeTruthy()
})

test('whom the ledger says to live away is to be asked and recorded; a lead unit only looks', async () => {
  opened(MEMBER, [])
  expect(await screen.findByText(/还没有登记去向/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '登记流出' })).toBeTruthy()
})

test('a lead unit changes nothing', async () => {
  opened(MEMBER, [STAY], ['lead-unit'])
  expect(await screen.findByTestId('six')).toBeTruthy()
  for (const name of ['登记返回', '撤销登记']) expect(screen.queryByRole('button', { name }), name).toBeNull()
})

const contacts = (role: string) =>
  show(
    <Known roles={[role]}>
      <ContactList about={{ memberId: 'm1' }} name="游远方" mayLog />
    </Known>,
    {
      'GET /api/v1/contact-logs?memberId=m1&limit=20': {
        items: [
          { id: 'c', on: '2026-01-10', method: 'TELEPHONE', outcome: 'REACHED', by: '单联络', enteredBy: 'l', enteredAt: '' },
        ],
        next: null,
      },
      'POST /api/v1/contact-logs': { id: 'c2' },
      'POST /api/v1/contact-logs/c/withdraw': {},
    },
  )

test('M-08 a call is noted in a few steps; nobody reached is noted as such', async () => {
  const calls = contacts('lead-unit')
  expect(await screen.findByText('电话，联系上本人')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '记一次联系' }))
  const dialog = within(screen.getByTestId('contact-dialog'))
  await userEvent.selectOptions(dialog.getByLabelText('联系上没有'), '没有联系上')
  await userEvent.click(dialog.getByRole('button', { name: '保存' }))
  expect(calls.find(({ call }) => call.startsWith('POST'))?.body).toMatchObject({
    memberId: 'm1',
    method: 'TELEPHONE',
    outcome: 'NOT_REACHED',
  })
})

test('P-05 a contact that never was is taken back for a reason', async () => {
  const calls = contacts('liaison')
  await userEvent.click(await screen.findByRole('button', { name: '撤销 2026年1月10日的联系' }))
  const dialog = within(screen.getByTestId('floating-withdraw'))
  await userEvent.type(dialog.getByLabelText('为什么撤销'), '记到别人名下了')
  await userEvent.click(dialog.getByRole('button', { name: '撤销' }))
  expect(await screen.findByText('已撤销')).toBeTruthy()
  expect(calls.find(({ call }) => call.endsWith('/c/withdraw'))?.body).toEqual({ reason: '记到别人名下了' })
})

test('a lead unit notes contacts and takes none back', async () => {
  contacts('lead-unit')
  expect(await screen.findByRole('button', { name: '记一次联系' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: /^撤销/ })).toBeNull()
})
