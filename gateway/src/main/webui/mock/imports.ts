import type {
  ImportChange,
  ImportChangeKind,
  ImportDecision,
  ImportIssue,
  ImportJob,
  ImportKind,
  ImportMode,
  Page,
  UndoPreview,
} from '../src/api/schemas'
import { ISSUES } from './county.ts'
import { ok, problem, type Route } from './route.ts'

type Started = { kind: ImportKind; mode: ImportMode; started: number; undoes?: string; reason?: string }

const DAY = 86_400_000
const imports = new Map<string, Started>([
  ['i1', { kind: 'UNITS', mode: 'APPLY', started: Date.now() - 40 * DAY }],
  ['i2', { kind: 'MEMBERS', mode: 'VALIDATE', started: Date.now() - 9 * DAY }],
  ['i3', { kind: 'MEMBERS', mode: 'APPLY', started: Date.now() - 8 * DAY }],
])

function inDays(days: number): string {
  return new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10)
}

function jobOf(id: string, known: Started): ImportJob {
  const share = Math.min(1, (Date.now() - known.started) / 3000)
  const done = share === 1
  const undo = known.mode === 'UNDO'
  const undoneBy = [...imports].find(([, other]) => other.undoes === id)?.[0]
  const undone = undoneBy !== undefined && Date.now() - (imports.get(undoneBy)?.started ?? 0) > 3000
  return {
    id,
    kind: known.kind,
    mode: known.mode,
    state: !done ? 'RUNNING' : undone ? 'UNDONE' : 'DONE',
    rows: {
      total: Math.floor(727 * share),
      accepted: Math.floor(721 * share),
      warned: done && !undo ? 243 : 0,
      rejected: undo ? 0 : Math.floor(6 * share),
    },
    expectedRows: 727,
    created: done && !undo ? 1 : 0,
    changed: done && !undo ? 1 : 0,
    unchanged: done && !undo ? 717 : 0,
    gone: done && !undo ? 1 : 0,
    unclear: done && !undo ? 2 : 0,
    basedOn: known.undoes,
    undoUntil: done && known.mode === 'APPLY' && !undone ? inDays(30) : undefined,
    undoneBy,
    undo: undo ? { reason: known.reason ?? '', removed: 1, restored: 0, partly: 1, kept: 1 } : undefined,
    issues: [],
    fileName: 'lijin-ledger-2026-messy.xlsx',
    fileBytes: 98_304,
    sheet: '台账',
    headerRow: 2,
    requestedBy: 'committee',
    createdAt: new Date(known.started).toISOString(),
  }
}

const DECIDED = new Map<string, ImportDecision>()

function person(seq: number, kind: ImportChangeKind, name: string, over: Partial<ImportChange>): ImportChange {
  return {
    seq,
    row: seq + 3,
    line: seq + 3,
    kind,
    memberId: 'm' + seq,
    unitId: 'u1',
    unitName: '县水利局',
    name,
    fields: [],
    candidates: [],
    ...over,
  }
}

function changes(): ImportChange[] {
  const phone = {
    field: 'PHONE',
    title: '联系电话',
    before: '19900000002',
    after: '19900000001',
    hidden: false,
    changedBy: 'liaison-a1-2',
    changedAt: '2026-01-30T08:00:00Z',
    byHand: true,
    later: true,
    kept: true,
    decision: (DECIDED.get('4 PHONE') ?? DECIDED.get('0 PHONE') ?? DECIDED.get('0 '))?.take,
  } as const
  const who = DECIDED.get('5 ')
  return [
    person(1, 'UNCLEAR', '试用人', { fields: [phone] }),
    person(2, 'UNCLEAR', '试号', {
      memberId: undefined,
      candidates: [{ memberId: 'm9', name: '试号', reasons: ['NAME', 'UNIT', 'PHONE'] }],
      decision: who?.take,
      sameAs: who?.memberId,
    }),
    person(3, 'NEW', '试新', { memberId: undefined }),
    person(4, 'CHANGED', '试变', {
      fields: [
        {
          ...phone,
          field: 'ADDRESS',
          title: '家庭住址',
          before: '试用路1号',
          after: '试用路2号',
          byHand: false,
          later: false,
          kept: false,
          decision: undefined,
        },
      ],
    }),
    person(5, 'GONE', '试去', { row: undefined, line: undefined }),
    person(6, 'REMOVED', '试新', {}),
    person(7, 'PARTLY', '试变', {
      keptBecause: { because: 'BY_HAND', by: 'liaison-a1-2', at: '2026-01-30T08:00:00Z' },
      fields: [{ ...phone, later: false, decision: undefined }],
    }),
    person(8, 'KEPT', '试留', { keptBecause: { because: 'LATER_LIST', by: 'committee', at: '2026-01-30T08:00:00Z' } }),
  ]
}

export const IMPORTS: Route[] = [
  [
    'GET',
    /^\/api\/v1\/imports\/(\w+)\/difference$/,
    (_, url) =>
      ok<Page<ImportChange>>({ next: null, items: changes().filter((change) => change.kind === url.searchParams.get('kind')) }),
  ],
  [
    'PUT',
    /^\/api\/v1\/imports\/(\w+)\/decisions$/,
    (_, __, ___, raw) => {
      const { items } = JSON.parse(raw) as { items: ImportDecision[] }
      items.forEach((item) => DECIDED.set(`${item.row ?? 0} ${item.field ?? ''}`, item))
      return { status: 204 }
    },
  ],
  [
    'POST',
    /^\/api\/v1\/imports\/(\w+)\/apply$/,
    () => {
      const id = 'i' + (imports.size + 1)
      imports.set(id, { kind: 'MEMBERS', mode: 'APPLY', started: Date.now() })
      return { status: 202, headers: { location: '/api/v1/imports/' + id } }
    },
  ],
  ['GET', /^\/api\/v1\/imports\/(\w+)\/undo$/, () => ok<UndoPreview>({ removed: 1, restored: 0, touched: 2 })],
  [
    'POST',
    /^\/api\/v1\/imports\/(\w+)\/undo$/,
    ([undoes = ''], _, __, raw) => {
      const id = 'i' + (imports.size + 1)
      const { reason } = JSON.parse(raw) as { reason: string }
      imports.set(id, { kind: 'MEMBERS', mode: 'UNDO', started: Date.now(), undoes, reason })
      return { status: 202, headers: { location: '/api/v1/imports/' + id } }
    },
  ],
  [
    'GET',
    /^\/api\/v1\/imports$/,
    () => ok<Page<ImportJob>>({ next: null, items: [...imports].map(([id, known]) => jobOf(id, known)).toReversed() }),
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
        next: from + 200 < ISSUES.length ? String(from + 200) : null,
      })
    },
  ],
]
