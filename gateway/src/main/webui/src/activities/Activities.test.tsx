import { fireEvent, screen, within } from '@testing-library/react'
import { useLocation } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Me, MonthSheet } from '../api/schemas'
import { show } from '../test/render'
import Activities from './Activities'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T00:20:00Z') }))
afterEach(() => void vi.useRealTimers())

const me = { username: 'lead-a1', roles: ['lead-unit'], units: [], leadAllianceIds: ['a'] } as unknown as Me
const item = (kind: MonthSheet['alliances'][0]['items'][0]['kind'], done: boolean) => ({
  kind,
  done,
  title: '',
  held: done ? 1 : 0,
})

function opened(month: string, owed = 3) {
  const items = [item('MEETING', false), item('THEME_DAY', true), item('COLLECTIVE', false)]
  const of = { allianceId: 'a', allianceName: '第一银发联盟', month, owed, done: 1, items }
  return show(
    <Activities me={me} />,
    {
      'GET /api/v1/alliances?limit=200': { items: [{ id: 'a', name: '第一银发联盟' }], next: null },
      [`GET /api/v1/activities?month=${month}&allianceId=a&limit=200`]: { items: [], next: null },
      [`GET /api/v1/activities/month-sheet?month=${month}&allianceId=a`]: { month, owed, done: 1, alliances: [of] },
    },
    `/activities?month=${month}&alliance=a`,
  )
}

test('R-04 the list of an alliance and a month says at its top which of the three did not take place', async () => {
  opened('2026-06')
  expect((await screen.findByTestId('not-held')).textContent).toBe('当月没有办：会议、集体活动。没有“确认已举办”的，不算已办。')
})

test('R-04 what still can be held in this month is not held yet', async () => {
  opened('2026-11')
  expect((await screen.findByTestId('not-held')).textContent).toContain('本月还没有办：会议、集体活动')
})

test.each([
  ['a month that pauses', '2026-06', 0],
  ['a month to come', '2026-12', 3],
])('R-04 %s misses nothing', async (_, month, owed) => {
  const calls = opened(month, owed)
  expect(await screen.findByText('本月没有活动')).toBeTruthy()
  await vi.waitFor(() =>
    expect(calls.filter(({ call }) => call.includes('month-sheet'))).toHaveLength(month === '2026-12' ? 0 : 1),
  )
  expect(screen.queryByTestId('not-held')).toBeNull()
})

const found = (id: string, over: object) => ({
  id,
  allianceId: 'a',
  kind: 'MEETING',
  title: id,
  hostUnitName: '县水利局',
  startsAt: '2026-11-25T01:00:00Z',
  venueName: '活动室',
  capacity: 40,
  confirmed: 3,
  state: 'HELD',
  ...over,
})

function Address() {
  return <output data-testid="address">{useLocation().search}</output>
}

test('X-04 the activities of a month are a list like any other: narrowed and sorted in the address, a row opens its page', async () => {
  const items = [
    found('联席会议', {}),
    found('书法笔会', { kind: 'COLLECTIVE', state: 'DRAFT', startsAt: '2026-11-20T01:00:00Z' }),
    found('健步走', { kind: 'COLLECTIVE', startsAt: '2026-11-10T01:00:00Z' }),
  ]
  show(
    <>
      <Activities me={me} />
      <Address />
    </>,
    {
      'GET /api/v1/alliances?limit=200': { items: [{ id: 'a', name: '第一银发联盟' }], next: null },
      'GET /api/v1/activities?month=2026-11&limit=200': { items, next: null },
    },
    '/activities?kind=COLLECTIVE',
  )
  expect((await screen.findByTestId('activities-count')).textContent).toBe('共 2 场')
  const names = () =>
    within(screen.getByTestId('activities'))
      .getAllByRole('rowheader')
      .map((cell) => cell.textContent)
  expect(names()).toEqual(['书法笔会', '健步走'])
  fireEvent.click(screen.getByTitle('按时间排序'))
  expect(names()).toEqual(['健步走', '书法笔会'])
  fireEvent.change(screen.getByLabelText('状态'), { target: { value: 'DRAFT' } })
  expect(names()).toEqual(['书法笔会'])
  expect(screen.getByTestId('address').textContent).toBe('?kind=COLLECTIVE&state=DRAFT&sort=when')
  expect(screen.getByRole('link', { name: '书法笔会' }).getAttribute('href')).toBe('/activities/书法笔会')
  expect(screen.getByRole('button', { name: '保存当前条件' })).toBeTruthy()
})
