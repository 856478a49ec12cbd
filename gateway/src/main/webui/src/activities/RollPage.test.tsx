import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Link, Route, Routes } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import type { Activity, AttendanceSheet, Me, RecordedSheet } from '../api/schemas'
import { show } from '../test/render'
import { isLoggedIn } from '../api/leaving'
import RollPage from './RollPage'
import { RollSummary } from './RollSummary'

afterEach(() => {
  localStorage.clear()
  vi.restoreAllMocks()
})

const activity = {
  id: 'x',
  allianceId: 'a',
  hostUnitId: 'u',
  title: '参观',
  state: 'HELD',
  startsAt: '2026-03-25T01:00:00Z',
  endsAt: '2026-03-25T03:00:00Z',
} as Activity
const counts = { present: 0, excused: 0, absent: 0, atHome: 0, guests: 0, notRecorded: 3, signedUpNotRecorded: 2 }
const people = ['单一', '单二', '单三'].map((name, index) => ({
  id: String(index + 1),
  name,
  initials: ['sy', 'de xe', 'SS DS'][index],
  pinyin: '',
  unitName: index === 2 ? '县法院' : '县水利局',
  state: 'ACTIVE',
}))
const line = { memberId: '1', unitId: 'u', guest: false, status: 'ABSENT', recordedBy: 'lead', version: 1 } as const
const me = { username: 'lead-a1', roles: ['lead-unit'], units: [], leadAllianceIds: ['a'] } as unknown as Me

function opened(
  saved?: RecordedSheet | Response,
  roll: AttendanceSheet = { items: [], counts },
  state: Activity['state'] = 'HELD',
  who: Me = me,
) {
  const answers: Record<string, unknown> = {
    'GET /api/v1/activities/x': { ...activity, state },
    'GET /api/v1/members/roll?activityId=x': { items: people },
    'GET /api/v1/activities/x/registrations': {
      items: ['1', '2'].map((memberId) => ({ memberId, state: 'CONFIRMED' })),
    },
    'GET /api/v1/activities/x/attendance': roll,
    'PUT /api/v1/activities/x/attendance': saved,
  }
  const calls = show(
    <Routes>
      <Route
        path="activities/:id/roll"
        element={
          <>
            <Link to="/activities/x">走开</Link>
            <RollPage me={who} />
          </>
        }
      />
      <Route path="activities/:id" element={<RollSummary activity={activity} me={who} />} />
    </Routes>,
    answers,
    '/activities/x/roll',
  )
  return { answers, puts: () => calls.filter(({ call }) => call.startsWith('PUT')).map(({ body }) => body) }
}

const present = (name: string) => screen.findByRole('button', { name: `${name}：到会` })
const save = () => userEvent.click(screen.getByRole('button', { name: '保存到会登记' }))
const pressed = (button: HTMLElement) => button.getAttribute('aria-pressed')

test('R-13 nobody is recorded before somebody says so; a touch on the name is present, the numbers move, and it saves itself', async () => {
  const { puts } = opened({ items: [], counts, contradicted: [] })
  expect(pressed(await present('单一'))).toBe('false')
  expect(screen.queryByRole('button', { name: /^单三.*：到会$/ })).toBeNull()
  await userEvent.click(await present('单二'))
  expect(screen.getByTestId('attendance-counts').textContent).toContain('到会 1')
  expect(screen.getByRole('button', { name: '单二：送学' })).toBeTruthy()
  expect(screen.getByTestId('attendance-counts').textContent).toContain('未登记 2（其中已报名 1）')
  expect(puts()).toEqual([])
  await waitFor(() => expect(puts()).toEqual([{ items: [{ memberId: '2', status: 'PRESENT', version: 0 }] }]), {
    timeout: 9_000,
  })
  expect(await screen.findByText('已保存')).toBeTruthy()
})

