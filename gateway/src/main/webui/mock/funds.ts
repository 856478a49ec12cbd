import type { Fund, FundMove, FundYear, Page, Subsidy } from '../src/api/schemas'
import { ok, problem, type Route } from './route.ts'

const fund: Fund = { id: 'f1', kind: 'WELFARE', name: '本色家园公益金', balance: 57000 }

const year: FundYear = {
  year: 2026,
  opening: 0,
  income: 60000,
  expense: 0,
  granted: 3000,
  paid: 0,
  closing: 57000,
  moves: 2,
  budget: 20000,
}

const entered = { reversed: false, enteredBy: 'committee', enteredAt: '2026-03-01T01:00:00Z' }

const moves: FundMove[] = [
  {
    ...entered,
    id: 'm1',
    no: 1,
    kind: 'INCOME',
    on: '2026-01-05',
    source: '县财政拨款',
    document: '利财〔2026〕8号',
    amount: 60000,
    change: 60000,
    balance: 60000,
  },
  {
    ...entered,
    id: 'm2',
    no: 2,
    kind: 'GRANT',
    on: '2026-03-30',
    source: '奖补：参观黄河文化馆',
    document: '党工委会议纪要',
    amount: 3000,
    change: -3000,
    balance: 57000,
    subsidyId: 's1',
  },
]

const subsidies: Subsidy[] = (['APPLIED', 'REVIEWED', 'GRANTED'] as const).map((state, at) => ({
  id: 's' + (3 - at),
  activityId: 'x1',
  title: '参观黄河文化馆',
  allianceId: 'a1',
  startsAt: '2026-03-25T01:00:00Z',
  hostUnitName: '县自然资源局',
  asked: 3000,
  purpose: '租车',
  units: 6,
  people: 126,
  state,
  appliedBy: 'lead',
  appliedAt: '2026-03-28T01:00:00Z',
  granted: state === 'GRANTED' ? 3000 : undefined,
}))

export const FUNDS: Route[] = [
  ['GET', /^\/api\/v1\/funds$/, () => ok<Page<Fund>>({ items: [fund], next: null })],
  ['GET', /^\/api\/v1\/funds\/f1\/moves$/, () => ok<Page<FundMove>>({ items: moves, next: null })],
  ['GET', /^\/api\/v1\/funds\/f1\/years\/(\d+)$/, () => ok<FundYear>(year)],
  ['GET', /^\/api\/v1\/subsidies$/, () => ok<Page<Subsidy>>({ items: subsidies, next: null })],
  ['POST', /^\/api\/v1\/(funds|subsidies)/, () => problem(409, 'CONFLICT', '演示数据不保存')],
]
