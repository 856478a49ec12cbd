import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useQueryClient } from '@tanstack/react-query'
import { Route, Routes, useLocation } from 'react-router'
import { expect, test } from 'vitest'
import { show } from '../../test/render'
import FloatingPage from './FloatingPage'

const LAOSHAN = { code: '370212', name: '山东省青岛市崂山区' }
const PERSON = {
  floatingId: 'f1',
  memberId: 'm1',
  name: '游远方',
  direction: 'OUT',
  unitId: 'u1',
  unitName: '县水利局',
  place: LAOSHAN,
  fromOn: '2026-01-01',
  phoneMasked: '199****7001',
  lastContactOn: '2026-01-10',
  heardOn: '2026-01-10',
  watch: 'RED',
  assignee: 'LIAISON',
  six: ['RECORDED'],
}
const UNRECORDED = {
  memberId: 'm2',
  name: '游不知',
  direction: 'OUT',
  unitId: 'u1',
  unitName: '县水利局',
  watch: 'NONE',
  assignee: 'LIAISON',
  six: [],
}
const list = (query: string) => `GET /api/v1/floating?${query}limit=50&total=true`

function Where() {
  const { pathname, search } = useLocation()
  return <output data-testid="where">{pathname + search}</output>
}

function Known({ roles, children }: { roles: string[]; children: React.ReactNode }) {
  useQueryClient().setQueryData(['me'], { roles })
  return children
}

function opened(more: Record<string, unknown> = {}, { at = '/floating', roles = ['liaison'] } = {}) {
  return show(
    <Known roles={roles}>
      <Routes>
        <Route path="*" element={<FloatingPage />} />
      </Routes>
      <Where />
    </Known>,
    {
      'GET /api/v1/floating/places': {
        asOf: '2026-11-30',
        items: [
          { direction: 'OUT', place: LAOSHAN, people: 1, amber: 0, red: 1 },
          { direction: 'OUT', people: 1, amber: 0, red: 0 },
        ],
      },
      [list('')]: { items: [UNRECORDED, PERSON], next: null, total: 2 },
      [list('watch=RED&')]: { items: [PERSON], next: null, total: 1 },
      [list('place=370212&direction=OUT&')]: { items: [PERSON], next: null, total: 1 },
      [list('direction=OUT&place=370212&')]: { items: [PERSON], next: null, total: 1 },
      'GET /api/v1/units?limit=200': { items: [{ id: 'u1', name: '县水利局' }], next: null },
      [list('direction=OUT&has=RECORDED&')]: { items: [PERSON], next: null, total: 1 },
      [list('place=370212&')]: { items: [], next: null, total: 0 },
      [list('unitId=u1&')]: { items: [], next: null, total: 0 },
      ...more,
    },
    at,
  )
}

test('M-06 the board tells out, in and not recorded apart, and each line who is to be asked or called', async () => {
  opened()
  const table = within(await screen.findByTestId('floating'))
  expect(within(table.getByRole('row', { name: /游不知/ })).getByText('待登记')).toBeTruthy()
  expect(within(table.getByRole('row', { name: /游远方/ })).getByText('六个月以上没有联系')).toBeTruthy()
  expect(table.getByRole('link', { name: '游远方' }).getAttribute('href')).toBe('/members/m1?tab=floating')
  expect(screen.getByRole('button', { name: '没有登记去向 1' })).toBeTruthy()
})

test('M-08 a figure narrows the list to exactly its people', async () => {
  opened()
  await userEvent.click(await screen.findByRole('button', { name: '六个月以上没有联系 1' }))
  expect(screen.getByTestId('where').textContent).toBe('/floating?watch=RED')
  expect(await screen.findByText('共 1 人')).toBeTruthy()
})

test('M-06 the figure of those who are out opens whom it counts, without those nobody has asked', async () => {
  opened()
  await userEvent.click(await screen.findByRole('button', { name: '流出 1' }))
  expect(screen.getByTestId('where').textContent).toBe('/floating?direction=OUT&has=RECORDED')
  expect(await screen.findByText('共 1 人')).toBeTruthy()
})

test('M-08 of whom nobody has recorded where he lives it is said as well that he was not heard of for long', async () => {
  opened({ [list('')]: { items: [{ ...UNRECORDED, watch: 'AMBER' }], next: null, total: 1 } })
  const row = within(within(await screen.findByTestId('floating')).getByRole('row', { name: /游不知/ }))
  expect(row.getByText('待登记')).toBeTruthy()
  expect(row.getByText('三个月以上、不满六个月没有联系')).toBeTruthy()
})

