import type {
  Activity,
  ActivityKind,
  Alliance,
  Me,
  OpenSwap,
  Registration,
  Report,
  Rotation,
  SwapRequest,
  UnitPosts,
} from '../api/schemas'
import { mayManage, takesSignUps, wasHeld } from '../api/activityRules'
import { awaited, fillsTurn, nextTurn, type Turn, turnsOf } from '../api/turns'
import { localDate, shiftMonth } from '../i18n/dates'

export type DutyKind =
  | 'returned'
  | 'overdue'
  | 'swapAsked'
  | 'confirm'
  | 'roll'
  | 'report'
  | 'publish'
  | 'turn'
  | 'arrange'
  | 'signUp'
  | 'plan'
  | 'swapOpen'
  | 'liaison'
  | 'venue'
  | 'leader'

/** Who has answered of whom somebody asks; `people` as long as it is known. */
export type Answers = { confirmed: number; waiting: number; excused: number; people?: number }

/** One line of a list, with the place where it is done. */
export type DutyRow = { key: string; to: string; allianceId?: string } & (
  | { activity: Activity; report?: Report; answers?: Answers }
  | { swap: OpenSwap; reason: string }
  | { month: string; kind: ActivityKind | 'TURN'; host?: string }
  | { year: number }
  | { name: string }
)

export type Duty = { kind: DutyKind; count: number; rows: DutyRow[] }

type Office = Pick<Me, 'roles' | 'units' | 'leadAllianceIds'>

/** What the services have said so far; what has not come is missing, and nothing is asked of anybody for it. */
export type Known = {
  me: Office
  day: string
  now: string
  drafts?: Activity[]
  published?: Activity[]
  closed?: Activity[]
  held?: Activity[]
  /** Those that count for this month and the next, in every state. */
  months?: Activity[]
  reports: Map<string, Report>
  answers: Map<string, Answers>
  swaps?: OpenSwap[]
  requests: Map<string, SwapRequest>
  /** This year's and the next, as far as they are planned. */
  rotations?: Rotation[]
  alliances?: Alliance[]
  posts?: UnitPosts[]
}

const KINDS: readonly ActivityKind[] = ['MEETING', 'THEME_DAY', 'COLLECTIVE']

/** From this month on the rotation of the next year is due. */
const PLANNING_MONTH = 10
/** From this day on the next month is prepared. */
const PREPARING_DAY = 15

const leads = ({ roles, leadAllianceIds }: Office, allianceId: string) =>
  roles.includes('lead-unit') && leadAllianceIds.includes(allianceId)

const isOwn = ({ units }: Office, unitId: string | undefined) => units.some(({ id }) => id === unitId)

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

const inTime = (turns: Turn[]) => turns.toSorted((a, b) => a.date.localeCompare(b.date))

/** Who hosts next in an alliance, whoever that is. */
export function comingTurn(rotations: Rotation[], allianceId: string, day: string): Turn | undefined {
  return nextTurn(inTime(turnsOf(rotations.filter((rotation) => rotation.allianceId === allianceId))), day, () => true)
}

/** The next month in which one of somebody's units hosts. */
export function ownTurn({ rotations = [], me, day }: Pick<Known, 'rotations' | 'me' | 'day'>): Turn | undefined {
  return nextTurn(inTime(turnsOf(rotations)), day, (unitId) => isOwn(me, unitId))
}

/** What fills a turn; nothing of what was called off. */
export function fillingOf(turn: Turn, activities: Activity[]): Activity | undefined {
  return activities.find(
    (one) =>
      one.state !== 'CANCELLED' &&
      (one.slotId === turn.id || fillsTurn(turn, one.hostUnitId, localDate(one.startsAt))) &&
      one.hostUnitId === turn.actualHostUnitId,
  )
}

const newIn = (allianceId: string, month: string, kind: ActivityKind) =>
  `/activities?month=${month}&alliance=${allianceId}&new=${kind}`

