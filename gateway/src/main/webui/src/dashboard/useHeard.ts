import type { QueryClient } from '@tanstack/react-query'
import { activitiesIn, useActivitiesIn } from '../api/useActivities'
import { alliancesOf, useAlliances, useVacantPosts, vacantPosts } from '../api/useAlliances'
import { countyOf, useMonthSheets } from '../api/useDashboard'
import { lateVisits, useLateVisits } from '../api/useCare'
import { floatingDuties, useFloatingDuties } from '../api/useFloating'
import { inboundDuties, transferDuties, useInboundDuties, useTransferDuties } from '../api/useTransfers'
import { importList, useImports } from '../api/useImports'
import { useProposals } from '../api/useProposals'
import { openCalls, useOpenCalls } from '../api/useNotices'
import { orgGaps, useOrgGaps } from '../api/useOrganisations'
import { openSwaps, plannedRotations, useOpenSwaps, usePlannedRotations } from '../api/useRotation'
import type { CountyDashboard, Me } from '../api/schemas'
import { today } from '../i18n/dates'
import { cellsIn, cellsOf, waitingMonths } from './dashboardModel'
import { type Answered, answeredBy } from '../ui/today/sources'
import type { Heard } from './todayModel'

const isCounty = (me: Me) => me.division?.length === 6

/** A city or a province has no call list, and each time it asked would be on record as refused. */
const hasCalls = (me: Me) => me.roles.includes('county-committee') && isCounty(me)

/** Asks what the morning page hears, before it is drawn: what each of its parts shows first. */
export async function hearAhead(queries: QueryClient, me: Me): Promise<void> {
  const day = today()
  const month = day.slice(0, 7)
  const others = [
    queries.prefetchQuery(countyOf(month)),
    queries.prefetchQuery(activitiesIn('PUBLISHED')),
    queries.prefetchQuery(activitiesIn('CLOSED')),
    queries.prefetchQuery(plannedRotations(Number(day.slice(0, 4)) + 1)),
    queries.prefetchQuery(openSwaps),
    queries.prefetchQuery(vacantPosts),
    queries.prefetchQuery(alliancesOf()),
    queries.prefetchQuery(floatingDuties),
    queries.prefetchQuery(lateVisits),
    queries.prefetchQuery(transferDuties),
    queries.prefetchQuery(inboundDuties),
  ]
  if (me.roles.includes('county-committee'))
    others.push(queries.prefetchQuery(activitiesIn('REPORTED')), queries.prefetchQuery(importList))
  if (hasCalls(me)) others.push(queries.prefetchQuery(openCalls))
  if (isCounty(me)) others.push(queries.prefetchQuery(orgGaps))
  // Hardly a county has so many alliances that it shows less than its year.
  if (isCounty(me)) others.push(...waitingMonths(0, month).map((one) => queries.prefetchQuery(countyOf(one))))
  await Promise.all(others)
}

/** What the morning page hears of all services: each as far as the reader's role goes, and each missing until it comes. */
export function useHeard(county: CountyDashboard | undefined, me: Me): Heard & { calls?: number; answered: Answered } {
  const day = today()
  const year = Number(day.slice(0, 4))
  const decides = me.roles.includes('county-committee')
  const reported = useActivitiesIn('REPORTED', decides)
  const published = useActivitiesIn('PUBLISHED')
  const closed = useActivitiesIn('CLOSED')
  const nextYear = usePlannedRotations(year + 1, true)
  const swaps = useOpenSwaps()
  const calls = useOpenCalls(hasCalls(me))
  const imports = useImports(decides)
  const proposals = useProposals(me.roles.includes('org-dept'))
  const floating = useFloatingDuties()
  const visits = useLateVisits()
  const transfers = useTransferDuties()
  const inbounds = useInboundDuties()
  const posts = useVacantPosts()
  const alliances = useAlliances()
  // What each branch lacks a county looks after; above it there would be thousands of lines.
  const gaps = useOrgGaps(isCounty(me))
  const months = useMonthSheets(county ? waitingMonths(county.alliances, county.month) : [], undefined)
  const { sheets } = months
  const until = sheets.filter((sheet) => sheet.month <= day.slice(0, 7))
  // The totals of a county are those of its year.
  const yearBefore = sheets.filter((sheet) => sheet.month < day.slice(0, 4))
  const missedBefore = cellsIn(yearBefore, ['MISSED'])
  const current = sheets.filter((sheet) => sheet.month === day.slice(0, 7))
  const owed = cellsOf(current, 'owed').filter((cell) => cell.state === 'OWED')
  return {
    day,
    now: new Date().toISOString(),
    reported: reported.data,
    published: published.data,
    closed: closed.data,
    overdue: {
      cells: cellsOf(until, 'overdue'),
      total: [...(county?.months ?? []), ...yearBefore].reduce((sum, month) => sum + month.overdue, 0),
    },
    owed: { cells: owed, total: county && county.alliances > 200 ? county.owed - county.held : owed.length },
    missed: {
      cells: [...missedBefore, ...(county?.missed ?? [])],
      total: yearBefore.reduce((sum, month) => sum + month.owed - month.held, county?.missedTotal ?? 0),
    },
    swaps: swaps.data,
    calls: calls.data,
    imports: imports.data,
    proposals: proposals.data?.filter((proposal) => proposal.state === 'DRAFT'),
    floating: floating.data,
    visits: visits.data,
    transfers: transfers.data,
    inbounds: inbounds.data,
    posts: posts.data,
    alliances: alliances.data,
    orgGaps: gaps.data,
    nextYear: nextYear.data,
    answered: answeredBy([
      ['activities', reported],
      ['activities', published],
      ['activities', closed],
      ['months', months],
      ['rotation', nextYear],
      ['swaps', swaps],
      ['calls', calls],
      ['imports', imports],
      ['proposals', proposals],
      ['floating', floating],
      ['visits', visits],
      ['transfers', transfers],
      ['transfers', inbounds],
      ['posts', posts],
      ['alliances', alliances],
      ['organisations', gaps],
    ]),
  }
}
