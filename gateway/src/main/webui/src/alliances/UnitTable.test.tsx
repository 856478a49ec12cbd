import { screen, waitFor } from '@testing-library/react'
import userEvent, { PointerEventsCheckLevel } from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { AllianceUnit, Me, UnitPosts } from '../api/schemas'
import { today } from '../i18n/dates'
import { show } from '../test/render'
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
const units = [unit(1, '县农业农村局'), unit(2, '县水利局')]
const posts: UnitPosts[] = [
  {
    unitId: 'u1',
    unitName: '县农业农村局',
    allianceId: 'a1',
    seat: 1,
    gaps: [],
    liaison: { name: '试联络', phoneMasked: '139****0001', from: '2026-01-05' },
    venue: { address: '试验路1号二楼', capacity: 60, stepFree: true, contact: '试联系', from: '2026-01-05' },
  },
  { unitId: 'u2', unitName: '县水利局', allianceId: 'a1', seat: 2, gaps: ['LIAISON', 'VENUE'] },
]

const refusal = (errors: unknown[]) =>
  new Response(JSON.stringify({ code: 'INVALID', detail: '请检查标出的内容', errors }), {
    status: 422,
    headers: { 'content-type': 'application/problem+json' },
  })

function table(role: string, answers: Record<string, unknown> = {}, asOf?: string) {
  const me: Me = {
    subject: 's',
    username: 'u',
    roles: [role],
    division: '370522',
    units: [],
    allianceIds: [],
    leadAllianceIds: [],
  }
  const query = asOf ? '&asOf=' + asOf : ''
  // The same object, so that a test can let the service answer otherwise later.
  Object.assign(answers, {
    ['GET /api/v1/alliances/a1/units' + (asOf ? '?asOf=' + asOf : '')]: { items: units },
    ['GET /api/v1/alliance-units?allianceId=a1' + query]: { items: posts },
  })
  return show(<UnitTable allianceId="a1" asOf={asOf} me={me} isPast={asOf !== undefined} />, answers)
}

// Pasted and unchecked: key by key, and asking the styles of every ancestor at every click, is slow in jsdom.
const user = userEvent.setup({ pointerEventsCheck: PointerEventsCheckLevel.Never })
const fill = async (field: HTMLElement, text: string) => {
  await user.click(field)
  await user.paste(text)
}
const press = async (label: string) => user.click(await screen.findByLabelText(label))

test('G-07 a wrong phone is refused at its field, and what was typed stays', async () => {
  const calls = table('county-committee', {
    'PUT /api/v1/alliance-units/u2/liaison': refusal([{ pointer: '/phone', detail: '电话格式不正确' }]),
  })
  await press('登记联络员：县水利局')
  await fill(screen.getByLabelText('姓名'), '试新人')
  await fill(screen.getByLabelText('电话'), '1390000')
  await user.click(screen.getByText('保存'))
  await waitFor(() => expect(screen.getByLabelText('电话').getAttribute('aria-invalid')).toBe('true'))
  expect(screen.getAllByText('电话格式不正确')).toHaveLength(1)
  expect((screen.getByLabelText('姓名') as HTMLInputElement).value).toBe('试新人')
  expect(calls.find(({ call }) => call.startsWith('PUT'))?.body).toEqual({ name: '试新人', phone: '1390000', from: today() })
  await fill(screen.getByLabelText('电话'), '0001')
  expect(screen.queryByText('电话格式不正确')).toBeNull()
})

test('G-07 an empty post is told from its first day, and the row is read again', async () => {
  const calls = table('county-committee', { [`DELETE /api/v1/alliance-units/u1/liaison?from=${today()}`]: {} })
  await press('更换联络员：县农业农村局')
  await user.selectOptions(screen.getByLabelText('办理事项'), '暂时空缺')
  await user.click(screen.getByText('确认空缺'))
  await vi.waitFor(() => expect(screen.queryByTestId('liaison-dialog')).toBeNull())
  expect(calls.filter(({ call }) => call === 'GET /api/v1/alliance-units?allianceId=a1')).toHaveLength(2)
})

test('G-08 a venue is changed starting from what is known of the present one', async () => {
  const calls = table('county-committee', { 'PUT /api/v1/alliance-units/u1/venue': posts[0]?.venue })
  await press('更换固定场所：县农业农村局')
  await user.clear(screen.getByLabelText('可容纳人数'))
  await fill(screen.getByLabelText('可容纳人数'), '80')
  await user.click(screen.getByText('保存'))
  await vi.waitFor(() => expect(screen.queryByTestId('venue-dialog')).toBeNull())
  expect(calls.find(({ call }) => call.startsWith('PUT'))?.body).toEqual({
    address: '试验路1号二楼',
    capacity: 80,
    stepFree: true,
    contact: '试联系',
    from: today(),
  })
})

test('what is saved is a change of what was read, and what somebody else saved meanwhile stands beside what was typed', async () => {
  const read = (name: string, etag: string) =>
    new Response(JSON.stringify({ name, phoneMasked: '139****0002', from: '2026-02-01' }), {
      headers: { 'content-type': 'application/json', etag },
    })
  const answers: Record<string, unknown> = {
    'GET /api/v1/alliance-units/u1/liaison': read('试联络', '"3"'),
    'PUT /api/v1/alliance-units/u1/liaison': new Response(JSON.stringify({ code: 'STALE', detail: '内容已被他人修改' }), {
      status: 412,
      headers: { 'content-type': 'application/problem+json' },
    }),
  }
  const calls = table('county-committee', answers)
  await press('更换联络员：县农业农村局')
  await fill(screen.getByLabelText('姓名'), '试新人')
  await fill(screen.getByLabelText('电话'), '13900000003')
  await waitFor(() => expect(screen.getByText('保存').closest('button')?.disabled).toBe(false))
  answers['GET /api/v1/alliance-units/u1/liaison'] = read('试他人', '"4"')
  await user.click(screen.getByText('保存'))
  await screen.findByText(/现任：试他人/)
  expect((screen.getByLabelText('姓名') as HTMLInputElement).value).toBe('试新人')
  answers['PUT /api/v1/alliance-units/u1/liaison'] = {}
  await user.click(screen.getByText('保存'))
  await vi.waitFor(() => expect(screen.queryByTestId('liaison-dialog')).toBeNull())
  expect(calls.filter(({ call }) => call.startsWith('PUT')).map(({ ifMatch }) => ifMatch)).toEqual(['"3"', '"4"'])
})

test('G-07 an appointment of a later day is taken back with its reason', async () => {
  const calls = table('county-committee', {
    'GET /api/v1/alliance-units/u1/liaison': { name: '试后任', phoneMasked: '139****0002', from: '2099-01-01' },
    'POST /api/v1/alliance-units/u1/liaison/withdraw': {},
  })
  await press('更换联络员：县农业农村局')
  await fill(await screen.findByLabelText('撤回原因'), '填错了日期')
  await user.click(screen.getByText('撤回这一次'))
  await vi.waitFor(() => expect(screen.queryByTestId('liaison-dialog')).toBeNull())
  expect(calls.find(({ call }) => call.startsWith('POST'))?.body).toEqual({ reason: '填错了日期' })
})

test('a day gone by is only read', async () => {
  table('county-committee', {}, '2026-03-01')
  await screen.findByText('139****0001')
  expect(screen.queryByText('更换')).toBeNull()
})

test('the organization department reads and changes nothing', async () => {
  table('org-dept')
  await screen.findByText('缺固定场所')
  expect(screen.queryByText('登记')).toBeNull()
})
