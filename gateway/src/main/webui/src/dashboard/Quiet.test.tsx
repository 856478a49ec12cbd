import { screen } from '@testing-library/react'
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
