import { ALLIANCES, ISSUES, MONTHS, rotationOf, UNITS, type MockRotation } from './county.ts'
import { HOLIDAYS } from './holidays.ts'
import { ROOMS } from './rooms.ts'
import { ok, problem, type Answer, type Route } from './route.ts'

const rotations = new Map<string, MockRotation>()
const imports = new Map<string, { kind: string; mode: string; started: number }>()
for (const alliance of ALLIANCES) rotations.set(`${alliance.id}/2026`, rotationOf(alliance.id, 2026))

const asOf = () => new Date().toISOString()

const EMPTY = {
  month: '2025-03',
  alliances: 0,
  units: 0,
  members: 0,
  owed: 0,
  held: 0,
  reported: 0,
  overdue: 0,
  fundBalance: '0.00',
  asOf: asOf(),
  rows: [],
  months: [],
  missed: [],
  gaps: { withLiaison: 0, withVenue: 0, units: 0 },
}

export const ROUTES: Route[] = [
  [
    'GET',
    /^\/api\/v1\/dashboard\/county$/,
    (_, url) => {
      const month = url.searchParams.get('month') ?? '2026-03'
      const row = MONTHS.find((known) => known.month === month)
      if (!row) return ok({ ...EMPTY })
      return ok({
        alliances: 4,
        units: 24,
        members: 512,
        ...row,
        fundBalance: '57000.00',
        asOf: asOf(),
        months: MONTHS,
        gaps: { withLiaison: 23, withVenue: 24, units: 24 },
        missed: [{ allianceId: 'a3', allianceName: '科教文卫联盟', month: '2026-03', kind: 'COLLECTIVE' }],
        rows: ALLIANCES.map((alliance, index) => ({
          allianceId: alliance.id,
          no: alliance.no,
          name: alliance.name,
          leadUnitName: alliance.leadUnitName,
          units: alliance.unitCount,
          members: alliance.memberCount,
          owed: 3,
          held: row.held > 0 ? 3 - (index === 2 ? 1 : 0) : 0,
          reported: row.held > 0 ? 3 - (index > 1 ? 1 : 0) : 0,
          overdue: row.overdue > 0 && index > 1 ? 1 : 0,
        })),
      })
    },
  ],
  ...ROOMS,
  ...HOLIDAYS,
  ['GET', /^\/api\/v1\/alliances$/, () => ok({ items: ALLIANCES, next: null })],
  [
    'GET',
    /^\/api\/v1\/rotations$/,
    (_, url) =>
      ok({
        items: [...rotations.values()]
          .filter((rotation) => String(rotation.year) === url.searchParams.get('year'))
          .map(({ id, allianceId, allianceName, year, provisional }) => ({ id, allianceId, allianceName, year, provisional })),
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/rotations\/(\w+)\/(\d+)$/,
    ([alliance, year]) => {
      const known = rotations.get(`${alliance}/${year}`)
      return known ? ok(known) : problem(404, 'NOT_FOUND', '没有找到该联盟的轮值计划')
    },
  ],
  ['GET', /^\/api\/v1\/rotations\/(\w+)\/(\d+)\/swap-requests$/, () => ok({ items: [], next: null })],
  [
    'POST',
    /^\/api\/v1\/rotations$/,
    (_, __, body) => {
      const musts = ((body['demands'] ?? []) as unknown as { kind: string; month: number; unitId: string }[]).filter(
        (demand) => demand.kind === 'MUST_HOST',
      )
      const pair = musts
        .filter((demand) => musts.some((other) => other.unitId === demand.unitId && Math.abs(other.month - demand.month) === 1))
        .slice(0, 2)
      if (pair.length > 0) {
        const conflicts = pair.map(
          (demand) => `${UNITS.find((unit) => unit.id === demand.unitId)?.name}必须主办${demand.month}月`,
        )
        const reasons = [`以下2项要求不能同时满足：${conflicts.join('、')}`]
        const wouldHelp = ['不得连续两月由同一单位主办']
        return {
          status: 422,
          body: {
            code: 'WISHES_CONTRADICT',
            status: 422,
            detail: `${reasons.join('；')}。放宽以下任一项即可安排：${wouldHelp.join('；')}。`,
            conflicts,
            reasons,
            wouldHelp,
          },
        }
      }
      const planned = rotationOf(String(body['allianceId']), Number(body['year']))
      rotations.set(`${body['allianceId']}/${body['year']}`, planned)
      return { status: 201, body: planned }
    },
  ],
  [
    'POST',
    /^\/api\/v1\/rotation-slots\/([\w-]+)\/(defer|swap|substitute)$/,
    ([id, verb], url, body) => {
      const rotation = [...rotations.values()].find((known) => known.slots.some((slot) => slot.id === id))
      const slot = rotation?.slots.find((known) => known.id === id)
      if (!rotation || !slot) return problem(404, 'NOT_FOUND', '没有找到')
      const other =
        verb === 'swap'
          ? rotation.slots.find((known) => known.id === body['withSlotId'])
          : rotation.slots[rotation.slots.indexOf(slot) + 1]
      const unit = rotation.balance.find((known) => known.unitId === body['unitId'])
      const changed =
        verb === 'substitute'
          ? [
              {
                slotId: slot.id,
                month: slot.month,
                hostNameBefore: slot.hostUnitName,
                hostNameAfter: unit?.unitName,
                dateBefore: slot.date,
                dateAfter: slot.date,
                stateAfter: 'SUBSTITUTED',
              },
            ]
          : [[slot, other] as const, [other, slot] as const].map(([to, from]) => ({
              slotId: to?.id,
              month: to?.month,
              hostNameBefore: to?.hostUnitName,
              hostNameAfter: from?.hostUnitName,
              dateBefore: to?.date,
              dateAfter: to?.date,
              stateAfter: 'DEFERRED',
            }))
      const balance = rotation.balance.map((known) => ({
        ...known,
        before: known.actual,
        after:
          known.actual +
          (verb === 'substitute' ? Number(known.unitId === unit?.unitId) - Number(known.unitId === slot.actualHostUnitId) : 0),
      }))
      if (url.searchParams.get('preview') !== 'true') {
        if (verb === 'substitute')
          Object.assign(slot, {
            actualHostUnitId: unit?.unitId,
            hostUnitName: unit?.unitName,
            state: 'SUBSTITUTED',
            reason: body['reason'],
          })
        else if (other) {
          const was = { actualHostUnitId: slot.actualHostUnitId, hostUnitName: slot.hostUnitName }
          Object.assign(slot, {
            actualHostUnitId: other.actualHostUnitId,
            hostUnitName: other.hostUnitName,
            state: verb === 'swap' ? 'SWAPPED' : 'DEFERRED',
            reason: body['reason'],
          })
          Object.assign(other, { ...was, state: slot.state, reason: body['reason'] })
        }
      }
      return ok({ saved: url.searchParams.get('preview') !== 'true', changed, balance })
    },
  ],
  [
    'POST',
    /^\/api\/v1\/imports$/,
    (_, __, ___, raw) => {
      const id = 'i' + (imports.size + 1)
      const part = (name: string) => new RegExp(`name="${name}"\\r\\n\\r\\n(\\w+)`).exec(raw)?.[1] ?? ''
      imports.set(id, { kind: part('kind'), mode: part('mode'), started: Date.now() })
      return { status: 202, headers: { location: '/api/v1/imports/' + id } }
    },
  ],
  [
    'GET',
    /^\/api\/v1\/imports\/(\w+)$/,
    ([id = '']) => {
      const known = imports.get(id)
      if (!known) return problem(404, 'NOT_FOUND', '没有找到这次导入')
      const share = Math.min(1, (Date.now() - known.started) / 3000)
      const done = share === 1
      return ok({
        id,
        kind: known.kind,
        mode: known.mode,
        state: done ? 'DONE' : 'RUNNING',
        rows: {
          total: Math.floor(727 * share),
          accepted: Math.floor(721 * share),
          warned: done ? 243 : 0,
          rejected: Math.floor(6 * share),
        },
        expectedRows: 727,
        created: known.mode === 'APPLY' ? 721 : 0,
        changed: 0,
        unchanged: 0,
        issues: [],
        fileName: 'lijin-ledger-2026-messy.xlsx',
        createdAt: new Date(known.started).toISOString(),
      })
    },
  ],
  [
    'GET',
    /^\/api\/v1\/imports\/(\w+)\/issues$/,
    (_, url) => {
      const from = Number(url.searchParams.get('cursor') ?? 0)
      return ok({
        items: ISSUES.map((issue, seq) => ({ ...issue, seq })).slice(from, from + 200),
        next: from + 200 < ISSUES.length ? String(from + 200) : null,
      })
    },
  ],
]

export function answer(method: string, url: URL, body: Buffer, loggedIn: boolean, role = 'county-committee'): Answer {
  if (!loggedIn) return { status: 499 }
  if (url.pathname === '/api/v1/me') {
    return ok({
      subject: '1',
      username: 'committee',
      name: '利津县党工委',
      roles: [role],
      division: '370522',
      units: [],
      allianceIds: [],
      leadAllianceIds: [],
    })
  }
  const raw = body.toString('latin1')
  const parsed = raw.startsWith('{') ? (JSON.parse(body.toString()) as Record<string, string>) : {}
  for (const [verb, path, respond] of ROUTES) {
    const found = path.exec(url.pathname)
    if (verb === method && found) return respond(found.slice(1), url, parsed, raw)
  }
  return problem(404, 'NOT_FOUND', '没有找到,或不在您的管理范围内')
}
