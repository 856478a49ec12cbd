import { mayManage, type Office, takesSignUps, wasHeld } from '../api/activityRules'
import type { Activity, Me, Registration, Report, ReturnedAnswer, Survey } from '../api/schemas'
import { awaited } from '../api/turns'
import { type FloatingDuties, floatingPage } from '../api/useFloating'
import { transferPage } from '../api/useTransfers'
import { shiftMonth } from '../i18n/dates'
import { type Answers, type Duty, type DutyKind, type DutyRow, isOwn, type Known, leads } from './known'
import { ownTurns, unarranged, unplanned } from './turnModel'

const instant = ({ startsAt }: Activity) => Date.parse(startsAt)
const inOrder = (activities: Activity[]) => activities.toSorted((a, b) => instant(a) - instant(b))

/** The reports of so many are looked at one by one; an alliance that owes more is told of the rest without their days. */
export const MOST_REPORTS = 40

/** How many of some units, or of everybody, have said whether they come; what was withdrawn is no answer. */
export function answersOf(registrations: Registration[], units: string[] | null, people: number | undefined): Answers {
  const theirs = registrations.filter((one) => !one.guest && (units === null || units.includes(one.unitId)))
  const count = (state: Registration['state']) => theirs.filter((one) => one.state === state).length
  return { confirmed: count('CONFIRMED'), waiting: count('WAITLISTED'), excused: count('EXCUSED'), people }
}

/** Who has not said anything yet; undefined while nobody knows. */
export function toAsk({ confirmed, waiting, excused, people }: Answers): number | undefined {
  return people === undefined ? undefined : Math.max(0, people - confirmed - waiting - excused)
}

/** What somebody looks after: all of an alliance that his unit leads, of others what his unit hosts. */
function ofMine(activities: Activity[] | undefined, me: Office): Activity[] {
  return inOrder((activities ?? []).filter((one) => mayManage(one, me)))
}

/** Those whose report is still to be written: they were held, and nothing was handed in. */
export function unreported({ held, me }: Pick<Known, 'held' | 'me'>): Activity[] {
  return ofMine(held, me).filter(({ state }) => wasHeld(state))
}

/** Those that take sign-ups now, the nearest first. */
export function signingUp({ published, now }: Pick<Known, 'published' | 'now'>): Activity[] {
  return inOrder((published ?? []).filter((one) => takesSignUps(one, new Date(now))))
}

/** A roll lacks somebody who had signed up, or has nobody at all. */
const lacksRoll = ({ attendance, missing }: Report) => missing.includes('attendance') || attendance.signedUpNotRecorded > 0

function swapsOf({ swaps = [], requests, me }: Known): { asked: DutyRow[]; open: DutyRow[] } {
  const rows = swaps.flatMap((swap) => {
    const request = requests.get(swap.id)
    if (!request) return []
    const row = { key: swap.id, to: `/rotation/${swap.allianceId}/${swap.year}`, swap, reason: request.reason }
    if (awaited(request).some((unitId) => isOwn(me, unitId))) return [{ asked: true, row }]
    const concerned = leads(me, swap.allianceId) || isOwn(me, request.fromUnitId) || isOwn(me, request.withUnitId)
    return concerned ? [{ asked: false, row }] : []
  })
  const of = (asked: boolean) => rows.filter((one) => one.asked === asked).map(({ row }) => row)
  return { asked: of(true), open: of(false) }
}

function vacant({ posts = [], me }: Known, gap: 'LIAISON' | 'VENUE'): DutyRow[] {
  return posts
    .filter((unit) => unit.gaps.includes(gap) && (isOwn(me, unit.unitId) || leads(me, unit.allianceId)))
    .map((unit) => ({ key: unit.unitId, to: '/alliances/' + unit.allianceId, name: unit.unitName }))
}

/** Of a survey the own units that have not answered; nothing is known before its answers have come. */
export function unansweredOf(survey: Survey, answers: ReturnedAnswer[] | undefined, { units }: Pick<Me, 'units'>) {
  return units
    .filter(({ id }) => answers !== undefined && !answers.some(({ unitId }) => unitId === id))
    .map(({ name }) => ({ survey, unitName: name }))
}

function lost({ floating, me }: Pick<Known, 'floating' | 'me'>, which: keyof FloatingDuties): DutyRow[] {
  return (floating?.[which].items ?? [])
    .filter(({ unitId }) => isOwn(me, unitId))
    .map((one) => ({
      key: one.memberId ?? one.floatingId ?? '',
      to: floatingPage(one),
      name: one.name,
      lives: one.place?.name,
      heardOn: one.heardOn,
    }))
}

