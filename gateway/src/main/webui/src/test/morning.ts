import { shiftDay, today } from '../i18n/dates'
import type { AllianceCompletion, CountyDashboard, Me } from '../api/schemas'

/** What the services answer on a morning in March 2026, for the tests of the page. */
export const committee = { username: 'committee', roles: ['county-committee'], division: '370522', units: [] } as unknown as Me

export const line = (no: number, last: string): AllianceCompletion => ({
  allianceId: 'a' + no,
  no,
  name: `第${no}银发联盟`,
  leadUnitName: '县财政局',
  units: 6,
  members: 126,
  owed: 3,
  held: 3,
  reported: 2,
  overdue: 1,
  kinds: { MEETING: 'REPORTED', THEME_DAY: 'REPORTED', COLLECTIVE: last } as AllianceCompletion['kinds'],
})

export const sheet = (month: string, over: Partial<CountyDashboard> = {}): CountyDashboard => ({
  month,
  alliances: 1404,
  units: 8424,
  members: 176904,
  owed: 4212,
  held: 4000,
  reported: 4000,
  overdue: 0,
  fundBalance: null,
  asOf: '2026-03-30T00:00:00Z',
  rows: [line(1, 'REPORTED')],
  next: 'second',
  months: [{ month: '2026-03', owed: 4212, held: 4000, reported: 4000, overdue: 0 }],
  missed: [{ allianceId: 'a1', allianceName: '第1银发联盟', month: '2026-02', kind: 'MEETING' }],
  missedTotal: 212,
  gaps: { withLiaison: 8424, withVenue: 8424, units: 8424 },
  ...over,
})

export const at = (month: string, cursor = '') =>
  `GET /api/v1/dashboard/county?month=${month}${cursor && '&cursor=' + cursor}&limit=200`

/** A county of one alliance in which everything is done. */
export const quiet = (): Record<string, unknown> => ({
  ...Object.fromEntries(
    Array.from({ length: 12 }, (_, index) => `2026-${String(index + 1).padStart(2, '0')}`).map((month) => [
      at(month),
      sheet(month, { alliances: 1, next: null, missed: [], missedTotal: 0 }),
    ]),
  ),
  ...Object.fromEntries(
    ['activities?state=REPORTED', 'activities?state=PUBLISHED', 'activities?state=CLOSED'].map((list) => [
      `GET /api/v1/${list}&limit=200`,
      { items: [], next: null },
    ]),
  ),
  ...Object.fromEntries(
    [
      'swap-requests?limit=200',
      'rotations?year=2027',
      'imports?limit=10',
      'alliance-units?gapsOnly=true',
      'alliances?limit=200',
      'party-organisations/gaps',
      `care-visits?listing=TO_DO&dueUntil=${shiftDay(today(), -1)}&limit=200&total=true`,
      'transfers?state=EXPIRED&limit=200&total=true',
      'inbound-transfers?state=PENDING&limit=200&total=true',
      'floating?watch=RED&limit=200&total=true',
      'floating?watch=AMBER&limit=200&total=true',
      'floating?lacks=RECORDED&limit=200&total=true',
    ].map((list) => ['GET /api/v1/' + list, { items: [], next: null }]),
  ),
  'GET /api/v1/call-lists/count': { open: 0 },
})
