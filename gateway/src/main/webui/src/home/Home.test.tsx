import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Me } from '../api/schemas'
import { show } from '../test/render'
import Home from './Home'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T00:20:00Z') }))
afterEach(() => void vi.useRealTimers())

const liaison = {
  username: 'liaison-a1-2',
  roles: ['liaison'],
  units: [{ id: 'u1', name: '县水利局' }],
  allianceIds: ['a'],
  leadAllianceIds: [],
} as unknown as Me

const list = (items: unknown[]) => ({ items, next: null, total: items.length })
const activity = (id: string, startsAt: string, state: string) => ({
  id,
  allianceId: 'a',
  hostUnitId: 'u1',
  hostUnitName: '县水利局',
  kind: 'COLLECTIVE',
  title: '活动' + id,
  startsAt,
  endsAt: startsAt,
  venueName: '活动室',
  capacity: 40,
  confirmed: 3,
  month: startsAt.slice(0, 7),
  state,
})
const rotation = {
  id: 'r',
  allianceId: 'a',
  year: 2026,
  slots: [{ id: 's', month: 12, date: '2026-12-25', actualHostUnitId: 'u1', hostUnitName: '县水利局', suspended: false }],
}

const answers = (over: Record<string, unknown> = {}): Record<string, unknown> => ({
  ...Object.fromEntries(
    ['DRAFT', 'PUBLISHED', 'CLOSED', 'HELD'].map((state) => [`GET /api/v1/activities?state=${state}&limit=200`, list([])]),
  ),
  'GET /api/v1/activities?month=2026-11&limit=200': list([]),
  'GET /api/v1/activities?month=2026-12&limit=200': list([activity('d', '2026-12-25T01:00:00Z', 'PUBLISHED')]),
  'GET /api/v1/alliances?limit=200': list([{ id: 'a', name: '第一银发联盟', memberCount: 126, leaderMemberId: 'm' }]),
  'GET /api/v1/alliance-units?gapsOnly=true': list([]),
  'GET /api/v1/rotations?year=2026': list([{ allianceId: 'a', year: 2026 }]),
  'GET /api/v1/rotations?year=2027': list([]),
  'GET /api/v1/rotations/a/2026': rotation,
  'GET /api/v1/swap-requests?limit=200': list([]),
  'GET /api/v1/members?unitId=u1&state=ACTIVE&limit=1&total=true': { items: [], next: null, total: 22 },
  'GET /api/v1/members?unitId=u1&state=FLOATING_OUT&limit=1&total=true': { items: [], next: null, total: 2 },
  ...Object.fromEntries(
    ['watch=RED', 'watch=AMBER', 'lacks=RECORDED'].map((asked) => [
      `GET /api/v1/floating?${asked}&limit=200&total=true`,
      list([]),
    ]),
  ),
  'GET /api/v1/care-visits?listing=TO_DO&dueUntil=2026-11-29&limit=200&total=true': list([]),
  'GET /api/v1/transfers?state=EXPIRED&limit=200&total=true': list([]),
  'GET /api/v1/call-lists/count': { open: 0 },
  'GET /api/v1/surveys?limit=50': list([]),
  ...over,
})

test('a calm morning says so in a sentence, with what comes next', async () => {
  show(<Home me={liaison} />, answers())
  expect((await screen.findByTestId('all-done')).textContent?.trim()).toBe(
    '今天没有等着办的事。接下来：12月25日 星期五 由本单位主办。',
  )
  expect(screen.getByTestId('who').textContent).toBe('今天是 2026年11月30日 星期一 · 县水利局 · 联络员')
  expect(screen.getByTestId('own-turn').textContent).toBe('2026年12月25日 星期五 还有 25 天 活动d')
})

test('what is early on the morning after the own turn comes after it, though in Greenwich it is the same day', async () => {
  vi.setSystemTime(new Date('2026-12-20T00:20:00Z'))
  show(
    <Home me={liaison} />,
    answers({
      'GET /api/v1/activities?month=2027-01&limit=200': list([]),
      'GET /api/v1/care-visits?listing=TO_DO&dueUntil=2026-12-19&limit=200&total=true': list([]),
      'GET /api/v1/activities?state=PUBLISHED&limit=200': list([activity('e', '2026-12-25T23:30:00Z', 'PUBLISHED')]),
      'GET /api/v1/activities/e/registrations': list([{ memberId: '1', unitId: 'u1', state: 'CONFIRMED', guest: false }]),
      'GET /api/v1/members?unitId=u1&state=ACTIVE&limit=1&total=true': { items: [], next: null, total: 1 },
      'GET /api/v1/members?unitId=u1&state=FLOATING_OUT&limit=1&total=true': { items: [], next: null, total: 0 },
    }),
  )
  expect((await screen.findByTestId('all-done')).textContent).toContain('接下来：12月25日 星期五 由本单位主办。')
})