test('what an empty list is narrowed to is called by its name all the same', async () => {
  opened({}, { at: '/floating?place=370212' })
  expect(await screen.findByText(/只看：山东省青岛市崂山区/)).toBeTruthy()
})

test('a unit is called by its name where none of its people is floating', async () => {
  opened({}, { at: '/floating?unit=u1' })
  expect(await screen.findByText(/只看：县水利局/)).toBeTruthy()
})

test('a lead unit looks, and records nobody', async () => {
  opened({}, { roles: ['lead-unit'] })
  await screen.findByTestId('floating')
  expect(screen.queryByRole('button', { name: '登记流入' })).toBeNull()
})

test('M-06 a place narrows the list to who lives there, and all places are a step away', async () => {
  opened()
  await userEvent.click(await screen.findByRole('button', { name: '山东省青岛市崂山区 人数 1' }))
  expect(await screen.findByText(/只看：山东省青岛市崂山区/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '看全部地方' }))
  expect(screen.getByTestId('where').textContent).toBe('/floating?direction=OUT')
})

test('M-05 whoever comes is recorded with the three facts; what is refused stands at its field', async () => {
  const refused = new Response(
    JSON.stringify({ code: 'INVALID', detail: '请检查标出的内容', errors: [{ pointer: '/phone', detail: '位数不对' }] }),
    { status: 422, headers: { 'content-type': 'application/problem+json' } },
  )
  const calls = opened({
    'GET /api/v1/floating/divisions?q=%E5%B4%82%E5%B1%B1': { items: [LAOSHAN], next: null },
    'POST /api/v1/floating-records': refused,
  })
  await userEvent.click(await screen.findByRole('button', { name: '登记流入' }))
  const dialog = within(screen.getByTestId('floating-record'))
  await userEvent.click(dialog.getByRole('button', { name: '保存' }))
  for (const label of ['姓名', '详细地址', '电话', '家属联系人姓名', '家属联系人电话'])
    expect(dialog.getByLabelText(label).getAttribute('aria-invalid'), label).toBe('true')
  await userEvent.type(dialog.getByLabelText('姓名'), '沈远来')
  await userEvent.type(dialog.getByLabelText('单位'), '县水利局')
  await userEvent.type(dialog.getByLabelText('从哪天起'), '2026-02-01')
  await userEvent.type(dialog.getByLabelText(/^地方（/), '崂山')
  await userEvent.selectOptions(dialog.getByLabelText('地方'), await dialog.findByRole('option', { name: LAOSHAN.name }))
  expect(dialog.getByLabelText<HTMLSelectElement>('地方').value).toBe('370212')
  await userEvent.type(dialog.getByLabelText('详细地址'), '试用路 1 号')
  await userEvent.type(dialog.getByLabelText('电话'), '1990000')
  await userEvent.type(dialog.getByLabelText('家属联系人姓名'), '家属甲')
  await userEvent.type(dialog.getByLabelText('家属联系人电话'), '19900007002')
  await userEvent.click(dialog.getByRole('button', { name: '保存' }))
  expect(await dialog.findByText('位数不对')).toBeTruthy()
  expect(calls.find(({ call }) => call === 'POST /api/v1/floating-records')?.body).toMatchObject({
    direction: 'IN',
    name: '沈远来',
    unitId: 'u1',
    place: '370212',
    fromOn: '2026-02-01',
    address: '试用路 1 号',
    surveyMethod: 'TELEPHONE',
  })
})

test('a name that two units have means neither: whoever comes is not given to the first of them', async () => {
  const calls = opened({
    'GET /api/v1/units?limit=200': {
      items: [
        { id: 'u1', name: '县气象局' },
        { id: 'u2', name: '县气象局' },
      ],
      next: null,
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: '登记流入' }))
  const dialog = within(screen.getByTestId('floating-record'))
  await userEvent.type(dialog.getByLabelText('单位'), '县气象局')
  expect(await dialog.findByText(/有 2 个单位叫“县气象局”/)).toBeTruthy()
  await userEvent.click(dialog.getByRole('button', { name: '保存' }))
  expect(calls.some(({ call }) => call.startsWith('POST'))).toBe(false)
})