test('R-13 who did not sign up is found by any reading of the name, and marked', async () => {
  const { puts } = opened({ items: [], counts, contradicted: [] })
  await userEvent.type(await screen.findByLabelText('按姓名、单位、拼音或首字母找人'), 'ds')
  // What stands on the button is in its name.
  await userEvent.click(await present('单三 没报名'))
  await save()
  expect(puts()).toEqual([{ items: [{ memberId: '3', status: 'PRESENT', version: 0 }] }])
})

test('R-13 all others who had signed up are absent only when somebody says so, and is told who they are', async () => {
  const { puts } = opened({ items: [], counts, contradicted: [] })
  await userEvent.click(await present('单一'))
  await userEvent.click(screen.getByRole('button', { name: '其余报名的都记为缺席' }))
  expect(screen.getByRole('dialog').textContent).toContain('单二')
  expect(screen.getByRole('dialog').textContent).not.toMatch(/单一|单三/)
  await userEvent.click(screen.getByRole('button', { name: '确认' }))
  await save()
  expect(puts()).toEqual([
    {
      items: [
        { memberId: '1', status: 'PRESENT', version: 0 },
        { memberId: '2', status: 'ABSENT', version: 0 },
      ],
    },
  ])
})

test('R-13 where somebody else recorded otherwise both words are shown, and mine is sent again only if I say so', async () => {
  const told = { ...line, recordedAt: '2026-03-25T01:10:00Z' }
  const mine = { memberId: '1', status: 'PRESENT' as const, version: 0 }
  const { puts } = opened({ items: [told], counts, contradicted: [mine] })
  await userEvent.click(await present('单一'))
  await save()
  expect((await screen.findByTestId('contradictions')).textContent).toContain(
    '单一：您记为“到会”，别人已于 2026年3月25日 09:10 记为“缺席”',
  )
  expect(pressed(await present('单一'))).toBe('true')
  await userEvent.click(screen.getByRole('button', { name: '单一按我的' }))
  expect(puts()).toEqual([{ items: [mine] }, { items: [{ ...mine, version: 1 }] }])
})

test('R-13 what somebody else recorded can stand, and then nothing is left to save', async () => {
  const told = { ...line, recordedAt: '2026-03-25T01:10:00Z' }
  opened({ items: [told], counts, contradicted: [{ memberId: '1', status: 'PRESENT', version: 0 }] })
  await userEvent.click(await present('单一'))
  await save()
  await userEvent.click(await screen.findByRole('button', { name: '单一按已登记的' }))
  expect(pressed(screen.getByRole('button', { name: '单一：缺席' }))).toBe('true')
  expect(screen.queryByTestId('roll-unsaved')).toBeNull()
})

test('R-13 without a network the marks are kept on the device, through closing the page, and sent when it is back', async () => {
  const line = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const { puts } = opened({ items: [], counts, contradicted: [] })
  await userEvent.click(await present('单一'))
  expect(screen.getByTestId('roll-unsaved').textContent).toContain('网络不通，1 人的登记先记在这台设备上')
  expect(JSON.parse(localStorage.getItem('sa.kept:lead-a1:roll:x') ?? 'null')).toEqual({
    '1': { status: 'PRESENT', version: 0 },
  })
  expect(puts()).toEqual([])
  line.mockReturnValue(true)
  window.dispatchEvent(new Event('online'))
  await waitFor(() => expect(puts()).toHaveLength(1), { timeout: 9_000 })
  await waitFor(() => expect(localStorage.getItem('sa.kept:lead-a1:roll:x')).toBeNull())
})

const first = { memberId: '1', status: 'PRESENT' as const, version: 0 }
const kept = () => JSON.parse(localStorage.getItem('sa.kept:lead-a1:roll:x') ?? 'null')

