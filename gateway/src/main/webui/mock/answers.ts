import type { Me } from '../src/api/schemas'
import { ACTIVITIES } from './activities.ts'
import { ACTIVITY_TYPES } from './activityTypes.ts'
import { ALLIANCE_ROUTES } from './alliances.ts'
import { AUDIT } from './audit.ts'
import { CARE } from './care.ts'
import { COSTS } from './costs.ts'
import { UNITS } from './county.ts'
import { DASHBOARD } from './dashboard.ts'
import { DUES } from './dues.ts'
import { FLOATING } from './floating.ts'
import { FUNDS } from './funds.ts'
import { GROUPING } from './grouping.ts'
import { HOLIDAYS } from './holidays.ts'
import { HEALTH } from './health.ts'
import { IMPORTS } from './imports.ts'
import { ORGANISATIONS } from './organisations.ts'
import { READINGS } from './readings.ts'
import { MEMBER_ROUTES } from './members.ts'
import { ROTATION } from './rotation.ts'
import { ok, problem, type Answer, type Route } from './route.ts'
import { STATISTICS } from './statistics.ts'
import { SUBSCRIPTION } from './subscription.ts'
import { SURVEYS } from './surveys.ts'
import { TRANSFERS } from './transfers.ts'

const NAMES: Record<string, string> = { 'liaison': '单联络', 'lead-unit': '农业农村局老干部科', 'member': '邓爱民' }

const ROUTES: Route[] = [
  ...DASHBOARD,
  ...ALLIANCE_ROUTES,
  ...ROTATION,
  ...HOLIDAYS,
  ...ACTIVITIES,
  ...ACTIVITY_TYPES,
  ...CARE,
  ...HEALTH,
  ...COSTS,
  ...FUNDS,
  ...TRANSFERS,
  ...MEMBER_ROUTES,
  ...ORGANISATIONS,
  ...DUES,
  ...FLOATING,
  ...READINGS,
  ...IMPORTS,
  ...SURVEYS,
  ...GROUPING,
  ...AUDIT,
  ...STATISTICS,
  ...SUBSCRIPTION,
]

export function answer(method: string, url: URL, body: Buffer, loggedIn: boolean, role = 'county-committee'): Answer {
  if (!loggedIn) return { status: 499 }
  if (url.pathname === '/api/v1/me') {
    const unit = { 'liaison': UNITS[1], 'lead-unit': UNITS[0] }[role]
    return ok<Me>({
      subject: '1',
      username: role,
      name: NAMES[role] ?? '利津县党工委',
      roles: [role],
      division: '370522',
      units: unit ? [{ id: unit.id, uscc: '1137052299', name: unit.name }] : [],
      allianceIds: unit ? ['a1'] : [],
      leadAllianceIds: role === 'lead-unit' ? ['a1'] : [],
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
