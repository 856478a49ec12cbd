import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { AllianceCompletion, CountyDashboard } from '../api/schemas'
import { show } from '../test/render'
import Dashboard from './Dashboard'

// jsdom draws nothing.
vi.mock('./MonthChart', () => ({ default: () => null }))

const PATH = 'GET /api/v1/dashboard/county?month=2026-03'

const line = (no: number): AllianceCompletion => ({
  allianceId: 'a' + no,
  no,
  name: `第${no}银发联盟`,
  leadUnitName: '县财政局',
  units: 6,
  members: 126,
  owed: 3,
  held: 3,
  reported: 3,
  overdue: 0,
  kinds: {},
})

const province: CountyDashboard = {
  month: '2026-03',
  alliances: 1404,
  units: 8424,
  members: 176904,
  owed: 4212,
  held: 4000,
  reported: 4000,
  overdue: 0,
  fundBalance: '0.00',
  asOf: '2026-03-31T00:00:00Z',
  rows: [line(1)],
  next: 'second',
  months: [],
  missed: [{ allianceId: 'a1', allianceName: '第1银发联盟', month: '2026-03', kind: 'MEETING' }],
  missedTotal: 212,
  gaps: { withLiaison: 8424, withVenue: 8424, units: 8424 },
}

test('X-04 a province reads its alliances page by page, and how much more was missed than is listed', async () => {
  show(
    <Dashboard />,
    { [PATH]: province, [PATH + '&cursor=second']: { ...province, rows: [line(2)], next: null } },
    '/dashboard?month=2026-03',
  )
  expect((await screen.findByTestId('number-alliances')).textContent).toBe('1404')
  expect(screen.getByText('另有 211 项没有举办')).toBeTruthy()
  expect(screen.queryByRole('link', { name: '第2银发联盟' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '载入更多' }))
  expect(await screen.findByRole('link', { name: '第2银发联盟' })).toBeTruthy()
  expect(screen.getByRole('link', { name: '第1银发联盟' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '载入更多' })).toBeNull()
})