test('R-13 the last touch is sent when somebody goes to another page at once, and nothing of it is left', async () => {
  const { puts } = opened({ items: [], counts, contradicted: [] })
  await userEvent.click(await present('单一'))
  await userEvent.click(screen.getByRole('link', { name: '走开' }))
  await waitFor(() => expect(puts()).toEqual([{ items: [first] }]))
  await waitFor(() => expect(kept()).toBeNull())
  expect(screen.queryByTestId('unsaved-marks')).toBeNull()
})

test('R-13 the last touch is sent when the page is closed or put away, once, and goes on without the page', async () => {
  const { puts } = opened({ items: [], counts, contradicted: [] })
  await userEvent.click(await present('单一'))
  vi.spyOn(document, 'visibilityState', 'get').mockReturnValue('hidden')
  document.dispatchEvent(new Event('visibilitychange'))
  window.dispatchEvent(new Event('pagehide'))
  // Sooner than it saves itself.
  await waitFor(() => expect(puts()).toEqual([{ items: [first] }]), { timeout: 1_500 })
  expect(vi.mocked(window.fetch).mock.calls.find(([, call]) => call?.method === 'PUT')?.[1]).toMatchObject({ keepalive: true })
})

test('R-13 what could not be sent is told of beside the roll, with the way to it', async () => {
  const net = vi.spyOn(navigator, 'onLine', 'get').mockReturnValue(false)
  const { puts } = opened({ items: [], counts, contradicted: [] })
  await userEvent.click(await present('单一'))
  await userEvent.click(screen.getByRole('link', { name: '走开' }))
  expect((await screen.findByTestId('unsaved-marks')).textContent).toContain('这台设备上还有 1 人的到会登记没有保存')
  expect(puts()).toEqual([])
  net.mockReturnValue(true)
  await userEvent.click(screen.getByRole('link', { name: '去保存' }))
  await waitFor(() => expect(puts()).toHaveLength(1), { timeout: 9_000 })
})

test('R-13 what is refused is said, kept, and not sent again and again', async () => {
  const no = new Response(JSON.stringify({ code: 'X', detail: '只有主办单位可以登记' }), {
    status: 403,
    headers: { 'content-type': 'application/problem+json' },
  })
  const { puts } = opened(no)
  await userEvent.click(await present('单一'))
  await save()
  expect((await screen.findByRole('alert')).textContent).toContain('只有主办单位可以登记')
  expect(screen.getByTestId('roll-unsaved').textContent).toContain('还没有保存')
  const later = vi.spyOn(globalThis, 'setTimeout')
  await userEvent.click(screen.getByRole('button', { name: '全部' }))
  expect(later.mock.calls.filter(([, pause]) => pause === 4_000 || pause === 15_000)).toEqual([])
  expect(puts()).toHaveLength(1)
})

