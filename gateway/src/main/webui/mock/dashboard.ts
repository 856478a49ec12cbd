import type { CountyDashboard } from '../src/api/schemas'
import { ALLIANCES, MONTHS } from './county.ts'
import { ok, type Route } from './route.ts'

const asOf = () => new Date().toISOString()

const EMPTY: CountyDashboard = {
  month: '2025-03',
  alliances: 0,
  units: 0,
  members: 0,
  owed: 0,
  held: 0,
  reported: 0,
  overdue: 0,
  fundBalance: '0.00',
  asOf: asOf(),
  rows: [],
  next: null,
  months: [],
  missed: [],
  missedTotal: 0,
  gaps: { withLiaison: 0, withVenue: 0, units: 0 },
}

export const DASHBOARD: Route[] = [
  [
    'GET',
    /^\/api\/v1\/dashboard\/county$/,
    (_, url) => {
      const month = url.searchParams.get('month') ?? '2026-03'
      const row = MONTHS.find((known) => known.month === month)
      if (!row) return ok<CountyDashboard>(EMPTY)
      return ok<CountyDashboard>({
        next: null,
        alliances: 4,
        units: 24,
        members: 512,
        ...row,
        fundBalance: '57000.00',
        asOf: asOf(),
        months: MONTHS,
        gaps: { withLiaison: 23, withVenue: 24, units: 24 },
        missed: [{ allianceId: 'a3', allianceName: '科教文卫联盟', month: '2026-03', kind: 'COLLECTIVE' }],
        missedTotal: 1,
        rows: ALLIANCES.map((alliance, index) => ({
          allianceId: alliance.id,
          no: alliance.no,
          name: alliance.name,
          kinds: {},
          leadUnitName: alliance.leadUnitName,
          units: alliance.unitCount,
          members: alliance.memberCount,
          owed: 3,
          held: row.held > 0 ? 3 - (index === 2 ? 1 : 0) : 0,
          reported: row.held > 0 ? 3 - (index > 1 ? 1 : 0) : 0,
          overdue: row.overdue > 0 && index > 1 ? 1 : 0,
        })),
      })
    },
  ],
]
