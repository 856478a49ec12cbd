import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { show } from '../test/render'
import { at, committee, line, quiet, sheet } from '../test/morning'
import Dashboard from './Dashboard'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-30T00:20:00Z') }))
afterEach(() => void vi.useRealTimers())

const unavailable = () =>
  new Response(JSON.stringify({ code: 'UPSTREAM_UNAVAILABLE', detail: '暂时连不上' }), {
    status: 503,
    headers: { 'content-type': 'application/problem+json' },
  })
const POSTS = 'GET /api/v1/alliance-units?gapsOnly=true'
const all = '没有等着办的事。'

test('X-04 nothing waits when every service has said so', async () => {
  show(<Dashboard me={committee} />, quiet(), '/dashboard?month=2026-03')
  expect(await screen.findByText(all)).toBeTruthy()
  expect(screen.queryByText(/暂时查不到/)).toBeNull()
})

test('X-04 while a service is down nobody is told that nothing waits, but what could not be looked up', async () => {
  const answers: Record<string, unknown> = { ...quiet(), [POSTS]: unavailable() }
  show(<Dashboard me={committee} />, answers, '/dashboard?month=2026-03')
  expect(await screen.findByText('暂时查不到：联络员和固定场所。')).toBeTruthy()
  expect(screen.queryByText(all)).toBeNull()
  answers[POSTS] = { items: [], next: null }
  await userEvent.click(screen.getByRole('button', { name: '重试' }))
  expect(await screen.findByText(all)).toBeTruthy()
})

test('X-04 a month that did not come is named, too', async () => {
  show(
    <Dashboard me={committee} />,
    { ...quiet(), [at('2026-02')]: unavailable(), [at('2026-03')]: sheet('2026-03', { ...few, rows: [line(1, 'REPORTED')] }) },
    '/dashboard?month=2026-03',
  )
  expect(await screen.findByText('暂时查不到：各月完成情况。')).toBeTruthy()
})

test('X-04 what a role may not see does not stand in its way', async () => {
  const refused = new Response('{"code":"FORBIDDEN"}', {
    status: 403,
    headers: { 'content-type': 'application/problem+json' },
  })
  show(<Dashboard me={committee} />, { ...quiet(), [POSTS]: refused }, '/dashboard?month=2026-03')
  expect(await screen.findByText(all)).toBeTruthy()
})

const few = { alliances: 1, next: null, missed: [], missedTotal: 0 }

test('X-04 in January the overdue and the unheld of December wait, too', async () => {
  vi.setSystemTime(new Date('2027-01-04T00:20:00Z'))
  const next = (text: string) => text.replaceAll('2027', '2028').replaceAll('2026', '2027')
  const answers = JSON.parse(next(JSON.stringify(quiet()))) as Record<string, unknown>
  const row = line(1, 'OVERDUE')
  const december = {
    ...few,
    rows: [{ ...row, kinds: { ...row.kinds, MEETING: 'MISSED' as const } }],
    owed: 3,
    held: 2,
    overdue: 1,
  }
  show(<Dashboard me={committee} />, { ...answers, [at('2026-12')]: sheet('2026-12', december) }, '/dashboard?month=2027-01')
  expect((await screen.findByTestId('todo-overdue')).textContent).toContain('12月集体活动')
  expect(screen.getByTestId('todo-overdue').textContent).toContain('1份资料逾期')
  expect(screen.getByTestId('todo-missed').textContent).toContain('1项以往月份')
})

test('X-04 what is nearest is the last of a long list, and is read', async () => {
  const activity = (id: string, startsAt: string) => ({ id, title: id, startsAt, allianceId: 'a1', hostUnitName: '' })
  const list = (cursor: string) => `GET /api/v1/activities?state=PUBLISHED${cursor}&limit=200`
  show(
    <Dashboard me={committee} />,
    {
      ...quiet(),
      [list('')]: { items: [activity('十二月的座谈', '2026-12-01T01:00:00Z')], next: 'p2' },
      [list('').replace('limit=200', 'limit=200&cursor=p2')]: {
        items: [activity('明天的座谈', '2026-03-31T01:00:00Z'), activity('上周的座谈', '2026-03-24T01:00:00Z')],
        next: null,
      },
    },
    '/dashboard?month=2026-03',
  )
  expect(await screen.findByText('明天的座谈')).toBeTruthy()
  expect((await screen.findByTestId('todo-confirm')).textContent).toContain('上周的座谈')
})

test('X-04 R-03 swaps that wait are asked for in one call, and each leads to its year', async () => {
  const swap = { id: 's', allianceId: 'a1', allianceName: '第一银发联盟', year: 2027, fromMonth: 2, withMonth: 5 }
  const calls = show(
    <Dashboard me={committee} />,
    { ...quiet(), 'GET /api/v1/swap-requests?limit=200': { items: [swap], next: null } },
    '/dashboard?month=2026-03',
  )
  const todo = await screen.findByTestId('todo-swaps')
  await userEvent.click(within(todo).getByText('件轮值调换等对方答复'))
  expect(within(todo).getByRole('link', { name: '第一银发联盟' }).getAttribute('href')).toBe('/rotation/a1/2027')
  expect(calls.filter(({ call }) => /swap-requests/.test(call))).toHaveLength(1)
})

test('X-04 nothing else waits, and somebody has still to be phoned: that is said instead of nothing', async () => {
  show(<Dashboard me={committee} />, { ...quiet(), 'GET /api/v1/call-lists/count': { open: 3 } }, '/dashboard?month=2026-03')
  expect(await screen.findByRole('link', { name: '还有 3 个电话要打' })).toBeTruthy()
  expect(screen.queryByText(all)).toBeNull()
})

test('X-04 a city has no calls to count and asks for none', async () => {
  const city = { ...committee, division: '3705' }
  const calls = show(<Dashboard me={city} />, quiet(), '/dashboard?month=2026-03')
  expect(await screen.findByText(all)).toBeTruthy()
  expect(calls.filter(({ call }) => call.includes('call-lists'))).toEqual([])
})
