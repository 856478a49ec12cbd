import type {
  Activity,
  Alliance,
  CareVisit,
  ImportJob,
  Inbound,
  OpenSwap,
  OrgGapItem,
  Page,
  ProposalSummary,
  RotationLine,
  Transfer,
  UnitPosts,
} from '../api/schemas'
import { shiftDay, localDate } from '../i18n/dates'
import { type FloatingDuties, floatingPage } from '../api/useFloating'
import { transferPage } from '../api/useTransfers'
import type { Cell } from './dashboardModel'

export type TodoKind =
  | 'accept'
  | 'confirm'
  | 'approve'
  | 'overdue'
  | 'thisMonth'
  | 'swaps'
  | 'visits'
  | 'inbound'
  | 'transferExpired'
  | 'floatingRed'
  | 'floatingAmber'
  | 'floatingUnrecorded'
  | 'imports'
  | 'termOver'
  | 'termDue'
  | 'orgGaps'
  | 'liaison'
  | 'venue'
  | 'leader'
  | 'nextYear'
  | 'missed'

/** One line of a list, with the place where it is done. */
export type Row =
  | { key: string; to: string; activity: Activity }
  | { key: string; to: string; cell: Omit<Cell, 'state'> }
  | { key: string; to: string; name: string; of?: string }

/** What waits for somebody: as many rows as it counts, but for what lies beyond what a page reads. */
export type Todo = { kind: TodoKind; count: number; rows: Row[] }

export type Heard = {
  day: string
  now: string
  reported?: { items: Activity[]; total: number }
  published?: { items: Activity[]; total: number }
  closed?: { items: Activity[]; total: number }
  overdue: { cells: Cell[]; total: number }
  owed: { cells: Cell[]; total: number }
  missed: { cells: Omit<Cell, 'state'>[]; total: number }
  swaps?: OpenSwap[]
  floating?: FloatingDuties
  /** Visits that should have been made before today. */
  visits?: Page<CareVisit>
  transfers?: Page<Transfer>
  /** Who comes by a paper letter, and waits to be let in. */
  inbounds?: Page<Inbound>
  imports?: ImportJob[]
  proposals?: ProposalSummary[]
  posts?: UnitPosts[]
  alliances?: Alliance[]
  /** What party organisations lack, and which of their committees' terms are due. */
  orgGaps?: OrgGapItem[]
  nextYear?: RotationLine[]
}

/** An import is looked at again for so many days. */
const RECENT_DAYS = 30
/** From this month on the rotation of the next year is due. */
const PLANNING_MONTH = 10

const allianceMonth = (cell: Omit<Cell, 'state'>) => `/activities?month=${cell.month}&alliance=${cell.allianceId}`
const ofCell = (cell: Omit<Cell, 'state'>): Row => ({
  key: cell.allianceId + cell.month + cell.kind,
  to: allianceMonth(cell),
  cell,
})
const ofActivity = (activity: Activity): Row => ({ key: activity.id, to: '/activities/' + activity.id, activity })

/** Past, and nobody has said whether it took place. */
function unconfirmed({ published, closed, now }: Heard): Activity[] {
  return [...(published?.items ?? []), ...(closed?.items ?? [])].filter((one) => Date.parse(one.startsAt) <= Date.parse(now))
}

/** What is owed and may have been held already, for all one knows, is asked for once: as what is not confirmed. */
function notHeardOf(cells: Cell[], late: Activity[]): Cell[] {
  return cells.filter(
    (cell) =>
      !late.some(({ allianceId, month, kind }) => allianceId === cell.allianceId && month === cell.month && kind === cell.kind),
  )
}

function withProblems(job: ImportJob, day: string): boolean {
  const recent = localDate(job.createdAt) >= shiftDay(day, -RECENT_DAYS)
  return recent && job.state !== 'QUEUED' && job.state !== 'RUNNING' && (job.state === 'FAILED' || job.rows.rejected > 0)
}

function posts(heard: Heard, gap: 'LIAISON' | 'VENUE'): Row[] {
  const names = new Map(heard.alliances?.map((alliance) => [alliance.id, alliance.name]))
  return (heard.posts ?? [])
    .filter((unit) => unit.gaps.includes(gap))
    .map((unit) => ({
      key: unit.unitId,
      to: '/alliances/' + unit.allianceId,
      name: unit.unitName,
      of: names.get(unit.allianceId),
    }))
}

/** An organisation is on one line, however much it lacks; what it lacks is told on its page. */
function orgs({ orgGaps = [] }: Heard, of: (gap: OrgGapItem['gap']) => boolean): Row[] {
  const found = new Map<string, Row>()
  for (const { gap, orgId, unitId, name, term } of orgGaps) {
    const key = orgId ?? unitId ?? ''
    if (!of(gap) || found.has(key)) continue
    found.set(key, { key, to: orgId ? '/organisations/' + orgId : '/organisations/gaps', name, of: term?.until })
  }
  return [...found.values()]
}

