import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes, useLocation } from 'react-router'
import { expect, test } from 'vitest'
import { show } from '../test/render'
import MemberPage from './MemberPage'

const LI = {
  id: 'm1',
  name: '李长海',
  sex: 1,
  birth: '1944-03-10',
  idBirth: '1944-03-10',
  category: 'RETIRED',
  unitId: 'u',
  unitName: '县水利局',
  idNoMasked: '370599************',
  phoneMasked: '199****1010',
  state: 'LOST_CONTACT',
  joinedPartyOn: '1970-07-01',
  registeredOn: '2004-04-01',
  hasAddress: true,
  hasFamilyContact: false,
  version: 3,
}

function Where() {
  const { pathname, search } = useLocation()
  return <output data-testid="where">{pathname + search}</output>
}

function opened(at = '/members/m1') {
  return show(
    <>
      <Routes>
        <Route path="/members/:id" element={<MemberPage />} />
      </Routes>
      <Where />
    </>,
    {
      'GET /api/v1/members/m1': LI,
      'POST /api/v1/members/m1/reveal': { id: 'm1', phone: '19900001010', address: '幸福路 1 号' },
      'GET /api/v1/members?unitId=u&sort=PINYIN&limit=50&total=true': {
        items: [LI, { ...LI, id: 'm2', name: '魏春花' }],
        total: 2,
      },
    },
    at,
  )
}

const factOf = (label: string) => within(screen.getByText(label, { selector: 'dt' }).parentElement!).getByRole('definition')

test('a member is told in groups, with what is not recorded, and neither address nor tab names him', async () => {
  opened()
  expect(await screen.findByRole('heading', { level: 1, name: '李长海' })).toBeTruthy()
  expect(document.title).toBe('党员 · 银发联盟')
  expect(screen.getByTestId('where').textContent).toBe('/members/m1')
  expect(factOf('入党日期').textContent).toBe('1970年7月1日')
  expect(factOf('学历').textContent).toBe('未登记')
  expect(factOf('家属联系人').textContent).toBe('未登记')
})

test('a sealed value is shown for a reason, only what was asked for, and masked again', async () => {
  const calls = opened()
  await userEvent.click(await screen.findByRole('button', { name: '查看电话' }))
  const dialog = within(screen.getByTestId('reveal'))
  expect(dialog.queryByLabelText('家属联系人'), 'nothing is recorded').toBeNull()
  expect(dialog.getByRole<HTMLButtonElement>('button', { name: '查看' }).disabled).toBe(true)
  await userEvent.type(dialog.getByLabelText('理由'), '通知改期')
  await userEvent.click(dialog.getByRole('button', { name: '查看' }))
  expect((await screen.findByRole('link', { name: '19900001010' })).getAttribute('href')).toBe('tel:19900001010')
  expect(factOf('家庭住址').textContent).toContain('遮盖')
  expect(calls.find(({ call }) => call.startsWith('POST'))?.body).toEqual({ fields: ['phone'], reason: '通知改期' })
  await userEvent.click(screen.getByRole('button', { name: '重新遮盖 电话' }))
  expect(screen.queryByText('19900001010')).toBeNull()
  expect(factOf('电话').textContent).toContain('199****1010')
})

test('what is printed has no number, whatever was shown', async () => {
  opened()
  await userEvent.click(await screen.findByRole('button', { name: '查看电话' }))
  await userEvent.type(within(screen.getByTestId('reveal')).getByLabelText('理由'), '通知改期')
  await userEvent.click(within(screen.getByTestId('reveal')).getByRole('button', { name: '查看' }))
  await screen.findByText('19900001010')
  const paper = screen.getByTestId('paper').textContent
  expect(paper).toContain('入党日期1970年7月1日')
  expect(paper).not.toMatch(/1990000|199\*|370599/)
})

test('a tab stands in the address, and the days of the ledger come the latest first', async () => {
  opened()
  await userEvent.click(await screen.findByRole('link', { name: '经历' }))
  expect(screen.getByTestId('where').textContent).toBe('/members/m1?tab=life')
  expect(screen.getAllByRole('listitem').map((item) => item.textContent)).toEqual([
    '2004年4月1日列入台账',
    '1970年7月1日加入中国共产党',
    '1944年3月10日出生',
  ])
})

test('the others of the unit are a step away', async () => {
  opened('/members/m1?tab=unit')
  expect((await screen.findByRole('link', { name: '魏春花' })).getAttribute('href')).toBe('/members/m2')
  expect(screen.queryByRole('link', { name: '李长海' })).toBeNull()
})

test('a member out of reach says so', async () => {
  show(
    <Routes>
      <Route path="/members/:id" element={<MemberPage />} />
    </Routes>,
    {},
    '/members/other',
  )
  await waitFor(() => expect(screen.getByRole('alert').textContent).toContain('没有找到'))
})
