import type { DuesGround, DuesLine, DuesOutcome, DuesSums, NewPension, Page, Pension } from '../src/api/schemas'
import { MEMBERS } from './members.ts'
import { ok, type Route } from './route.ts'

type Settled = { id: string; paid?: number; on: string; ground?: DuesGround }

/** Of each member by his place in the branch; the last one's pension nobody has said. */
const PENSIONS: Record<string, number | undefined> = Object.fromEntries(
  MEMBERS.map(({ id }, index) => [id, index % 8 === 7 ? undefined : 3850 + (index % 8) * 410.5]),
)
const SETTLED = new Map<string, Settled>()
const SEEN = new Set<string>()
let last = 0

const owed = (pension: number) => Math.round(pension * (pension <= 5000 ? 0.5 : 1)) / 100

const ofBranch = (orgId: string) => MEMBERS.filter(({ unitId }) => 'b-' + unitId === orgId)

function lineOf({ id, name, unitName }: (typeof MEMBERS)[number], month: string, index: number): DuesLine {
  const pension = PENSIONS[id]
  // The second had paid before his pension was corrected; the fifth died before.
  if ((index === 1 || index === 4) && !SEEN.has(id + month))
    SETTLED.set(id + month, { id: 's' + ++last, paid: 19.25, on: month + '-05' })
  SEEN.add(id + month)
  const settled = SETTLED.get(id + month)
  const state = settled?.paid !== undefined ? 'PAID' : settled ? 'EXEMPT' : pension === undefined ? 'NO_PENSION' : 'DUE'
  return {
    memberId: id,
    name,
    unitName,
    pension,
    amount: pension === undefined || index === 4 || state === 'EXEMPT' ? undefined : owed(pension),
    state: index === 4 && settled?.paid !== undefined ? 'TO_REFUND' : state,
    settlementId: settled?.id,
    paid: settled?.paid,
    on: settled?.on,
    ground: settled?.ground,
  }
}

const linesOf = (orgId: string, month: string) => ofBranch(orgId).map((member, index) => lineOf(member, month, index))

function settle(orgId: string, raw: string, paid: boolean) {
  const { month, memberIds, on, ground } = JSON.parse(Buffer.from(raw, 'latin1').toString()) as {
    month: string
    memberIds: string[]
    on: string
    ground?: DuesGround
  }
  const lines = new Map(linesOf(orgId, month).map((line) => [line.memberId, line]))
  return ok<{ items: DuesOutcome[] }>({
    items: memberIds.map((memberId): DuesOutcome => {
      const line = lines.get(memberId)
      if (!line) return { memberId, result: 'NOT_OF_BRANCH' }
      if (line.settlementId) return { memberId, result: 'ALREADY_SETTLED', amount: line.paid }
      if (paid && line.amount === undefined) return { memberId, result: 'NO_PENSION' }
      SETTLED.set(memberId + month, { id: 's' + ++last, paid: paid ? line.amount : undefined, on, ground })
      return { memberId, result: 'SETTLED', amount: paid ? line.amount : undefined }
    }),
  })
}

const path = (rest: string) => new RegExp(`^/api/v1/party-organisations/([\\w-]+)/dues${rest}$`)
const monthOf = (url: URL) => url.searchParams.get('month') ?? ''

export const DUES: Route[] = [
  ['GET', path(''), ([id = ''], url) => ok<Page<DuesLine>>({ next: null, items: linesOf(id, monthOf(url)) })],
  [
    'GET',
    path('/sums'),
    ([id = ''], url) => {
      const lines = linesOf(id, monthOf(url))
      const count = (state: DuesLine['state']) => lines.filter((line) => line.state === state).length
      const sum = (amounts: (number | undefined)[]) =>
        Math.round(amounts.reduce<number>((all, one) => all + (one ?? 0), 0) * 100) / 100
      return ok<DuesSums>({
        month: monthOf(url),
        members: lines.filter(({ state }) => ['PAID', 'DUE', 'NO_PENSION'].includes(state)).length,
        paid: count('PAID'),
        exempt: count('EXEMPT'),
        due: count('DUE'),
        withoutPension: count('NO_PENSION'),
        toRefund: count('TO_REFUND'),
        amountPaid: sum(lines.map(({ state, paid }) => (state === 'PAID' ? paid : 0))),
        amountToRefund: sum(lines.map(({ state, paid }) => (state === 'TO_REFUND' ? paid : 0))),
        toPay: sum(lines.map(({ state, amount }) => (state === 'DUE' ? amount : 0))),
      })
    },
  ],
  ['POST', path('/payments'), ([id = ''], _, __, raw) => settle(id, raw, true)],
  ['POST', path('/exemptions'), ([id = ''], _, __, raw) => settle(id, raw, false)],
  [
    'POST',
    /^\/api\/v1\/dues-settlements\/([\w-]+)\/withdraw$/,
    ([id]) => {
      for (const [key, settled] of SETTLED) if (settled.id === id) SETTLED.delete(key)
      return { status: 204 }
    },
  ],
  [
    'GET',
    /^\/api\/v1\/members\/([\w-]+)\/pensions$/,
    ([id = '']) => {
      const pension = PENSIONS[id]
      const said = { id: 'p1', month: '2026-01', enteredBy: 'committee', enteredAt: '2026-01-08T01:00:00Z' }
      return ok<Page<Pension>>({
        next: null,
        items: pension === undefined ? [] : [{ ...said, pension, dues: owed(pension) }],
      })
    },
  ],
  [
    'POST',
    /^\/api\/v1\/members\/([\w-]+)\/pensions$/,
    ([id = ''], _, body) => {
      PENSIONS[id] = (body as unknown as NewPension).pension
      return { status: 201, body: { id: 'p2' } }
    },
  ],
]
