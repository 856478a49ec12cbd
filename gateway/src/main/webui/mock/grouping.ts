import type { Alternative, Approved, MovePrice, Page, Proposal, ProposalSummary, Score } from '../src/api/schemas'
import { ALLIANCES, UNITS } from './county.ts'
import { ok, type Route } from './route.ts'

const groupOf = new Map(UNITS.map((unit) => [unit.id, unit.group + 1]))
const movedUnits = new Set<string>()
let approvedAs: string | undefined

function score(): Score {
  const extra = movedUnits.size * 1.4
  return { total: 14.3 + extra, distance: 9.1 + extra, sector: 0, town: 0, balance: 5.2, stability: 0 }
}

const TERMS: Proposal['terms'] = {
  units: 24,
  groups: 4,
  minUnits: 5,
  maxUnits: 7,
  minHeads: 0,
  maxHeads: 1000,
  weights: { distance: 1, sector: 1, town: 1, balance: 1, stability: 1 },
  seconds: 10,
  seed: 1,
  minRegular: 3,
}

function proposal(id: string): Proposal {
  return {
    id,
    surveyId: 's1',
    state: id === 'p3' ? 'FAILED' : approvedAs ? 'APPROVED' : 'DRAFT',
    progress: 1,
    terms: TERMS,
    provable: true,
    createdBy: 'committee',
    score: score(),
    cutShort: false,
    notices: [],
    broken: [],
    failure: id === 'p3' ? ['4 组、每组至少 7 个单位需要 28 个单位，候选只有 24 个。'] : [],
    documentNo: approvedAs,
    createdAt: '2026-02-05T02:00:00Z',
    proof: { state: 'OPTIMAL', bound: 14.3, gapPercent: 0, text: '已证明最优：没有代价更低的分组。' },
    groups:
      id === 'p3'
        ? []
        : [1, 2, 3, 4].map((no) => {
            const units = UNITS.filter((unit) => (id === 'p2' && unit.id === 'u6' ? 3 : groupOf.get(unit.id)) === no)
            return {
              no,
              leadUnitSuggestion: units[0]?.id,
              leadUnitName: units[0]?.name,
              memberCount: units.reduce((sum, unit) => sum + unit.members, 0),
              units: units.map((unit) => ({
                unitId: unit.id,
                unitName: unit.name,
                memberCount: unit.members,
                lon: unit.lon,
                lat: unit.lat,
                sector: unit.sector,
                town: unit.town,
                pinned: false,
                moved: movedUnits.has(unit.id),
                kilometres: 0.6,
                reasons: [`同行业（${unit.sector}）`, `同镇街（${unit.town}）`, '距牵头单位 0.6 公里'],
                secondBest: { group: (no % 4) + 1, change: 3.4, how: '直接移入，总代价增加 3.4。' },
              })),
            }
          }),
  }
}

export const GROUPING: Route[] = [
  [
    'GET',
    /^\/api\/v1\/grouping-proposals$/,
    () =>
      ok<Page<ProposalSummary>>({
        next: null,
        items: ['p1', 'p2', 'p3'].map((id) => {
          const { surveyId, state, progress, createdBy, createdAt, documentNo } = proposal(id)
          const cost = id === 'p3' ? undefined : score().total + (id === 'p2' ? 2 : 0)
          return { id, surveyId, state, progress, groups: 4, cost, createdBy, createdAt, documentNo }
        }),
      }),
  ],
  [
    'POST',
    /^\/api\/v1\/grouping-proposals$/,
    () => ({ status: 202, body: proposal('p1') satisfies Proposal, headers: { location: '/api/v1/grouping-proposals/p1' } }),
  ],
  ['GET', /^\/api\/v1\/grouping-proposals\/(\w+)$/, ([id = '']) => ok<Proposal>(proposal(id))],
  [
    'GET',
    /^\/api\/v1\/grouping-proposals\/(\w+)\/units\/(\w+)\/alternatives$/,
    () =>
      ok<Page<Alternative>>({
        next: null,
        items: [1, 2, 3, 4].map((group) => ({
          group,
          possible: group !== 4,
          change: group === 4 ? undefined : 1.4 * group,
          text: group === 4 ? '不可能：本组将有 8 个单位，超过上限 7。' : `直接移入，总代价增加 ${1.4 * group}。`,
        })),
      }),
  ],
  [
    'POST',
    /^\/api\/v1\/grouping-proposals\/(\w+)\/moves$/,
    ([id = ''], url, body) => {
      const before = score()
      const preview = url.searchParams.get('preview') === 'true'
      if (!preview) {
        groupOf.set(String(body['unitId']), Number(body['toGroup']))
        movedUnits.add(String(body['unitId']))
      }
      return ok<MovePrice>({
        unitId: String(body['unitId']),
        toGroup: Number(body['toGroup']),
        change: 1.4,
        before,
        after: score(),
        broken: [],
        proposal: preview ? undefined : proposal(id),
      })
    },
  ],
  [
    'POST',
    /^\/api\/v1\/grouping-proposals\/(\w+)\/approve$/,
    ([id = ''], _, body) => {
      approvedAs = String(body['documentNo'])
      return ok<Approved>({ proposal: proposal(id), allianceIds: ALLIANCES.map((alliance) => alliance.id) })
    },
  ],
]
