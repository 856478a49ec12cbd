import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useQueryClient } from '@tanstack/react-query'
import { expect, test } from 'vitest'
import type { MemberRecord, Transfer } from '../../api/schemas'
import { show } from '../../test/render'
import { letterPaper } from './letterPaper'
import { useLetterTexts } from './letterTexts'
import { RelationTab } from './RelationTab'

const MEMBER = {
  id: 'm1',
  name: '归去来',
  sex: 1,
  birth: '1944-03-10',
  ethnicity: '汉族',
  state: 'ACTIVE',
  idNoMasked: '370599************',
  unitId: 'u1',
  unitName: '县水利局',
  version: 3,
} as MemberRecord

const LETTER: Transfer = {
  id: 't1',
  memberId: 'm1',
  name: '归去来',
  unitId: 'u1',
  unitName: '县水利局',
  memberState: 'ACTIVE',
  letterNo: '〔2026〕第0003号',
  fromOrgId: 'b1',
  fromOrgName: '县水利局离退休干部党支部',
  kind: 'OUTSIDE',
  toPlace: { code: '440305', name: '广东省深圳市南山区' },
  toName: '粤海街道党工委',
  issuedOn: '2026-01-10',
  validUntil: '2026-02-09',
  duesPaidTo: '2026-01',
  state: 'EXPIRED',
  secretary: '邓爱民',
  issuedBy: 'committee',
  version: 4,
}

const meOf = (roles: string[]) => ({ username: 'committee', name: '利津县党工委', roles, division: '370522', units: [] })

function Known({ roles, children }: { roles: string[]; children: React.ReactNode }) {
  useQueryClient().setQueryData(['me'], meOf(roles))
  return children
}

function opened({ member = MEMBER, letters = [LETTER], standings = [] as unknown[], roles = ['county-committee'] } = {}) {
  return show(
    <Known roles={roles}>
      <RelationTab member={member} />
    </Known>,
    {
      'GET /api/v1/me': meOf(roles),
      'GET /api/v1/transfers?memberId=m1&limit=50': { items: letters, next: null },
      'GET /api/v1/members/m1/organisations': {
        items: [{ orgId: 'b1', orgName: '县水利局离退休干部党支部', kind: 'PRIMARY', from: '2019-06-01' }],
        next: null,
      },
      'GET /api/v1/members/m1/standings': { items: standings, next: null },
      'GET /api/v1/party-organisations': { items: [], next: null },
      'GET /api/v1/party-organisations?limit=200': { items: [], next: null },
      'POST /api/v1/transfers/t1/receipt': LETTER,
      'POST /api/v1/transfers/t1/withdraw': LETTER,
      'POST /api/v1/members/m1/standings': {},
    },
  )
}

test('E-12 a letter that ran out says who still answers for the member, and no other is issued before it is ended', async () => {
  opened()
  expect(await screen.findByText(/介绍信已过期，没有回执，党员仍由原党支部负责。请党支部书记邓爱民联系/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '转出组织关系' })).toBeNull()
})

test('M-26 a receipt is asked for within the letter’s validity, and names the version that was read', async () => {
  const calls = opened()
  await userEvent.click(await screen.findByRole('button', { name: '登记回执' }))
  const dialog = within(screen.getByTestId('transfer-receive'))
  const day = dialog.getByLabelText<HTMLInputElement>(/接收日期/)
  expect([day.min, day.max, day.value]).toEqual(['2026-01-10', '2026-02-09', '2026-02-09'])
  await userEvent.click(dialog.getByRole('button', { name: '保存' }))
  await waitFor(() => expect(screen.queryByTestId('transfer-receive')).toBeNull())
  expect(calls.find(({ call }) => call === 'POST /api/v1/transfers/t1/receipt')).toMatchObject({
    ifMatch: '"4"',
    body: { on: '2026-02-09' },
  })
})

test('M-26 within the county the receipt says where to, and that it cannot be taken back', async () => {
  opened({ letters: [{ ...LETTER, kind: 'IN_COUNTY', toName: '县农业农村局离退休干部党支部' }] })
  await userEvent.click(await screen.findByRole('button', { name: '登记回执' }))
  const note = within(screen.getByTestId('transfer-receive')).getByRole('note')
  expect(note.textContent).toMatch(/县农业农村局离退休干部党支部.*不能撤销/)
})

test('M-26 a liaison reads letters and changes none', async () => {
  opened({ roles: ['liaison'], letters: [{ ...LETTER, state: 'ISSUED' }] })
  expect(await screen.findByText('〔2026〕第0003号')).toBeTruthy()
  for (const name of ['登记回执', '登记退回', '撤回', '登记失联']) expect(screen.queryByRole('button', { name })).toBeNull()
})

test('M-27 whoever is lost can be found, stopped, or never was lost; without a reason nothing is sent', async () => {
  opened({
    member: { ...MEMBER, state: 'LOST_CONTACT' },
    letters: [],
    standings: [{ id: 's1', state: 'LOST_CONTACT', from: '2025-08-31', enteredBy: 'committee', withdrawn: false }],
  })
  expect(await screen.findByText('2025年8月31日')).toBeTruthy()
  for (const name of ['恢复', '登错了，撤销', '停止党籍']) expect(screen.getByRole('button', { name })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '停止党籍' }))
  const dialog = within(screen.getByTestId('standing-begin'))
  expect(dialog.getByText(/满 2 年仍没有取得联系的，才能除名/)).toBeTruthy()
  expect(dialog.getByLabelText<HTMLInputElement>(/文号/).required).toBe(true)
  expect(dialog.getByLabelText<HTMLTextAreaElement>(/原因/).required).toBe(true)
})

function Paper() {
  const words = useLetterTexts()
  return <pre>{JSON.stringify(letterPaper(LETTER, MEMBER, words).blocks)}</pre>
}

test('M-26 the letter has three parts with one number, and nothing under seal', () => {
  show(<Paper />, {})
  const text = document.body.textContent ?? ''
  for (const part of ['第一联', '第二联', '第三联']) expect(text).toContain(part)
  expect(text.split('〔2026〕第0003号')).toHaveLength(4)
  expect(text).toContain('党费已交至2026年1月')
  expect(text).toContain('有效期至2026年2月9日')
  expect(text).not.toContain('370599')
})
