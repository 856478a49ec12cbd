import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import type { Activity, AttendanceSheet, Me } from '../api/schemas'
import { show } from '../test/render'
import RollPage from './RollPage'
import { RollSummary } from './RollSummary'

afterEach(() => void vi.unstubAllGlobals())

const activity = {
  id: 'x',
  allianceId: 'a',
  hostUnitId: 'u',
  title: '参观',
  state: 'HELD',
  startsAt: '2026-03-25T01:00:00Z',
  endsAt: '2026-03-25T03:00:00Z',
} as Activity
const counts = { present: 0, excused: 0, absent: 0, atHome: 0, guests: 0, notRecorded: 3, signedUpNotRecorded: 0 }
const people = ['单一', '单二', '单三'].map((name, index) => ({
  id: String(index + 1),
  name,
  initials: 'x',
  pinyin: 'xu',
  unitName: '县水利局',
  state: 'ACTIVE',
}))
const lead = { username: 'lead-a1', roles: ['lead-unit'], units: [], leadAllianceIds: ['a'] } as unknown as Me
const reader = { ...lead, roles: ['liaison'], units: [{ id: 'v', uscc: '', name: '县法院' }], leadAllianceIds: [] } as Me

function opened(
  at: string,
  who: Me,
  known: Partial<Activity>,
  signedUp: string[],
  roll: AttendanceSheet = { items: [], counts },
) {
  const now = { ...activity, ...known }
  show(
    <Routes>
      <Route path="activities/:id/roll" element={<RollPage me={who} />} />
      <Route path="activities/:id" element={<RollSummary activity={now} me={who} />} />
    </Routes>,
    {
      'GET /api/v1/me': who,
      'GET /api/v1/activities/x': now,
      'GET /api/v1/members/roll?activityId=x': { items: people },
      'GET /api/v1/activities/x/registrations': { items: signedUp.map((memberId) => ({ memberId, state: 'CONFIRMED' })) },
      'GET /api/v1/activities/x/attendance': roll,
    },
    at,
  )
}

test('R-13 where nobody signed up everybody is listed, and who only reads is not told how to write', async () => {
  opened('/activities/x/roll', reader, {}, [])
  expect(await screen.findAllByTestId('roll-line')).toHaveLength(3)
  expect(screen.getByRole('button', { name: '全部' }).getAttribute('aria-pressed')).toBe('true')
  await userEvent.click(screen.getByRole('button', { name: '报名的' }))
  expect(screen.getByText('没有符合的人。')).toBeTruthy()
  expect(screen.queryByText(/就能登记/)).toBeNull()
})

test('R-13 who sees no line of the roll but its numbers is not told that nobody is recorded', async () => {
  opened('/activities/x', reader, { state: 'REPORTED' }, [], { items: [], counts: { ...counts, present: 18 } })
  await waitFor(() => expect(screen.getByTestId('attendance-summary').textContent).toContain('到会 18'))
  expect(screen.getByTestId('attendance').textContent).toContain('这里只能查看')
  expect(screen.getByTestId('attendance').textContent).not.toMatch(/还没有登记|更正/)
})

test('R-13 who comes to print the sheet to sign need not press again, and prints once', async () => {
  const print = vi.fn(() => screen.getByTestId('paper').textContent)
  vi.stubGlobal('print', print)
  opened('/activities/x', lead, { state: 'PUBLISHED', startsAt: '2100-03-25T01:00:00Z' }, ['1'])
  await userEvent.click(screen.getByRole('link', { name: '打印签到表' }))
  await waitFor(() => expect(print).toHaveReturnedWith(expect.stringContaining('单一')))
  expect(await screen.findByTestId('roll')).toBeTruthy()
  expect(print).toHaveBeenCalledTimes(1)
})
