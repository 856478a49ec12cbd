import type { Activity, ActivityKind, Rotation } from '../api/schemas'
import { fillsTurn, nextTurn, type Turn, turnsOf } from '../api/turns'
import { localDate, shiftMonth } from '../i18n/dates'
import { type DutyRow, isOwn, type Known, leads } from './known'

const KINDS: readonly ActivityKind[] = ['MEETING', 'THEME_DAY', 'COLLECTIVE']

/** From this month on the rotation of the next year is due. */
const PLANNING_MONTH = 10
/** From this day on the next month is prepared. */
const PREPARING_DAY = 15

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

/** The turns of one's own units this month and the next that nothing fills. */
export function ownTurns(known: Known): DutyRow[] {
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
export function unarranged(known: Known, own: DutyRow[]): DutyRow[] {
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
export function unplanned({ me, day, rotations, alliances = [] }: Known): DutyRow[] {
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
