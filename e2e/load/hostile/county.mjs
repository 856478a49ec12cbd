// Whose everything is: ids and names as those see them who may, so that an answer to anybody else gives itself away.
import { randomInt } from 'node:crypto'
import { Refused, User } from '../../demo/platform.mjs'

const OURS = '370522'
const THEIRS = '370523'
const NEIGHBOURS_UNITS = 3
const LEAD_UNIT = '113705229900000172'
const ANY_ID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/gi
const USCC = '0123456789ABCDEFGHJKLMNPQRTUWXY'
const USCC_WEIGHTS = [1, 3, 9, 27, 19, 26, 16, 17, 20, 29, 25, 13, 8, 24, 10, 30, 28]
const CITIZEN_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2]
const CITIZEN_CHECKS = '10X98765432'

export async function collected() {
  const known = new Map()
  const names = new Map()
  const remember = (kind, division, items, more = () => ({})) => {
    for (const item of items) {
      known.set(item.id, { kind, division, ...more(item) })
      // What both counties call theirs tells nothing.
      if ((kind === 'member' || kind === 'unit') && item.name.length > 2)
        names.set(item.name, names.has(item.name) && names.get(item.name) !== division ? undefined : division)
    }
    return items
  }
  const committee = new User('committee')
  const neighbour = new User('neighbour')

  await withSomething(neighbour)
  for (const [division, user] of [
    [THEIRS, neighbour],
    [OURS, committee],
  ]) {
    const units = remember('unit', division, await user.all('/api/v1/units'))
    const alliances = remember('alliance', division, await user.all('/api/v1/alliances'))
    const allied = new Map()
    for (const alliance of alliances) {
      for (const unit of (await user.get(`/api/v1/alliances/${alliance.id}/units`)).items) allied.set(unit.unitId, alliance.id)
      await found(async () => {
        const { slots } = await user.get(`/api/v1/rotations/${alliance.id}/${new Date().getFullYear()}`)
        remember('slot', division, slots, () => ({ alliance: alliance.id }))
      })
    }
    remember('member', division, await user.all('/api/v1/members'), (it) => ({
      unit: it.unitId,
      alliance: allied.get(it.unitId),
    }))
    remember('organisation', division, await user.all('/api/v1/party-organisations'))
    remember('visit', division, await user.all('/api/v1/care-visits'))
    remember('tag', division, await user.all('/api/v1/care-tags'))
    for (const { memberId } of (await user.get('/api/v1/floating?limit=50')).items) {
      if (!memberId) continue
      remember('stay', division, (await user.get(`/api/v1/floating-records?memberId=${memberId}`)).items)
      remember('contact', division, (await user.get(`/api/v1/contact-logs?memberId=${memberId}`)).items)
    }
    remember('activity', division, await user.all('/api/v1/activities'), (it) => ({ alliance: it.allianceId }))
    for (const survey of remember('survey', division, (await user.get('/api/v1/surveys')).items)) {
      const proposals = await user.get(`/api/v1/grouping-proposals?surveyId=${survey.id}`)
      remember('proposal', division, proposals.items)
    }
    remember('import', division, await user.all('/api/v1/imports'))
    remember('message', division, (await user.get('/api/v1/messages?limit=200')).items)
    allied.forEach((alliance, unit) => known.get(unit) && (known.get(unit).alliance = alliance))
    for (const unit of units) known.get(unit.id).uscc = unit.uscc
    for (const { id, leadUnitId, leaderMemberId } of alliances) {
      known.get(id).leadUnit = leadUnitId
      if (known.has(leaderMemberId)) known.get(leaderMemberId).leads = id
    }
  }
  return { known, names, ids: picking(known) }
}

/** An id of a kind, anybody's; sometimes nobody's. */
function picking(known) {
  const byKind = new Map()
  for (const [id, { kind, division }] of known) {
    const counties = byKind.get(kind) ?? byKind.set(kind, { [OURS]: [], [THEIRS]: [] }).get(kind)
    counties[division].push(id)
  }
  return (kind, chance) => {
    const counties = byKind.get(kind)
    const some = counties && [OURS, OURS, THEIRS].map((division) => counties[division]).filter((list) => list.length > 0)
    if (!some?.length || chance.chance(0.1)) return `01980000-0000-7000-8000-${String(chance.below(1e9)).padStart(12, '0')}`
    return chance.pick(chance.pick(some))
  }
}

async function found(ask) {
  try {
    await ask()
  } catch (refused) {
    if (!(refused instanceof Refused) || refused.status !== 404) throw refused
  }
}

