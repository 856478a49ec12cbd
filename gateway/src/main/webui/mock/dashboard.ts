import type { CallCount, CountyDashboard, MonthCompletion, UnreadCount } from '../src/api/schemas'
import { ALLIANCES } from './county.ts'
import { ok, type Route } from './route.ts'

type Row = CountyDashboard['rows'][number]
type State = Row['kinds'][string]

const KINDS = ['MEETING', 'THEME_DAY', 'COLLECTIVE'] as const
const thisMonth = () => new Date().toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' }).slice(0, 7)

/** A year with a good spring, a gap in summer, and a month under way. */
function stateOf(month: string, alliance: number, kind: number): State {
  const number = Number(month.slice(5))
  if (month > thisMonth()) return 'OWED'
  if (month === thisMonth()) return (['REPORTED', 'HELD', 'OWED'] as const)[(alliance + kind) % 3] ?? 'OWED'
  if (number === 7 && alliance === 1) return 'SUSPENDED'
  if (number > 4 && (number * 5 + alliance * 3 + kind) % 9 === 0) return 'MISSED'
  return number === 10 && alliance === 2 && kind === 0 ? 'OVERDUE' : 'REPORTED'
}

function rowsOf(month: string): Row[] {
  return ALLIANCES.map((alliance, index) => {
    const states = KINDS.map((_, kind) => stateOf(month, index, kind))
    const count = (...wanted: State[]) => states.filter((state) => wanted.includes(state)).length
    return {
      allianceId: alliance.id,
      no: alliance.no,
      name: alliance.name,
      leadUnitName: alliance.leadUnitName,
      units: alliance.unitCount,
      members: alliance.memberCount,
      kinds: Object.fromEntries(KINDS.map((kind, place) => [kind, states[place] ?? 'OWED'])),
      owed: count('OWED', 'MISSED', 'HELD', 'OVERDUE', 'REPORTED'),
      held: count('HELD', 'OVERDUE', 'REPORTED'),
      reported: count('REPORTED'),
      overdue: count('OVERDUE'),
    }
  })
}

function totalOf(month: string): MonthCompletion {
  const rows = rowsOf(month)
  const sum = (key: 'owed' | 'held' | 'reported' | 'overdue') => rows.reduce((all, row) => all + row[key], 0)
  return { month, owed: sum('owed'), held: sum('held'), reported: sum('reported'), overdue: sum('overdue') }
}

const yearOf = (month: string) =>
  Array.from({ length: 12 }, (_, index) => `${month.slice(0, 4)}-${String(index + 1).padStart(2, '0')}`)

export const DASHBOARD: Route[] = [
  ['GET', /^\/api\/v1\/call-lists\/count$/, () => ok<CallCount>({ open: 3 })],
  ['GET', /^\/api\/v1\/inbox\/unread$/, () => ok<UnreadCount>({ unread: 0 })],
  [
    'GET',
    /^\/api\/v1\/dashboard\/county$/,
    (_, url) => {
      const month = url.searchParams.get('month') ?? thisMonth()
      const missed = yearOf(month)
        .filter((one) => one <= month)
        .flatMap((one) =>
          rowsOf(one).flatMap((row) =>
            KINDS.filter((kind) => row.kinds[kind] === 'MISSED').map((kind) => ({
              allianceId: row.allianceId,
              allianceName: row.name,
              month: one,
              kind,
            })),
          ),
        )
      return ok<CountyDashboard>({
        next: null,
        alliances: 4,
        units: 24,
        members: 512,
        ...totalOf(month),
        fundBalance: null,
        asOf: new Date().toISOString(),
        months: yearOf(month).map(totalOf),
        gaps: { withLiaison: 23, withVenue: 24, units: 24 },
        missed,
        missedTotal: missed.length,
        rows: rowsOf(month),
      })
    },
  ],
]
