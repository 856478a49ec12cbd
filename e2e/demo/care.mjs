// Some of the oldest of two units are tagged, a few of them were called on, two are in hospital, and one visit is overdue.
import { dayIn } from './year.mjs'

const TAGS = [
  ['LIVES_ALONE', 'VISIT'],
  ['EMPTY_NEST', 'FAMILY'],
  ['DISABLED', 'CERTIFICATE'],
  ['SERIOUS_ILLNESS', 'REPORT'],
  ['HARDSHIP', 'SELF'],
  ['HALF_DISABLED', 'VISIT'],
]
/** How long ago somebody was last called on, in days; of the others nobody has heard since they were tagged. */
const LAST_CALL = [28, 40, 12, 25]

async function tagged({ user, memberId, index }) {
  const [tag, source] = TAGS[index % TAGS.length]
  if (index < LAST_CALL.length)
    await user.post('/api/v1/contact-logs', {
      memberId,
      on: dayIn(-LAST_CALL[index]),
      method: index % 2 === 0 ? 'VISIT' : 'TELEPHONE',
      outcome: 'REACHED',
      remark: '一切都好，嘱注意保暖',
    })
  await user.post(`/api/v1/members/${memberId}/care-tags`, {
    tag,
    source,
    fromOn: dayIn(-60 - 5 * index),
    reviewer: '老干部科',
    nextReview: dayIn(120 + index),
  })
}

const planned = async (user, memberId, reason, on) => (await user.post('/api/v1/care-visits', { memberId, reason, on })).id

/** How many were tagged; what is there already stays as it is. */
export async function careForPeople({ user, liaison }) {
  const known = await user.get('/api/v1/care-tags?limit=1&total=true')
  if (known.total > 0) return 0
  const own = (await liaison.get('/api/v1/me')).units[0].id
  const ours = (await user.get(`/api/v1/members?limit=6&unitId=${own}`)).items
  const others = (await user.get('/api/v1/members?limit=20')).items.filter(({ unitId }) => unitId !== own).slice(0, 6)
  const people = [...ours, ...others].map(({ id }) => id)
  for (const [index, memberId] of people.entries()) await tagged({ user, memberId, index })
  await planned(user, people[1], 'HOSPITAL', dayIn(-9))
  const [visited, tried] = [
    await planned(user, people[2], 'HOSPITAL', dayIn(-3)),
    await planned(user, people[7], 'FAMILY_EVENT', dayIn(-1)),
  ]
  await user.post(`/api/v1/care-visits/${visited}/outcome`, {
    outcome: 'VISITED',
    on: dayIn(-1),
    note: '送去慰问品，家属在旁陪护',
  })
  await user.post(`/api/v1/care-visits/${tried}/outcome`, {
    outcome: 'UNREACHABLE',
    on: dayIn(0),
    note: '家中无人，邻居说去了女儿家',
  })
  return people.length
}
