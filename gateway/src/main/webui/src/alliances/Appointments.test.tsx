import { screen } from '@testing-library/react'
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { AllianceDetail, Me, Member } from '../api/schemas'
import { today } from '../i18n/dates'
import { show } from '../test/render'
import { Appointments } from './Appointments'

const alliance: AllianceDetail = {
  id: 'a1',
  no: 1,
  name: '第一联盟',
  state: 'ACTIVE',
  effectiveOn: '2026-01-01',
  unitCount: 2,
  memberCount: 2,
  documentNo: '利组发〔2026〕3号',
  proposalId: 'p',
  asOf: today(),
  leadUnits: [{ unitId: 'u1', unitName: '县农业农村局', from: '2026-01-01', documentNo: '利组发〔2026〕3号' }],
  leaders: [
    {
      memberId: 'm2',
      name: '王试',
      from: '2026-01-20',
      to: '2026-02-28',
      state: 'ENDED',
      meetingOn: '2026-01-15',
      present: 20,
    },
    { memberId: 'm9', from: '2026-03-01', state: 'ELECTED', meetingOn: '2026-02-27', present: 21 },
  ],
}
const unit = (seat: number, unitName: string) => ({
  unitId: 'u' + seat,
  unitName,
  uscc: '',
  seat,
  from: '2026-01-01',
  lead: seat === 1,
  memberCount: 1,
})
const member = (id: string, name: string, unitId: string, unitName: string) =>
  ({ id, name, unitId, unitName, birth: '1945-03-01', state: 'ACTIVE' }) as Member

function card(role: string, answers: Record<string, unknown> = {}) {
  const me: Me = {
    subject: 's',
    username: 'u',
    roles: [role],
    division: '370522',
    units: [],
    allianceIds: ['a1'],
    leadAllianceIds: ['a1'],
  }
  return show(<Appointments alliance={alliance} me={me} isPast={false} />, {
    'GET /api/v1/alliances/a1/units': { items: [unit(1, '县农业农村局'), unit(2, '县水利局')] },
    'GET /api/v1/members?unitId=u1&limit=200': { items: [member('m2', '王试', 'u1', '县农业农村局')] },
    'GET /api/v1/members?unitId=u2&limit=200': { items: [member('m1', '李试', 'u2', '县水利局')] },
    ...answers,
  })
}

// Pasted and unchecked: key by key, and asking the styles of every ancestor at every click, is slow in jsdom.
const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never })
const fill = async (field: HTMLElement, text: string) => {
  await user.click(field)
  await user.paste(text)
}
const press = async (name: string) => user.click(screen.queryByLabelText(name) ?? (await screen.findByText(name)))

test('G-06 the leaders are named, and one whose name the reader may not see is not blank', () => {
  card('org-dept')
  expect(screen.getByTestId('leaders').textContent).toContain('王试')
  expect(screen.getByTestId('leaders').textContent).toContain('姓名不在您的查看范围内')
  expect(screen.queryByText('推选负责人')).toBeNull()
})

test('G-06 the dialog says what a majority is, and nobody is recorded without one', async () => {
  const calls = card('lead-unit', { 'POST /api/v1/alliances/a1/leader-nominations': {} })
  await press('推选负责人')
  await fill(screen.getByLabelText('到会人数'), '20')
  expect(screen.getByText(/到会 20 人，得 11 票及以上才能当选/)).toBeTruthy()
  await fill(screen.getByLabelText('查找人选'), '水利')
  await press('列为人选：李试（县水利局）')
  const votes = screen.getByLabelText('李试（县水利局）得票')
  await fill(votes, '10')
  expect(screen.getByTestId('verdict').textContent).toContain('无人过半')
  expect(screen.getByText('登记推选结果').closest('button')?.disabled).toBe(true)
  await user.clear(votes)
  await fill(votes, '11')
  expect(screen.getByTestId('verdict').textContent).toContain('李试得 11 票')
  await press('登记推选结果')
  await vi.waitFor(() => expect(screen.queryByTestId('nominate-dialog')).toBeNull())
  expect(calls.find(({ call }) => call.startsWith('POST'))?.body).toEqual({
    meetingOn: today(),
    present: 20,
    votes: [{ memberId: 'm1', count: 11 }],
    from: today(),
  })
})

test('G-05 another lead unit is designated by a document, and the refusal stands at its field', async () => {
  const refused = new Response(
    JSON.stringify({
      code: 'NOT_A_MEMBER_UNIT',
      detail: '牵头单位须是该联盟当日的成员单位',
      errors: [{ pointer: '/unitId', detail: '不是该日的成员单位' }],
    }),
    { status: 422, headers: { 'content-type': 'application/problem+json' } },
  )
  const calls = card('county-committee', { 'PUT /api/v1/alliances/a1/lead-unit': refused })
  await press('更换牵头单位')
  await screen.findByText('县水利局')
  await user.selectOptions(screen.getByLabelText('新的牵头单位'), '县水利局')
  await fill(screen.getByLabelText('文号'), '利组发〔2026〕12号')
  await press('保存')
  await screen.findByText('不是该日的成员单位')
  expect(screen.getByLabelText('新的牵头单位').getAttribute('aria-invalid')).toBe('true')
  expect(calls.find(({ call }) => call.startsWith('PUT'))?.body).toEqual({
    unitId: 'u2',
    from: today(),
    documentNo: '利组发〔2026〕12号',
  })
})