type Place = { rotation: Rotation; month: string; turn: Turn | undefined; suspended: boolean }

/** The months that are to be arranged now, alliance by alliance. */
function placesOf({ rotations = [], day }: Known, months: string[]): Place[] {
  return rotations.flatMap((rotation) =>
    months
      .filter((month) => month.startsWith(String(rotation.year)))
      .map((month) => ({
        rotation,
        month,
        turn: turnsOf([rotation]).find((turn) => turn.of === month),
        suspended: rotation.slots.some((slot) => slot.suspended && slot.month === Number(month.slice(5))),
      }))
      .filter(({ turn, suspended }) => !suspended && (turn !== undefined || day.startsWith(String(rotation.year)))),
  )
}

function ownTurns(known: Known): DutyRow[] {
  const { me, day, months } = known
  if (!months) return []
  const both = [day.slice(0, 7), shiftMonth(day.slice(0, 7), 1)]
  return placesOf(known, both)
    .filter(({ turn }) => turn && isOwn(me, turn.actualHostUnitId))
    .filter(
      ({ rotation, turn }) =>
        !fillingOf(
          turn!,
          months.filter((one) => one.allianceId === rotation.allianceId),
        ),
    )
    .map(({ rotation: { allianceId }, month, turn }) => ({
      key: allianceId + month,
      to: newIn(allianceId, month, 'COLLECTIVE'),
      allianceId,
      month,
      kind: 'TURN' as const,
      host: turn?.date,
    }))
}

/** What of the three a month owes is not even drafted, in alliances that somebody leads. */
function unarranged(known: Known, own: DutyRow[]): DutyRow[] {
  const { me, day, months, alliances = [] } = known
  if (!months) return []
  const now = day.slice(0, 7)
  const asked = Number(day.slice(8)) >= PREPARING_DAY ? [now, shiftMonth(now, 1)] : [now]
  return placesOf(known, asked)
    .filter(({ rotation }) => leads(me, rotation.allianceId))
    .filter(
      ({ rotation, month }) => (alliances.find(({ id }) => id === rotation.allianceId)?.effectiveOn ?? '') <= month + '-31',
    )
    .flatMap(({ rotation: { allianceId }, month, turn }) =>
      KINDS.filter((kind) => !(kind === 'COLLECTIVE' && own.some(({ key }) => key === allianceId + month)))
        .filter(
          (kind) =>
            !months.some(
              (one) => one.allianceId === allianceId && one.month === month && one.kind === kind && one.state !== 'CANCELLED',
            ),
        )
        .map((kind) => ({
          key: allianceId + month + kind,
          to: newIn(allianceId, month, kind),
          allianceId,
          month,
          kind,
          host: turn?.hostUnitName,
        })),
    )
}

/** Years of alliances that somebody leads without a rotation: this one, and from October on the next. */
function unplanned({ me, day, rotations, alliances = [] }: Known): DutyRow[] {
  if (!rotations) return []
  const year = Number(day.slice(0, 4))
  const years = Number(day.slice(5, 7)) >= PLANNING_MONTH ? [year, year + 1] : [year]
  return alliances
    .filter(({ id }) => leads(me, id))
    .flatMap(({ id }) =>
      years
        .filter((one) => !rotations.some((rotation) => rotation.allianceId === id && rotation.year === one))
        .map((one) => ({ key: id + one, to: `/rotation/${id}/${one}`, allianceId: id, year: one })),
    )
}

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
  const of = (kind: DutyKind, rows: DutyRow[]): Duty => ({ kind, count: rows.length, rows })
  return [
    of('returned', at(byDue(reported(({ state }) => state === 'RETURNED')), '#report')),
    of('overdue', at(byDue(reported(({ state, overdue }) => state === 'DUE' && overdue)), '#report')),
    of('swapAsked', swaps.asked),
    of('confirm', at(late, '?do=held')),
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
  ].filter(({ count }) => count > 0)
}
