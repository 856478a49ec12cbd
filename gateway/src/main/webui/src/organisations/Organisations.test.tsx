import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import type { Me, Organisation } from '../api/schemas'
import { today } from '../i18n/dates'
import { committee } from '../test/morning'
import { show } from '../test/render'
import GapsPage from './GapsPage'
import OrganisationPage from './OrganisationPage'
import Organisations from './Organisations'
import TextsPage from './TextsPage'

const org = (id: string, name: string, level: Organisation['level'], more: Partial<Organisation> = {}): Organisation => ({
  id,
  name,
  level,
  formerNames: [],
  form: 'SINGLE',
  basis: 'UNIT',
  unitNames: [],
  foundedOn: '2020-01-01',
  members: 0,
  fullMembers: 0,
  gaps: [],
  ...more,
})

const TREE = [
  org('w', '县离退休干部党工委', 'WORKING_COMMITTEE'),
  org('b', '县水利局党支部', 'BRANCH', {
    parentId: 'w',
    members: 2,
    fullMembers: 2,
    gaps: ['NO_SECRETARY', 'TOO_FEW_MEMBERS'],
  }),
]
const LIST = 'GET /api/v1/party-organisations'
const page = (items: unknown[]) => ({ items, next: null })
const { unitNames: _, ...rest } = TREE[1]!
const BRANCH = { ...rest, documentNo: '利组〔2020〕1号', parentName: '县离退休干部党工委', units: [], version: 3 }

test('the tree shows who stands under whom and what a branch lacks', async () => {
  show(<Organisations me={committee} />, { [LIST + '?limit=200']: page(TREE) })
  const branch = await screen.findByRole('link', { name: '县水利局党支部' })
  expect(branch.getAttribute('href')).toBe('/organisations/b')
  expect(branch.closest('ul')?.closest('details')?.textContent).toContain('县离退休干部党工委')
  expect(screen.getByText('没有书记')).toBeTruthy()
  expect(screen.getByText('正式党员不足三人')).toBeTruthy()
})

test('an old name finds what is called otherwise now', async () => {
  show(
    <Organisations me={committee} />,
    {
      [`${LIST}?name=${encodeURIComponent('水利')}&dissolved=true&limit=100`]: page([
        org('b', '县水务局党支部', 'BRANCH', { formerNames: ['县水利局党支部'] }),
      ]),
    },
    '/organisations?q=水利',
  )
  expect(await screen.findByText('曾用名：县水利局党支部')).toBeTruthy()
})

test('whoever only reads is offered nothing to change', async () => {
  show(<Organisations me={{ ...committee, roles: ['liaison'] } as Me} />, { [LIST + '?limit=200']: page(TREE) })
  await screen.findByRole('link', { name: '县水利局党支部' })
  expect(screen.queryByRole('button', { name: '成立党组织' })).toBeNull()
})

const one = (tab = '') =>
  show(
    <Routes>
      <Route path="/organisations/:id" element={<OrganisationPage me={committee} />} />
    </Routes>,
    {
      [LIST + '/b']: BRANCH,
      [LIST + '?limit=200']: page(TREE),
      [LIST + '/b/posts']: page([]),
      [LIST + '/b/terms']: {
        completed: 7,
        items: [
          {
            id: 't',
            no: 8,
            from: '2023-09-01',
            until: '2026-08-31',
            state: 'OVERDUE',
            formedBy: 'ELECTED',
            formedOn: '2023-09-01',
            eligible: 20,
            present: 18,
            documentNo: '利组〔2023〕9号',
            version: 1,
          },
        ],
      },
      'POST /api/v1/party-organisations/b/dissolve': BRANCH,
    },
    '/organisations/b' + tab,
  )

test('a branch with members is dissolved into another one, which is said before it is done', async () => {
  const calls = one()
  await userEvent.click(await screen.findByRole('button', { name: '撤销' }))
  expect(screen.getByText(/现有党员 2 人、下级党组织 0 个，转到承接的党组织/)).toBeTruthy()
  await userEvent.type(screen.getByLabelText('承接的党组织'), '县离退休干部党工委')
  await userEvent.type(screen.getByLabelText('文号'), '利组〔2026〕5号')
  await userEvent.type(screen.getByLabelText('原因'), '合并')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  const sent = calls.find(({ call }) => call.startsWith('POST'))
  expect(sent?.body).toEqual({ successorId: 'w', on: today(), documentNo: '利组〔2026〕5号', reason: '合并' })
  expect(sent?.ifMatch).toBe('"3"')
})

test('G-26 the committee says how many terms are through and that this one is overdue', async () => {
  one('?tab=committee')
  expect(await screen.findByText('已换届 7 次')).toBeTruthy()
  expect(screen.getByText('已届满，未换届')).toBeTruthy()
  expect(screen.getByText(/到会 18\/20/)).toBeTruthy()
})

test('gaps stand kind by kind, and a unit without a branch leads to its people', async () => {
  show(<GapsPage />, {
    [LIST + '/gaps']: page([
      { gap: 'UNIT_WITHOUT_BRANCH', unitId: 'u', name: '县气象局', fullMembers: 4 },
      { gap: 'NO_SECRETARY', orgId: 'b', name: '县水利局党支部', fullMembers: 2 },
    ]),
  })
  expect((await screen.findByRole('link', { name: '县气象局' })).getAttribute('href')).toBe('/members?unit=u')
  expect(screen.getAllByRole('heading', { level: 2 }).map((head) => head.textContent)).toEqual([
    '没有书记（1）',
    '应建未建党支部的单位（1）',
  ])
})

test('what a ledger calls a branch becomes one under the only committee there is', async () => {
  const calls = show(<TextsPage />, {
    [LIST + '/branch-texts']: page([{ unitId: 'u', unitName: '县气象局', text: '第一支部', members: 5 }]),
    [LIST + '?limit=200']: page([TREE[0]]),
    'POST /api/v1/party-organisations/branch-texts/confirm': { orgId: 'n', members: 5 },
  })
  await userEvent.click(await screen.findByRole('button', { name: /确认 县气象局/ }))
  await userEvent.type(await screen.findByLabelText('文号'), '利组〔2026〕1号')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(calls.find(({ call }) => call.startsWith('POST'))?.body).toEqual({
    unitId: 'u',
    text: '第一支部',
    name: '第一支部',
    parentId: 'w',
    on: today(),
    documentNo: '利组〔2026〕1号',
  })
})
