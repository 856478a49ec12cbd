import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import { committee } from '../test/morning'
import { show } from '../test/render'
import { AppointDialog } from './AppointDialog'
import GapsPage from './GapsPage'
import OrganisationPage from './OrganisationPage'
import TextsPage from './TextsPage'

const LIST = '/api/v1/party-organisations'
const BRANCH = {
  id: 'b',
  name: '县水利局党支部',
  level: 'BRANCH',
  formerNames: [],
  form: 'SINGLE',
  basis: 'UNIT',
  foundedOn: '2020-01-01',
  members: 2,
  fullMembers: 2,
  gaps: [],
  documentNo: '利组〔2020〕1号',
  parentName: '县离退休干部党工委',
  units: [{ id: 'u', name: '县水利局' }],
  version: 3,
}
const page = (items: unknown[]) => ({ items, next: null })
const refused = (status: number) =>
  new Response(JSON.stringify({ code: 'REFUSED', detail: '没有办成' }), {
    status,
    headers: { 'content-type': 'application/problem+json' },
  })

function opened(more: Record<string, unknown> = {}, at = '') {
  const answers: Record<string, unknown> = {
    [`GET ${LIST}/b`]: BRANCH,
    [`GET ${LIST}?limit=200`]: page([{ ...BRANCH, unitNames: ['县水利局'] }]),
    'GET /api/v1/units?limit=200': page([{ id: 'u', name: '县水利局' }]),
    ...more,
  }
  const screenOf = (
    <Routes>
      <Route path="/organisations/:id" element={<OrganisationPage me={committee} />} />
    </Routes>
  )
  return { answers, calls: show(screenOf, answers, '/organisations/b' + at) }
}

const save = () => screen.getByRole('button', { name: '保存' })

test('a correction leaves alone what another corrected meanwhile, and says it before anything is written', async () => {
  const { answers, calls } = opened({ [`PUT ${LIST}/b`]: refused(412) })
  await userEvent.click(await screen.findByRole('button', { name: '更正' }))
  const dialog = within(screen.getByTestId('correct-dialog'))
  await userEvent.clear(dialog.getByLabelText('名称'))
  await userEvent.type(dialog.getByLabelText('名称'), '县水务局党支部')
  await userEvent.type(dialog.getByLabelText('原因'), '写错了')
  answers[`GET ${LIST}/b`] = { ...BRANCH, documentNo: '利组〔2020〕9号', version: 4 }
  await userEvent.click(save())
  expect(await dialog.findByText(/县水利局党支部；.*利组〔2020〕9号/)).toBeTruthy()
  answers[`PUT ${LIST}/b`] = BRANCH
  await userEvent.click(save())
  const sent = calls.filter(({ call }) => call.startsWith('PUT'))
  expect(sent.map(({ ifMatch }) => ifMatch)).toEqual(['"3"', '"4"'])
  expect(sent[1]?.body).toMatchObject({ name: '县水务局党支部', documentNo: '利组〔2020〕9号', unitIds: ['u'] })
})

test('nothing is moved before it is known where it could go', async () => {
  opened({ [`GET ${LIST}?limit=200`]: refused(503) })
  await userEvent.click(await screen.findByRole('button', { name: '调整上级' }))
  expect(await within(screen.getByTestId('move-dialog')).findByRole('alert')).toBeTruthy()
  expect((save() as HTMLButtonElement).disabled).toBe(true)
})

test('G-17 a functional branch is dissolved without a successor, and it is said that its relations end', async () => {
  const { calls } = opened({ [`GET ${LIST}/b`]: { ...BRANCH, form: 'FUNCTIONAL' }, [`POST ${LIST}/b/dissolve`]: BRANCH })
  await userEvent.click(await screen.findByRole('button', { name: '撤销' }))
  expect(screen.getByText(/2 名成员在这里的关系随之结束，各人的组织关系不变/)).toBeTruthy()
  await userEvent.type(screen.getByLabelText('文号'), '利组〔2026〕5号')
  await userEvent.type(screen.getByLabelText('原因'), '活动结束')
  await userEvent.click(save())
  expect(calls.find(({ call }) => call.startsWith('POST'))?.body).toMatchObject({ reason: '活动结束' })
})

