import type { AuditChain, AuditRow, Page } from '../src/api/schemas'
import { ok, type Route } from './route.ts'

const ACTIONS = ['member.revealed', 'import.exported', 'session.begun', 'access.refused', 'member.corrected', 'session.ended']
const ACTORS = ['committee', 'lead-a1', 'liaison-a1-2', 'orgdept']
const HOUR = 3_600_000

const ROWS: AuditRow[] = Array.from({ length: 640 }, (_, index) => ({
  division: '370522',
  seq: 640 - index,
  at: new Date(Date.UTC(2026, 2, 30) - index * HOUR).toISOString(),
  actor: ACTORS[index % ACTORS.length] ?? '',
  origin: '127.0.0.1',
  action: ACTIONS[index % ACTIONS.length] ?? '',
  subject: 'member/0190f3a2-5b7c-7d11-8c4e-0000000000' + String(index % 90).padStart(2, '0'),
  reason: index % ACTIONS.length === 0 ? '通知活动改期，核对电话' : '',
}))

export const AUDIT: Route[] = [
  [
    'GET',
    /^\/api\/v1\/audit\/\w+\/verify$/,
    () => ok<AuditChain>({ division: '370522', rows: 640, firstBroken: 0, head: 'ab12', copied: 640, cut: false }),
  ],
  [
    'GET',
    /^\/api\/v1\/audit\/\w+$/,
    (_, url) => {
      const asked = (name: string) => url.searchParams.get(name) ?? ''
      const from = Number(asked('cursor'))
      const until = from + Number(asked('limit') || 50)
      const found = ROWS.filter((row) => row.action.startsWith(asked('action')) && row.actor.includes(asked('actor')))
      return ok<Page<AuditRow>>({ items: found.slice(from, until), next: until < found.length ? String(until) : null })
    },
  ],
]