/** Whom somebody of their units has to look for; the county sees that it is done. */
const floatingRows = (page: FloatingDuties['red'] | undefined): Row[] =>
  (page?.items ?? []).map((one) => ({
    key: one.memberId ?? one.floatingId ?? '',
    to: floatingPage(one),
    name: one.name,
    of: [one.unitName, one.place?.name].filter(Boolean).join(' · '),
  }))

/** Everything that waits, what is decided by the reader first and what is long past last; what is nothing is not there. */
export function todosOf(heard: Heard): Todo[] {
  const { day, alliances = [] } = heard
  const year = Number(day.slice(0, 4)) + 1
  const late = unconfirmed(heard)
  const owed = notHeardOf(heard.owed.cells, late)
  const planned = new Set(heard.nextYear?.map((line) => line.allianceId))
  const unplanned =
    heard.nextYear && Number(day.slice(5, 7)) >= PLANNING_MONTH ? alliances.filter((alliance) => !planned.has(alliance.id)) : []
  const of = (kind: TodoKind, rows: Row[], count = rows.length): Todo => ({ kind, count, rows })
  return [
    of('accept', (heard.reported?.items ?? []).map(ofActivity), heard.reported?.total),
    of(
      'inbound',
      (heard.inbounds?.items ?? []).map((one) => ({ key: one.id, to: '/transfers/inbound', name: one.name, of: one.orgName })),
      heard.inbounds?.total ?? 0,
    ),
    of(
      'approve',
      (heard.proposals ?? []).map((one) => ({ key: one.id, to: '/grouping/' + one.id, name: localDate(one.createdAt) })),
    ),
    of('confirm', late.map(ofActivity)),
    of('overdue', heard.overdue.cells.map(ofCell), heard.overdue.total),
    of('thisMonth', owed.map(ofCell), heard.owed.total - (heard.owed.cells.length - owed.length)),
    of(
      'swaps',
      (heard.swaps ?? []).map((swap) => ({
        key: swap.id,
        to: `/rotation/${swap.allianceId}/${swap.year}`,
        name: swap.allianceName,
        of: String(swap.year),
      })),
    ),
    of(
      'imports',
      (heard.imports ?? [])
        .filter((job) => withProblems(job, day))
        .map((job) => ({ key: job.id, to: '/imports/' + job.id, name: job.fileName, of: String(job.rows.rejected) })),
    ),
    of(
      'termOver',
      orgs(heard, (gap) => gap === 'TERM_OVERDUE'),
    ),
    of(
      'termDue',
      orgs(heard, (gap) => gap === 'TERM_DUE'),
    ),
    of(
      'orgGaps',
      orgs(heard, (gap) => !gap.startsWith('TERM')),
    ),
    of(
      'visits',
      (heard.visits?.items ?? []).map((one) => ({
        key: one.id,
        to: `/members/${one.memberId}?tab=care`,
        name: one.name,
        of: one.unitName,
      })),
      heard.visits?.total ?? 0,
    ),
    of(
      'transferExpired',
      (heard.transfers?.items ?? []).map((one) => ({
        key: one.id,
        to: transferPage(one),
        name: one.name,
        of: one.fromOrgName,
      })),
      heard.transfers?.total ?? 0,
    ),
    of('floatingRed', floatingRows(heard.floating?.red), heard.floating?.red.total ?? 0),
    of('floatingAmber', floatingRows(heard.floating?.amber), heard.floating?.amber.total ?? 0),
    of('floatingUnrecorded', floatingRows(heard.floating?.unrecorded), heard.floating?.unrecorded.total ?? 0),
    of('liaison', posts(heard, 'LIAISON')),
    of('venue', posts(heard, 'VENUE')),
    of(
      'leader',
      alliances
        .filter((alliance) => !alliance.leaderMemberId)
        .map((alliance) => ({ key: alliance.id, to: '/alliances/' + alliance.id, name: alliance.name })),
    ),
    of(
      'nextYear',
      unplanned.map((alliance) => ({ key: alliance.id, to: `/rotation/${alliance.id}/${year}`, name: alliance.name })),
    ),
    of('missed', heard.missed.cells.map(ofCell), heard.missed.total),
  ].filter((todo) => todo.count > 0)
}

/** Cells of one alliance stand together: a year that went wrong is a few lines and no wall. */
export function byAlliance(rows: Row[]): { name: string; rows: Row[] }[] {
  const groups = new Map<string, Row[]>()
  for (const row of rows) {
    const name = 'cell' in row ? row.cell.allianceName : ''
    groups.set(name, [...(groups.get(name) ?? []), row])
  }
  return [...groups].map(([name, of]) => ({ name, rows: of }))
}
