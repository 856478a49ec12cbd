// Both accounts with what came in this year, a cost sheet that waits for units to answer, and a subsidy somebody else of the committee has to review.
import { today } from './year.mjs'

const HEADS = [27, 24, 23, 19, 11, 22]
const EXCEPTION = '到会人数因天气未满，活动面向全县，效果较好'

/** How many accounts were opened; what is there already stays as it is. */
export async function keepTheMoney({ committee, manager, liaison, alliance }) {
  const known = (await committee.get('/api/v1/funds')).items
  if (known.length > 0) return 0
  await opened(committee, 'WELFARE', '本色家园公益金', 60_000, '县委组织部拨付')
  await opened(committee, 'PARTY_DUES', '县管党费', 20_000, '县管党费下拨')

  const seated = (await committee.get(`/api/v1/alliances/${alliance.id}/units`)).items
  const accepted = (await committee.all('/api/v1/activities'))
    .filter((one) => one.allianceId === alliance.id && one.kind === 'COLLECTIVE' && one.state === 'ACCEPTED')
    .sort((one, other) => other.startsAt.localeCompare(one.startsAt))
  const [last, before] = accepted
  if (!before) return 2
  await shared({ manager, liaison, seated, activityId: last.id })

  await committee.post('/api/v1/subsidies', {
    activityId: before.id,
    asked: 3_000,
    purpose: '场地、交通和资料',
    exception: EXCEPTION,
  })
  return 2
}

async function opened(committee, kind, name, amount, source) {
  const { id } = await committee.post('/api/v1/funds', { kind, name })
  await committee.post(`/api/v1/funds/${id}/moves`, {
    kind: 'INCOME',
    amount,
    on: today(),
    source,
    document: '利组发〔2026〕2号',
  })
}

/** By the people who came; the unit that leads and one more have agreed, the others are still asked. */
async function shared({ manager, liaison, seated, activityId }) {
  const { id, version } = await manager.post('/api/v1/costs', {
    activityId,
    method: 'BY_HEAD',
    lines: [
      { what: '租车', amount: 1_800 },
      { what: '讲解和资料', amount: 660.5 },
      { what: '饮水、药品', amount: 400 },
    ],
    shares: seated.map(({ unitId }, index) => ({ unitId, heads: HEADS[index % HEADS.length] })),
  })
  await manager.call('POST', `/api/v1/costs/${id}/propose`, {}, { ifMatch: `"${version}"` })
  for (const user of [manager, liaison]) {
    const unitId = (await user.get('/api/v1/me')).units[0].id
    if (seated.some((seat) => seat.unitId === unitId)) await user.post(`/api/v1/costs/${id}/agree`, { unitId })
  }
}
