import type { CostSheet, CostSheets, CostUnit } from '../src/api/schemas'
import { UNITS } from './county.ts'
import { ok, problem, type Route } from './route.ts'

const HEADS = [27, 24, 23, 19, 11, 22]
const AMOUNTS = [612.96, 544.86, 522.15, 431.35, 249.73, 499.45]
const OF = UNITS.slice(0, 6)

const units: CostUnit[] = OF.map(({ id, name }, at) => ({
  unitId: id,
  unitName: name,
  seat: at + 1,
  present: HEADS[at] ?? 0,
  host: at === 2,
}))

const sheet: CostSheet = {
  id: 'c1',
  activityId: 'x1',
  no: 1,
  state: 'DISPUTED',
  method: 'BY_HEAD',
  lines: [
    { what: '租车', amount: 1800 },
    { what: '讲解', amount: 1060.5 },
  ],
  total: 2860.5,
  shares: OF.map(({ id, name }, at) => ({
    unitId: id,
    unitName: name,
    seat: at + 1,
    heads: HEADS[at],
    amount: AMOUNTS[at] ?? 0,
    owedBy: id,
    owedByName: name,
    answer: at === 1 ? undefined : at === 4 ? 'OBJECTS' : 'AGREES',
    objection: at === 4 ? '本单位实到 9 人' : undefined,
    mine: at === 1,
  })),
  writtenAt: '2026-03-26T01:00:00Z',
  proposedAt: '2026-03-26T02:00:00Z',
  version: 2,
}

export const COSTS: Route[] = [
  [
    'GET',
    /^\/api\/v1\/costs$/,
    (_, url) => ok<CostSheets>({ items: url.searchParams.get('activityId') === 'x1' ? [sheet] : [], units, mayWrite: true }),
  ],
  ['POST', /^\/api\/v1\/costs/, () => problem(409, 'COST_STATE', '演示数据不保存')],
]
