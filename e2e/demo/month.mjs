// One month of one alliance: a meeting, a theme party day and a collective activity, entered afterwards from the roll to the
// accepted report.
import { eventually } from './platform.mjs'

const ITEMS = [
  {
    kind: 'MEETING',
    title: (month) => `${month}月联盟工作例会`,
    at: '09:00',
    until: '10:30',
    summary: '通报上月情况，商定本月安排和费用分担。',
  },
  {
    kind: 'THEME_DAY',
    title: (month) => `${month}月主题党日：忆往昔 话今朝`,
    at: '14:00',
    until: '16:00',
    summary: '集中学习，老党员讲述入党故事，交流感悟。',
  },
  {
    kind: 'COLLECTIVE',
    title: (month) => `${month}月集体活动：黄河文化馆参观`,
    at: '09:00',
    until: '11:30',
    summary: '由轮值单位组织参观，全程有步行友好路线和随队医护。',
  },
]
// A white pixel: the demo shows no faces, also no invented ones.
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAQAAAC1HAwCAAAAC0lEQVR42mP8/x8AAwMCAO+ip1sAAAAASUVORK5CYII=',
  'base64',
)

export async function playMonth({ manager, committee, alliance, slot, month }) {
  const padded = String(month).padStart(2, '0')
  const there = await manager.get(`/api/v1/activities?allianceId=${alliance.id}&month=2026-${padded}&limit=50`)
  for (const item of ITEMS) {
    const known = there.items.find((activity) => activity.kind === item.kind)
    if (known?.state === 'ACCEPTED') continue
    const id =
      known?.id ??
      (
        await manager.post('/api/v1/activities', {
          allianceId: alliance.id,
          slotId: slot.id,
          kind: item.kind,
          title: item.title(month),
          hostUnitId: slot.actualHostUnitId,
          startsAt: `${slot.date}T${item.at}:00+08:00`,
          endsAt: `${slot.date}T${item.until}:00+08:00`,
          venueName: `${slot.hostUnitName}党员活动室`,
          capacity: 60,
        })
      ).id
    await playActivity({ manager, committee, id, item, hostUnitId: slot.actualHostUnitId, state: known?.state ?? 'DRAFT' })
  }
}

async function playActivity({ manager, committee, id, item, hostUnitId, state }) {
  const at = `/api/v1/activities/${id}`
  if (state === 'DRAFT') {
    await manager.post(`${at}/publish`, {})
    state = 'PUBLISHED'
  }
  const members = await membersOf(manager, hostUnitId)
  if (state === 'PUBLISHED') {
    await manager.post(`${at}/held`, {})
    state = 'HELD'
  }
  if (state === 'HELD') {
    await manager.put(`${at}/attendance`, {
      items: members.map((member, index) => ({
        memberId: member.id,
        status: index === 0 ? 'AT_HOME' : index === 1 ? 'ABSENT' : 'PRESENT',
      })),
    })
    const photo = await upload(manager, `${at}/photos`)
    const { etag } = await manager.call('GET', `${at}/report`)
    await manager.put(
      `${at}/report`,
      { summary: item.summary, photos: [{ name: photo.name, sha256: photo.sha256, caption: photo.caption }] },
      { ifMatch: etag ?? undefined },
    )
    await manager.post(`${at}/report/submit`, {})
  }
  await committee.post(`${at}/report/accept`, {})
}

// That the lead unit may see the others' members is told by an event; it may still be on its way.
export async function membersOf(manager, unitId) {
  const { items } = await eventually(
    "the host's members",
    () => manager.get(`/api/v1/members?unitId=${unitId}&limit=20`),
    (it) => it.items.length > 0,
  )
  return items.filter((member) => member.state === 'ACTIVE').slice(0, 12)
}

async function upload(manager, path) {
  const form = new FormData()
  form.append('caption', '活动现场')
  form.append('file', new Blob([PIXEL], { type: 'image/png' }), 'activity.png')
  return (await manager.call('POST', path, form)).body
}
