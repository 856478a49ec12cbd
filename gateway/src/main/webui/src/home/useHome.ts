import { useActivitiesIn, useActivitiesOver, useRegistrationsOf, useReportsOf } from '../api/useActivities'
import { useAlliances, useVacantPosts } from '../api/useAlliances'
import { usePeopleOf } from '../api/useMembers'
import { useLateVisits } from '../api/useCare'
import { useFloatingDuties } from '../api/useFloating'
import { useTransferDuties } from '../api/useTransfers'
import { useOpenCalls } from '../api/useNotices'
import { useOpenSwaps, usePlannedRotations, useRotations, useSwapRequestsOf } from '../api/useRotation'
import type { Me } from '../api/schemas'
import { useAnswersTo, useSurveys } from '../api/useSurveys'
import { type Answered, answeredBy } from '../ui/today/sources'
import { shiftMonth, today } from '../i18n/dates'
import { answersOf, MOST_REPORTS, signingUp, unansweredOf, unreported } from './homeModel'
import type { Known } from './known'

/** Of so many, the nearest, somebody is told who has answered. */
const MOST_SIGN_UPS = 8

export type Home = Known & { calls: number; answered: Answered }

/** What the home of a lead unit or a liaison hears of all services; each thing is missing until it comes. */
export function useHome(me: Me): Home {
  const day = today()
  const now = new Date().toISOString()
  const month = day.slice(0, 7)
  const year = Number(day.slice(0, 4))
  const drafts = useActivitiesIn('DRAFT')
  const published = useActivitiesIn('PUBLISHED')
  const closed = useActivitiesIn('CLOSED')
  const held = useActivitiesIn('HELD')
  const months = useActivitiesOver([month, shiftMonth(month, 1)], '', true)
  const reports = useReportsOf(
    unreported({ held: held.data?.items, me })
      .slice(0, MOST_REPORTS)
      .map(({ id }) => id),
  )
  const nearest = signingUp({ published: published.data?.items, now }).slice(0, MOST_SIGN_UPS)
  const registrations = useRegistrationsOf(nearest.map(({ id }) => id))
  const leads = me.roles.includes('lead-unit')
  const ownUnits = me.units.map(({ id }) => id)
  const people = usePeopleOf(leads ? [] : ownUnits)
  const alliances = useAlliances()
  // A year that is not planned is not asked for: only what stands in the list is read.
  const thisYear = usePlannedRotations(year, true)
  const nextYear = usePlannedRotations(year + 1, true)
  const mine = [...me.allianceIds, ...me.leadAllianceIds]
  const planned = [...(thisYear.data ?? []), ...(nextYear.data ?? [])].filter(({ allianceId }) => mine.includes(allianceId))
  const rotations = useRotations(planned)
  const swaps = useOpenSwaps()
  const requests = useSwapRequestsOf(
    planned.filter(({ allianceId, year: of }) =>
      swaps.data?.some((swap) => swap.allianceId === allianceId && swap.year === of),
    ),
  )
  const posts = useVacantPosts()
  // Whom a unit has to look for its own liaison is told, who leads the alliance is not.
  const floating = useFloatingDuties(me.roles.includes('liaison'))
  const visits = useLateVisits(me.roles.includes('liaison'))
  const transfers = useTransferDuties(me.roles.includes('liaison'))
  const answersSurveys = me.roles.includes('liaison')
  const surveys = useSurveys(answersSurveys)
  const open = (surveys.data ?? []).filter(({ state }) => state === 'OPEN')
  const surveyed = useAnswersTo(open)
  const calls = useOpenCalls(true)
  const memberCounts = new Map(alliances.data?.map(({ id, memberCount }) => [id, memberCount]))
  const isPlanKnown = thisYear.isSuccess && nextYear.isSuccess && !rotations.isLoading && !rotations.isError
  return {
    me,
    day,
    now,
    drafts: drafts.data?.items,
    published: published.data?.items,
    closed: closed.data?.items,
    held: held.data?.items,
    months: months.isLoading || months.error ? undefined : months.activities,
    reports: reports.reports,
    answers: new Map(
      nearest.flatMap(({ id, allianceId }) => {
        const known = registrations.registrations.get(id)
        if (!known) return []
        return [[id, answersOf(known, leads ? null : ownUnits, leads ? memberCounts.get(allianceId) : people.people)] as const]
      }),
    ),
    swaps: swaps.data,
    requests: requests.requests,
    rotations: isPlanKnown ? rotations.rotations : undefined,
    alliances: alliances.data,
    posts: posts.data,
    floating: floating.data,
    visits: visits.data,
    transfers: transfers.data,
    surveys: open.flatMap((survey) => unansweredOf(survey, surveyed.answers.get(survey.id), me)),
    calls: calls.data ?? 0,
    answered: answeredBy([
      ['activities', drafts],
      ['activities', published],
      ['activities', closed],
      ['activities', held],
      ['activities', { ...months, isError: months.error !== null }],
      ['reports', reports],
      ['signUps', registrations],
      ['members', people],
      ['alliances', alliances],
      ['rotation', thisYear],
      ['rotation', nextYear],
      ['rotation', rotations],
      ['swaps', swaps],
      ['swaps', requests],
      ['posts', posts],
      ['floating', floating],
      ['visits', visits],
      ['transfers', transfers],
      ['surveys', surveys],
      ['surveys', surveyed],
      ['calls', calls],
    ]),
  }
}