test('G-17 out of a functional branch a member steps; his own branch is left by joining another', async () => {
  const member = { id: 'm', name: '试甲', unitName: '县水利局', state: 'ACTIVE', kind: 'FUNCTIONAL', from: '2025-01-01' }
  const { calls } = opened(
    {
      [`GET ${LIST}/b/members?limit=100`]: page([member, { ...member, id: 'n', name: '试乙', kind: 'PRIMARY' }]),
      [`POST ${LIST}/b/members/m/leave`]: {},
    },
    '?tab=members',
  )
  await userEvent.click(await screen.findByRole('button', { name: '退出 试甲' }))
  expect(screen.queryByRole('button', { name: '退出 试乙' })).toBeNull()
  await userEvent.type(screen.getByLabelText('文号'), '利组〔2026〕6号')
  await userEvent.type(screen.getByLabelText('原因'), '不再参加')
  await userEvent.click(save())
  expect(calls.find(({ call }) => call.endsWith('/m/leave'))?.body).toMatchObject({ reason: '不再参加' })
})

test('whoever is called like one of the ledger is chosen, or said to be somebody else', async () => {
  const calls = show(<AppointDialog orgId="b" onClose={() => undefined} />, {
    ['GET /api/v1/members?q=' + encodeURIComponent('试甲') + '&limit=6']: page([
      { id: 'm', name: '试甲', unitName: '县水利局' },
    ]),
    [`POST ${LIST}/b/posts`]: {},
  })
  await userEvent.type(screen.getByLabelText('谁担任'), '试甲')
  await userEvent.type(screen.getByLabelText('文号'), '利组〔2026〕7号')
  const serving = await screen.findByLabelText('确是不在台账里的在职干部')
  await userEvent.click(save())
  expect(calls.filter(({ call }) => call.startsWith('POST'))).toEqual([])
  await userEvent.click(serving)
  await userEvent.click(save())
  expect(calls.find(({ call }) => call.startsWith('POST'))?.body).toMatchObject({ name: '试甲' })
})

test('a long list of gaps is shown piece by piece', async () => {
  const items = Array.from({ length: 101 }, (_, no) => ({
    gap: 'NO_SECRETARY',
    orgId: 'o' + no,
    name: `支部${no}`,
    fullMembers: 3,
  }))
  show(<GapsPage />, { [`GET ${LIST}/gaps`]: page(items) })
  expect((await screen.findAllByRole('link', { name: /支部/ })).length).toBe(100)
  await userEvent.click(screen.getByRole('button', { name: /再看/ }))
  expect(screen.getAllByRole('link', { name: /支部/ }).length).toBe(101)
})

test('of two branches with one name the proposed one is chosen already, and it is that one', async () => {
  const call = `${LIST}/branch-texts/confirm`
  const branch = (id: string, parentId: string) => ({ ...BRANCH, id, parentId, name: '第一支部', unitNames: [] })
  const calls = show(<TextsPage />, {
    [`GET ${LIST}/branch-texts`]: page([
      { unitId: 'u', unitName: '县水利局', text: '一支部', members: 5, orgId: 'b1', orgName: '第一支部' },
    ]),
    [`GET ${LIST}?limit=200`]: page([
      { ...BRANCH, id: 'g', level: 'GENERAL_BRANCH', name: '水利局党总支', unitNames: [] },
      { ...BRANCH, id: 'h', level: 'GENERAL_BRANCH', name: '气象局党总支', unitNames: [] },
      branch('b1', 'g'),
      branch('b2', 'h'),
    ]),
    [`POST ${call}`]: { orgId: 'b1', members: 5 },
  })
  await userEvent.click(await screen.findByRole('button', { name: /确认 县水利局/ }))
  expect((await screen.findByLabelText<HTMLInputElement>('已有的党支部')).value).toBe('第一支部（水利局党总支）')
  await userEvent.type(screen.getByLabelText('文号'), '利组〔2026〕8号')
  await userEvent.click(save())
  expect(calls.find((one) => one.call === 'POST ' + call)?.body).toMatchObject({ orgId: 'b1' })
})
