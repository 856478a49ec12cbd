// What the demo's year has held invites nobody any more; one activity that comes shows how people are told.
import { membersOf } from './month.mjs'
import { eventually } from './platform.mjs'

const TITLE = '联盟健康讲座'
const DAYS_AHEAD = 10
const DAY = 24 * 60 * 60 * 1000

/** Publishes the coming activity unless one is there; its id. */
export async function announceWhatComes({ manager, alliance }) {
  const { items } = await manager.get(`/api/v1/activities?allianceId=${alliance.id}&limit=200`)
  const known = items.find((activity) => activity.title === TITLE && new Date(activity.startsAt) > new Date())
  const { id } = known ?? (await draft({ manager, alliance }))
  if ((known?.state ?? 'DRAFT') === 'DRAFT') await manager.post(`/api/v1/activities/${id}/publish`, {})
  return id
}

/** Some of the lead unit sign up for it by phone. */
export async function signUpForWhatComes({ manager, alliance, id }) {
  const { state } = await manager.get(`/api/v1/activities/${id}`)
  if (state !== 'PUBLISHED') return
  const members = await membersOf(manager, alliance.leadUnitId)
  await eventually(
    'sign-up',
    () =>
      manager.post(`/api/v1/activities/${id}/registrations`, {
        memberIds: members.map((member) => member.id),
        channel: 'PHONE',
      }),
    (it) => it.items?.length === members.length && it.items.every((one) => one.state !== 'REFUSED'),
  )
}

function draft({ manager, alliance }) {
  const date = new Date(Date.now() + DAYS_AHEAD * DAY).toISOString().slice(0, 10)
  return eventually(
    'the alliance is known to activities-service',
    () =>
      manager.post('/api/v1/activities', {
        allianceId: alliance.id,
        kind: 'COLLECTIVE',
        title: TITLE,
        hostUnitId: alliance.leadUnitId,
        startsAt: `${date}T09:30:00+08:00`,
        endsAt: `${date}T11:00:00+08:00`,
        venueName: '县老干部活动中心',
        capacity: 60,
      }),
    (it) => it.id !== undefined,
  )
}

/**
 * Every recipient of the activity's messages has been told, or is on the list of those whom a person calls, or hears in the
 * morning where quiet hours are kept; how many.
 */
export function everybodyTold({ committee, alliance, id }) {
  const held = (message) => message.reason === 'QUIET_HOURS'
  return eventually(
    'everybody is told of what comes',
    async () => {
      const waiting = await committee.all(`/api/v1/messages?activityId=${id}&state=QUEUED`)
      return { waiting, ...(await committee.get(`/api/v1/messages/summary?activityId=${id}`)) }
    },
    (it) => it.total >= alliance.memberCount && it.waiting.every(held) && it.counts.SENT === 0,
    300,
  )
}