test('M-16 a visit that should have been made is a duty of the own unit, with the way to it', async () => {
  const late = { memberId: 'm1', name: '宋长海', unitName: '县水利局', dueOn: '2026-11-25' }
  show(
    <Home me={liaison} />,
    answers({
      'GET /api/v1/care-visits?listing=TO_DO&dueUntil=2026-11-29&limit=200&total=true': list([
        { ...late, id: 'v', unitId: 'u1' },
        { ...late, id: 'w', unitId: 'other' },
      ]),
    }),
  )
  const visits = await screen.findByTestId('todo-visits')
  expect(visits.textContent).toContain('1次走访已经逾期')
  expect(
    within(visits)
      .getByRole('link', { name: /宋长海/ })
      .getAttribute('href'),
  ).toBe('/members/m1?tab=care')
})

test('each number opens a list of as many lines, and a line says what is left', async () => {
  const past = [activity('p', '2026-11-25T01:00:00Z', 'PUBLISHED'), activity('q', '2026-11-26T01:00:00Z', 'PUBLISHED')]
  const open = activity('o', '2026-12-03T01:00:00Z', 'PUBLISHED')
  show(
    <Home me={liaison} />,
    answers({
      'GET /api/v1/activities?state=PUBLISHED&limit=200': list([...past, open]),
      'GET /api/v1/activities?state=HELD&limit=200': list([activity('h', '2026-11-20T01:00:00Z', 'HELD')]),
      'GET /api/v1/activities/h/report': {
        activityId: 'h',
        state: 'RETURNED',
        due: '2026-12-02',
        reason: '缺照片',
        missing: [],
        attendance: { signedUpNotRecorded: 0 },
      },
      'GET /api/v1/activities/o/registrations': list([
        { memberId: '1', unitId: 'u1', state: 'CONFIRMED', guest: false },
        { memberId: '2', unitId: 'u1', state: 'EXCUSED', guest: false },
      ]),
    }),
  )
  const returned = await screen.findByTestId('todo-returned')
  expect(returned.textContent).toContain('最迟 2026年12月2日 上报，还有 2 天 · 退回原因：缺照片')
  const signUp = await screen.findByText(/本单位还要问 22 人/)
  expect(signUp.textContent).toBe('12月3日 星期四 09:00 · 报名 1，请假 1 · 本单位还要问 22 人')
  for (const todo of within(screen.getByTestId('reminders')).getAllByTestId(/^todo-/))
    expect(String(within(todo).getAllByRole('listitem').length)).toBe(todo.getAttribute('data-count'))
  const confirm = screen.getByTestId('todo-confirm')
  expect(
    within(confirm)
      .getAllByRole('link')
      .map((link) => link.getAttribute('href')),
  ).toEqual(['/activities/p?do=held', '/activities/q?do=held'])
  await userEvent.click(within(confirm).getByText('场已过时间，还没有确认办没办'))
  await vi.waitFor(() => expect(within(confirm).queryByRole('link')).toBeNull())
})

test('what could not be looked up is named, and nothing is called done', async () => {
  show(<Home me={liaison} />, answers({ 'GET /api/v1/swap-requests?limit=200': undefined }))
  expect((await screen.findByRole('alert')).textContent).toContain('暂时查不到：轮值调换')
  expect(screen.queryByTestId('all-done')).toBeNull()
})

test('a survey that the own unit has not answered waits for its liaison, with its last day', async () => {
  const survey = { id: 's', title: '2027年度摸底', state: 'OPEN', closesOn: '2026-12-10' }
  show(
    <Home me={liaison} />,
    answers({ 'GET /api/v1/surveys?limit=50': list([survey]), 'GET /api/v1/surveys/s/returns': list([]) }),
  )
  const todo = await screen.findByTestId('todo-survey')
  expect(todo.textContent).toContain('2027年度摸底')
  expect(todo.textContent).toContain('12月10日 截止')
})

test('E-12 a letter that ran out waits for the unit of its member, and leads to his page', async () => {
  const letter = (id: string, unitId: string, name: string) => ({
    id,
    memberId: 'm-' + id,
    name,
    unitId,
    toName: '粤海街道党工委',
    validUntil: '2026-11-20',
  })
  show(
    <Home me={liaison} />,
    answers({
      'GET /api/v1/transfers?state=EXPIRED&limit=200&total=true': list([
        letter('t', 'u1', '归去来'),
        letter('o', 'u9', '归别处'),
      ]),
    }),
  )
  const line = await screen.findByRole('link', { name: '归去来 · 粤海街道党工委' })
  expect(line.getAttribute('href')).toBe('/members/m-t?tab=relation')
  expect(screen.queryByText(/归别处/)).toBeNull()
})