/** The county next door has something to lose, too. */
async function withSomething(neighbour) {
  const units = (await neighbour.get('/api/v1/units?name=邻县外人&limit=10')).items
  while (units.length < NEIGHBOURS_UNITS) {
    const front = '1237052399' + Array.from({ length: 7 }, () => USCC[randomInt(USCC.length)]).join('')
    const sum = [...front].reduce((total, sign, place) => total + USCC.indexOf(sign) * USCC_WEIGHTS[place], 0)
    const uscc = front + USCC[(31 - (sum % 31)) % 31]
    units.push(await neighbour.post('/api/v1/units', { uscc, name: `邻县外人${uscc.slice(-6)}局`, hasBranch: false }))
  }
  if ((await neighbour.get('/api/v1/members?limit=1')).items.length > 0) return
  for (const [index, { id }] of units.entries()) {
    const front = `3705991950${String(index + 1).padStart(2, '0')}15${randomInt(100, 999)}`
    const sum = [...front].reduce((total, digit, place) => total + digit * CITIZEN_WEIGHTS[place], 0)
    const idNo = front + CITIZEN_CHECKS[sum % 11]
    await neighbour.post('/api/v1/members', { unitId: id, name: `邻外人${'甲乙丙'[index % 3]}`, idNo, category: 'RETIRED' })
  }
  const day = new Date().toISOString().slice(0, 10)
  await neighbour.post('/api/v1/surveys', {
    year: Number(day.slice(0, 4)),
    title: '邻县外人的摸底',
    opensOn: day,
    closesOn: day,
  })
}

/** Who asks, and what each may be shown, as docs/security.md says it. */
export function accounts({ known }) {
  const unit = (uscc) => [...known].find(([, it]) => it.kind === 'unit' && it.uscc === uscc)?.[0]
  const led = (uscc) => [...known].find(([, it]) => it.kind === 'alliance' && it.leadUnit === unit(uscc))?.[0]
  const inAlliance = (alliance) => (it) => !['member', 'activity', 'slot'].includes(it.kind) || it.alliance === alliance
  const everything = () => true
  // Who leads an alliance is known in it, and so is his id.
  const inUnit = (of) => (it) =>
    it.kind === 'member'
      ? it.unit === of || (it.leads !== undefined && it.leads === known.get(of)?.alliance)
      : inAlliance(known.get(of)?.alliance)(it)
  const own = unit('11370522990000025W')
  const lead = unit(LEAD_UNIT)
  return [
    { name: 'committee', division: OURS, sees: everything },
    { name: 'orgdept', division: OURS, sees: everything },
    { name: 'lead-a1', division: OURS, sees: inAlliance(led(LEAD_UNIT)), narrow: true },
    { name: 'lead-a2', division: OURS, sees: inAlliance(led('113705229900000765')), narrow: true },
    {
      name: 'liaison-a1-2',
      division: OURS,
      sees: inUnit(own),
      narrow: true,
    },
    { name: 'auditor', division: OURS, sees: (it, path) => path.startsWith('/api/v1/audit/') },
    { name: 'sysadmin', division: OURS, sees: () => false },
    { name: 'security', division: OURS, sees: () => false },
    {
      name: 'health',
      division: OURS,
      sees: (it, path) => /^\/api\/v1\/(me$|health-records|members\/[^/]+\/(consents|health-record))/.test(path),
    },
    { name: 'member-1', division: OURS, sees: () => false, narrow: true },
    { name: 'family-1', division: OURS, sees: () => false, narrow: true },
    {
      name: 'secretary-a1-1',
      division: OURS,
      sees: inUnit(lead),
      narrow: true,
    },
    { name: 'city', division: '3705', sees: everything },
    { name: 'neighbour', division: THEIRS, sees: everything },
    { name: 'neighbour-org', division: THEIRS, sees: everything },
    { name: 'province-37', division: '37', sees: everything, secret: 'demo-province-37' },
    { name: 'nobody', division: '-', sees: () => false },
  ]
}

/** What an answer shows that its caller may not see; undefined when nothing. What the caller wrote himself does not count. */
export function foreign({ known, names }, account, call, status, text) {
  // A trail names the id that one of ours asked for in vain, whosever it is.
  const asksTrail = call.path.startsWith('/api/v1/audit/') && account.name === 'auditor'
  const mayNot = (it) => (!asksTrail && !it.division.startsWith(account.division)) || !account.sees(it, call.path)
  const said = `${call.path} ${call.body ?? ''}`.toLowerCase()
  for (const [id] of text.matchAll(ANY_ID)) {
    const it = known.get(id.toLowerCase())
    if (it && mayNot(it) && !said.includes(id.toLowerCase())) return `${it.kind} ${id} of ${it.division}`
  }
  if (status >= 200 && status < 300) {
    const asked = call.pathIds.find((id) => known.has(id) && mayNot(known.get(id)))
    if (asked) return `${known.get(asked).kind} ${asked}, asked for and given`
    if (account.division === THEIRS || !account.division.startsWith('37')) {
      const shown = [...names].find(
        ([name, of]) => of && of !== account.division && text.includes(name) && !said.includes(name),
      )
      if (shown) return `${shown[0]} of ${shown[1]}`
    }
  }
  return undefined
}