/** Whom the own unit should have called on. */
export function lateVisitsOf({ visits, me }: Pick<Known, 'visits' | 'me'>): Duty[] {
  const rows = (visits?.items ?? [])
    .filter(({ unitId }) => isOwn(me, unitId))
    .map((one) => ({ key: one.id, to: `/members/${one.memberId}?tab=care`, name: one.name, until: one.dueOn }))
  return [of('visits', rows)].filter(isSome)
}

const of = (kind: DutyKind, rows: DutyRow[]): Duty => ({ kind, count: rows.length, rows })
const isSome = ({ count }: Duty) => count > 0

/** Whom the own unit still answers for, though a letter says that he goes (E-12). */
export function expiredOf({ transfers, me }: Pick<Known, 'transfers' | 'me'>): Duty[] {
  const rows = (transfers?.items ?? [])
    .filter(({ unitId }) => isOwn(me, unitId))
    .map((one) => ({ key: one.id, to: transferPage(one), name: `${one.name} · ${one.toName}`, until: one.validUntil }))
  return [of('transferExpired', rows)].filter(isSome)
}

/** Whom the own unit has to look for: nobody has heard of them for long, or nobody knows where they live. */
export function lostOf(known: Pick<Known, 'floating' | 'me'>): Duty[] {
  return [
    of('floatingRed', lost(known, 'red')),
    of('floatingAmber', lost(known, 'amber')),
    of('floatingUnrecorded', lost(known, 'unrecorded')),
  ].filter(isSome)
}

/** Everything that waits for somebody, what others wait for first and what has time last; what is nothing is not there. */
export function dutiesOf(known: Known): Duty[] {
  const { me, now, drafts, published, closed, reports, answers, alliances = [] } = known
  const open = unreported(known)
  const reported = (wanted: (report: Report) => boolean) =>
    open.slice(0, MOST_REPORTS).filter(({ id }) => {
      const report = reports.get(id)
      return report !== undefined && wanted(report)
    })
  const late = ofMine([...(published ?? []), ...(closed ?? [])], me).filter((one) => instant(one) <= Date.parse(now))
  const lastMonth = shiftMonth(known.day.slice(0, 7), 1)
  const turns = ownTurns(known)
  const swaps = swapsOf(known)
  const at = (activities: Activity[], suffix = ''): DutyRow[] =>
    activities.map((activity) => ({
      key: activity.id,
      to: `/activities/${activity.id}${suffix}`,
      allianceId: activity.allianceId,
      activity,
      report: reports.get(activity.id),
      answers: answers.get(activity.id),
    }))
  const byDue = (activities: Activity[]) =>
    activities.toSorted((a, b) => (reports.get(a.id)?.due ?? '').localeCompare(reports.get(b.id)?.due ?? ''))
  return [
    of('returned', at(byDue(reported(({ state }) => state === 'RETURNED')), '#report')),
    of('overdue', at(byDue(reported(({ state, overdue }) => state === 'DUE' && overdue)), '#report')),
    of('swapAsked', swaps.asked),
    of('confirm', at(late, '?do=held')),
    of(
      'survey',
      (known.surveys ?? []).map(({ survey, unitName }) => ({
        key: survey.id + unitName,
        to: '/surveys',
        name: `${survey.title} · ${unitName}`,
        until: survey.closesOn,
      })),
    ),
    ...lateVisitsOf(known),
    ...expiredOf(known),
    ...lostOf(known),
    of('roll', at(reported(lacksRoll), '/roll')),
    of(
      'report',
      at([...byDue(reported(({ state, overdue }) => state === 'DUE' && !overdue)), ...open.slice(MOST_REPORTS)], '#report'),
    ),
    of(
      'publish',
      at(
        ofMine(drafts, me).filter(({ month }) => month <= lastMonth),
        '?do=publish',
      ),
    ),
    of('turn', turns),
    of('arrange', unarranged(known, turns)),
    of(
      'signUp',
      at(
        signingUp(known).filter(({ id }) => toAsk(answers.get(id) ?? { confirmed: 0, waiting: 0, excused: 0 }) !== 0),
        '?do=sign-up',
      ),
    ),
    of('plan', unplanned(known)),
    of('swapOpen', swaps.open),
    of('liaison', vacant(known, 'LIAISON')),
    of('venue', vacant(known, 'VENUE')),
    of(
      'leader',
      alliances
        .filter(({ id, leaderMemberId }) => leads(me, id) && !leaderMemberId)
        .map(({ id, name }) => ({ key: id, to: '/alliances/' + id, name })),
    ),
  ].filter(isSome)
}
