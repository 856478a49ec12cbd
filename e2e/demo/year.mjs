// The alliances' years up to today: what is over is accepted, the last month is under way with what an office finds on a morning, the
// rest is planned. Whatever the date, the county lives on that date.
import { eventually } from './platform.mjs'
import { ACCEPTED, HELD, PUBLISHED, RETURNED, SUBMITTED, playMonth } from './month.mjs'

export const FOUNDED = 2026
// From this month on the next year is planned.
const PLANNING_MONTH = 10
// Nobody swaps a month that is upon them.
const SWAP_DAYS_AHEAD = 7

/** How far the last month got, by number of the alliance; the month before in the second row. */
const LAST_MONTH = {
  1: { MEETING: ACCEPTED, THEME_DAY: ACCEPTED, COLLECTIVE: SUBMITTED },
  2: { MEETING: ACCEPTED, THEME_DAY: RETURNED, COLLECTIVE: SUBMITTED },
  3: { MEETING: ACCEPTED, THEME_DAY: HELD, COLLECTIVE: HELD },
  4: { MEETING: ACCEPTED, THEME_DAY: PUBLISHED },
}
const MONTH_BEFORE = {
  4: { MEETING: ACCEPTED, THEME_DAY: ACCEPTED },
}

/** The day in the county, as 2026-11-30. */
export const today = () => dayIn(0)
export const dayIn = (days) =>
  new Date(Date.now() + days * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

/** The years with a rotation: since the alliances were founded, in autumn with the next; the last alliance plans later. */
export function yearsOf(alliance) {
  const [year, month] = today().split('-').map(Number)
  const last = month >= PLANNING_MONTH && alliance.no !== 4 ? year + 1 : year
  return Array.from({ length: last - FOUNDED + 1 }, (_, index) => FOUNDED + index)
}

/** The hosts of a year, planned unless they are. */
export function rotationOf({ manager, alliance, year }) {
  const path = `/api/v1/rotations/${alliance.id}/${year}`
  return eventually(
    'the alliance is known to activities-service',
    () =>
      manager.get(path).catch((refused) => {
        if (refused.status !== 404) throw refused
        return manager
          .post('/api/v1/rotations', { allianceId: alliance.id, year, dayOfMonth: 25, shift: 'NEXT' })
          .then(() => manager.get(path))
      }),
    (it) => it.slots?.length === 12,
  )
}

/** Plays the months that are over; how many. */
export async function playYears({ manager, committee, alliance, rotations }) {
  const over = rotations.flatMap((rotation) => rotation.slots).filter((slot) => slot.date < today() && !slot.suspended)
  for (const [index, slot] of over.entries()) {
    const back = over.length - 1 - index
    const goals = back === 0 ? LAST_MONTH[alliance.no] : back === 1 ? MONTH_BEFORE[alliance.no] : undefined
    await playMonth({ manager, committee, alliance, slot, goals })
  }
  return over.length
}

/** The liaison's unit asks another for its month, and nobody has answered yet; false where it asked before or cannot. */
export async function askForASwap({ liaison, unitId, alliance, rotations }) {
  for (const { year, slots } of rotations) {
    const free = slots.filter((slot) => slot.date > dayIn(SWAP_DAYS_AHEAD) && !slot.suspended)
    const own = free.find((slot) => slot.actualHostUnitId === unitId)
    const other = free.find((slot) => slot.actualHostUnitId !== unitId && slot.month > (own?.month ?? 12))
    if (!own || !other) continue
    const { items } = await liaison.get(`/api/v1/rotations/${alliance.id}/${year}/swap-requests`)
    if (items.length > 0) return false
    await liaison.post(`/api/v1/rotation-slots/${own.id}/swap`, {
      withSlotId: other.id,
      reason: '当月单位搬迁，活动室腾不出来，请求对调',
    })
    return true
  }
  return false
}
