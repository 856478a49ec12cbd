// Who serves a member unit and where it meets, and the meeting that puts a leader forward. All people, numbers and houses are invented.
import { eventually } from './platform.mjs'

// Units name both in the run-up; the alliances begin with the year.
const FROM = '2025-12-29'
const BEGINNING = '2026-01-01'
const MEETING = '2026-01-04'
const SURNAMES = [...'王李张刘陈杨赵黄周吴徐孙']
const GIVEN = ['文静', '建业', '晓明', '海燕', '立新']
const STREETS = ['幸福路', '文化街', '和平路', '新风街']

/** Names what each unit lacks; what somebody named before, or an answer that was lost on its way, is left as it is. */
export async function namePosts({ manager, alliance }) {
  const { items } = await manager.get(`/api/v1/alliance-units?allianceId=${alliance.id}&asOf=${BEGINNING}`)
  await Promise.all(
    items.flatMap((unit) =>
      unit.gaps.map((gap) =>
        gap === 'LIAISON'
          ? name(manager, `/api/v1/alliance-units/${unit.unitId}/liaison`, liaisonOf(alliance, unit))
          : name(manager, `/api/v1/alliance-units/${unit.unitId}/venue`, venueOf(alliance, unit)),
      ),
    ),
  )
  return items.length
}

/** The alliance's first meeting names two people of its lead unit, one of them with a majority. */
export async function putLeaderForward({ manager, alliance }) {
  const { leaders } = await manager.get(`/api/v1/alliances/${alliance.id}`)
  if (leaders.length > 0) return false
  // That the lead unit may see its members is told by an event; it may still be on its way.
  const { items } = await eventually(
    "the lead unit's members",
    () => manager.get(`/api/v1/members?unitId=${alliance.leadUnitId}&limit=20`),
    (it) => it.items.length > 1,
  )
  const [first, second] = items.filter((member) => member.state === 'ACTIVE')
  await manager.post(`/api/v1/alliances/${alliance.id}/leader-nominations`, {
    meetingOn: MEETING,
    present: 21,
    votes: [
      { memberId: first.id, count: 15 },
      { memberId: second.id, count: 5 },
    ],
    from: '2026-01-05',
  })
  return true
}

async function name(manager, path, body) {
  try {
    await manager.put(path, body)
  } catch (refused) {
    if (!['SECOND_LIAISON', 'SECOND_VENUE'].includes(refused.problem?.code)) throw refused
  }
}

function liaisonOf(alliance, { seat }) {
  const place = (alliance.no - 1) * 6 + seat - 1
  return {
    name: SURNAMES[place % SURNAMES.length] + GIVEN[place % GIVEN.length],
    phone: `1390000${String(1000 + place).padStart(4, '0')}`,
    from: FROM,
  }
}

function venueOf(alliance, { seat }) {
  const place = (alliance.no - 1) * 6 + seat - 1
  return {
    address: `${STREETS[alliance.no - 1] ?? STREETS[0]}${10 + seat}号二楼党员活动室`,
    capacity: 40 + 10 * (place % 4),
    stepFree: place % 3 !== 2,
    contact: liaisonOf(alliance, { seat }).name,
    from: FROM,
  }
}
