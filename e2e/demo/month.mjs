// One month of one alliance, entered afterwards: a meeting, a theme party day and a collective activity, each as far as it got.
import { eventually } from './platform.mjs'
import { pictureOf } from './picture.mjs'
import { programmeOf } from './programme.mjs'

/** How far an activity got; each way begins with the one before. */
export const PUBLISHED = 'PUBLISHED'
export const HELD = 'HELD'
export const SUBMITTED = 'SUBMITTED'
export const RETURNED = 'RETURNED'
export const ACCEPTED = 'ACCEPTED'

const WHOLE = { MEETING: ACCEPTED, THEME_DAY: ACCEPTED, COLLECTIVE: ACCEPTED }
const PICTURES = 12
const RETURN_REASON = '照片看不出参加人数，请补一张合影；小结里请写明接送和医护怎么安排。'

const pictures = new Map()

/** Plays what is named in goals (kind → how far); what is there goes on from where it is, and never back. */
export async function playMonth({ manager, committee, alliance, slot, goals = WHOLE }) {
  const month = slot.date.slice(0, 7)
  const { items } = await manager.get(`/api/v1/activities?allianceId=${alliance.id}&month=${month}&limit=50`)
  for (const item of programmeOf(slot.month)) {
    const goal = goals[item.kind]
    const known = items.find((activity) => activity.kind === item.kind && activity.slotId === slot.id)
    if (!goal || known?.state === 'ACCEPTED') continue
    const { id, state } = known ?? (await draft({ manager, alliance, slot, item }))
    await playActivity({ manager, committee, alliance, slot, id, item, state, goal })
  }
}

function draft({ manager, alliance, slot, item }) {
  return manager.post('/api/v1/activities', {
    allianceId: alliance.id,
    slotId: slot.id,
    kind: item.kind,
    type: item.type,
    title: item.title,
    hostUnitId: slot.actualHostUnitId,
    startsAt: `${slot.date}T${item.from}:00+08:00`,
    endsAt: `${slot.date}T${item.until}:00+08:00`,
    venueName: `${slot.hostUnitName}党员活动室`,
    capacity: 60,
  })
}

async function playActivity({ manager, committee, alliance, slot, id, item, state, goal }) {
  const at = `/api/v1/activities/${id}`
  if (state === 'DRAFT') await manager.post(`${at}/publish`, {})
  if (goal === PUBLISHED) return
  if (state === 'DRAFT' || state === 'PUBLISHED') await manager.post(`${at}/held`, {})
  // A run that was broken off before the roll is taken up here.
  if (state !== 'REPORTED' && (await manager.get(`${at}/attendance`)).items.length === 0)
    await manager.put(`${at}/attendance`, { items: await rollOf({ manager, alliance, slot, item }) })
  if (goal === HELD) return
  const { body, etag } = await manager.call('GET', `${at}/report`)
  // What was returned waits for its unit; an earlier run has returned it.
  if (goal === RETURNED && body.state === 'RETURNED') return
  if (body.state !== 'SUBMITTED') await report({ manager, at, etag, item, number: slot.month + alliance.no })
  if (goal === ACCEPTED) await committee.post(`${at}/report/accept`, {})
  if (goal === RETURNED) await committee.post(`${at}/report/return`, { reason: RETURN_REASON })
}

async function report({ manager, at, etag, item, number }) {
  const photo = await upload(manager, `${at}/photos`, number)
  await manager.put(
    `${at}/report`,
    { summary: item.summary, photos: [{ name: photo.name, sha256: photo.sha256, caption: photo.caption }] },
    { ifMatch: etag ?? undefined },
  )
  await manager.post(`${at}/report/submit`, {})
}

/** The host's people and some of two other units: more in spring and autumn; one is visited at home and one did not come. */
async function rollOf({ manager, alliance, slot, item }) {
  const { items: units } = await manager.get(`/api/v1/alliance-units?allianceId=${alliance.id}&asOf=${slot.date}`)
  const host = units.findIndex((unit) => unit.unitId === slot.actualHostUnitId)
  const guests = [1, 2].map((step) => units[(host + step) % units.length].unitId)
  const season = [3, 4, 5, 9, 10].includes(slot.month) ? 9 : 5
  const people = [
    await membersOf(manager, slot.actualHostUnitId),
    ...(item.kind === 'MEETING' ? [] : await Promise.all(guests.map((unitId) => membersOf(manager, unitId)))),
  ].flatMap((members, place) => (place === 0 ? members : members.slice(0, season)))
  return people.map((member, index) => ({
    memberId: member.id,
    status: index === 0 ? 'AT_HOME' : index % 11 === 1 ? 'ABSENT' : 'PRESENT',
  }))
}

const known = new Map()

// That the lead unit may see the others' members is told by an event; it may still be on its way.
export function membersOf(manager, unitId) {
  const key = `${manager.name}/${unitId}`
  if (!known.has(key)) known.set(key, asked(manager, unitId))
  return known.get(key)
}

async function asked(manager, unitId) {
  const { items } = await eventually(
    "the host's members",
    () => manager.get(`/api/v1/members?unitId=${unitId}&limit=20`),
    (it) => it.items.length > 0,
  )
  return items.filter((member) => member.state === 'ACTIVE').slice(0, 12)
}

async function upload(manager, path, number) {
  const drawn = number % PICTURES
  if (!pictures.has(drawn)) pictures.set(drawn, pictureOf(drawn))
  const form = new FormData()
  form.append('caption', '活动现场')
  form.append('file', new Blob([pictures.get(drawn)], { type: 'image/png' }), 'activity.png')
  return (await manager.call('POST', path, form)).body
}
