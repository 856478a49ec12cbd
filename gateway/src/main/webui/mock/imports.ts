import type { ImportIssue, ImportJob, ImportKind, ImportMode, Page } from '../src/api/schemas'
import { ISSUES } from './county.ts'
import { ok, problem, type Route } from './route.ts'

type Started = { kind: ImportKind; mode: ImportMode; started: number }

const imports = new Map<string, Started>()

function jobOf(id: string, known: Started): ImportJob {
  const share = Math.min(1, (Date.now() - known.started) / 3000)
  const done = share === 1
  return {
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
    fileBytes: 98_304,
    sheet: '台账',
    headerRow: 2,
    requestedBy: 'committee',
    createdAt: new Date(known.started).toISOString(),
  }
}

export const IMPORTS: Route[] = [
  [
    'GET',
    /^\/api\/v1\/imports$/,
    () => ok<Page<ImportJob>>({ items: [...imports].map(([id, known]) => jobOf(id, known)).toReversed() }),
  ],
  [
    'POST',
    /^\/api\/v1\/imports$/,
    (_, __, ___, raw) => {
      const id = 'i' + (imports.size + 1)
      const part = (name: string) => new RegExp(`name="${name}"\\r\\n\\r\\n(\\w+)`).exec(raw)?.[1] ?? ''
      imports.set(id, { kind: part('kind') as ImportKind, mode: part('mode') as ImportMode, started: Date.now() })
      return { status: 202, headers: { location: '/api/v1/imports/' + id } }
    },
  ],
  [
    'GET',
    /^\/api\/v1\/imports\/(\w+)$/,
    ([id = '']) => {
      const known = imports.get(id)
      if (!known) return problem(404, 'NOT_FOUND', '没有找到这次导入')
      return ok<ImportJob>(jobOf(id, known))
    },
  ],
  [
    'GET',
    /^\/api\/v1\/imports\/(\w+)\/issues$/,
    (_, url) => {
      const from = Number(url.searchParams.get('cursor') ?? 0)
      return ok<Page<ImportIssue>>({
        items: ISSUES.map((issue, seq) => ({ ...issue, seq })).slice(from, from + 200),
        next: from + 200 < ISSUES.length ? String(from + 200) : undefined,
      })
    },
  ],
]