test('R-15 once the report is accepted the roll is only read', async () => {
  opened(undefined, { items: [{ ...line, recordedAt: '2026-03-25T01:10:00Z' }], counts }, 'ACCEPTED')
  expect(await screen.findByText('资料已审核，到会登记不能再改。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /：到会$/ })).toBeNull()
  expect(screen.queryByRole('button', { name: '保存到会登记' })).toBeNull()
  expect(within(screen.getByTestId('roll')).getByText('缺席')).toBeTruthy()
})

test('R-13 before it begins only the sheet to sign is there', async () => {
  opened(undefined, undefined, 'PUBLISHED')
  expect(await screen.findByText('活动时间到了：先确认已举办，就可以登记到会。')).toBeTruthy()
  expect(screen.getByRole('button', { name: '打印签到表' })).toBeTruthy()
  const paper = screen.getByTestId('paper')
  expect(paper.querySelectorAll('tbody tr')).toHaveLength(2 + 8)
  expect(paper.textContent).toContain('签名')
})

test('R-13 a roll whose activity cannot be read says so and can be tried again', async () => {
  show(
    <Routes>
      <Route path="activities/:id/roll" element={<RollPage me={me} />} />
    </Routes>,
    {},
    '/activities/x/roll',
  )
  expect((await screen.findByRole('alert')).textContent).toContain('没有找到')
  expect(screen.getByRole('button', { name: '重试' })).toBeTruthy()
})

test('R-13 the liaison of the unit that hosts finds and marks people of other units', async () => {
  const host = { ...me, roles: ['liaison'], units: [{ id: 'u', uscc: '', name: '县水利局' }], leadAllianceIds: [] } as Me
  const { puts } = opened({ items: [], counts, contradicted: [] }, undefined, 'HELD', host)
  await userEvent.type(await screen.findByLabelText('按姓名、单位、拼音或首字母找人'), '法院')
  await userEvent.click(await present('单三 没报名'))
  await save()
  expect(puts()).toEqual([{ items: [{ memberId: '3', status: 'PRESENT', version: 0 }] }])
})

test('R-13 a unit that neither hosts nor leads reads the roll and is offered nothing that is refused', async () => {
  const other = { ...me, roles: ['liaison'], units: [{ id: 'v', uscc: '', name: '县法院' }], leadAllianceIds: [] } as Me
  opened(undefined, undefined, 'HELD', other)
  expect(await screen.findByText('到会由主办单位、牵头单位和党工委登记，这里只能查看。')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /：到会$|都记为/ })).toBeNull()
  await userEvent.click(screen.getByRole('link', { name: '走开' }))
  expect(await screen.findByTestId('attendance')).toBeTruthy()
  expect(screen.queryByRole('link', { name: '登记到会' })).toBeNull()
})

const refusal = (status: number, body: object) =>
  new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/problem+json' } })

test('R-13 one mark that is not accepted is named and holds nobody else up', async () => {
  const { answers, puts } = opened(refusal(409, { code: 'X', detail: '登记已满7天，不能再更正', memberId: '1' }))
  await userEvent.click(await present('单一'))
  await userEvent.click(await present('单二'))
  await save()
  expect((await screen.findByTestId('stuck-marks')).textContent).toContain('单一：登记已满7天，不能再更正')
  answers['PUT /api/v1/activities/x/attendance'] = { items: [], counts, contradicted: [] }
  await waitFor(() => expect(puts().at(-1)).toEqual({ items: [{ ...first, memberId: '2' }] }), { timeout: 9_000 })
  await waitFor(() => expect(kept()).toEqual({ '1': { status: 'PRESENT', version: 0 } }))
  await userEvent.click(screen.getByRole('button', { name: '不再保留单一的登记' }))
  expect(screen.queryByTestId('stuck-marks')).toBeNull()
  expect(await screen.findByText('已保存')).toBeTruthy()
})

test.each([
  ['another touch', () => present('单二').then((button) => userEvent.click(button)), 2],
  ['a new login', () => isLoggedIn(), 1],
])('R-13 after %s what was refused is tried again', async (_, mend, people) => {
  const { answers, puts } = opened(new Response(null, { status: 401 }))
  answers['GET /api/v1/me'] = me
  await userEvent.click(await present('单一'))
  await save()
  await waitFor(() => expect(puts()).toHaveLength(1))
  expect(await screen.findByRole('alert')).toBeTruthy()
  answers['PUT /api/v1/activities/x/attendance'] = { items: [], counts, contradicted: [] }
  await mend()
  await waitFor(() => expect((puts()[1] as { items: unknown[] } | undefined)?.items).toHaveLength(people), { timeout: 9_000 })
})

test('R-13 a wrong touch is taken back before it is saved, and nothing is sent of it', async () => {
  const { puts } = opened({ items: [], counts, contradicted: [] })
  await userEvent.click(await present('单一'))
  await userEvent.click(screen.getByRole('button', { name: '撤销“单一：到会”' }))
  expect(pressed(await present('单一'))).toBe('false')
  expect(screen.getByText('已保存')).toBeTruthy()
  expect(kept()).toBeNull()
  expect(puts()).toEqual([])
})
