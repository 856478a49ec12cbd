import type { Alliance, AllianceDetail, AllianceUnit, Page, UnitPosts, Robot, RobotTried } from '../src/api/schemas'
import { ALLIANCES, UNITS } from './county.ts'
import { ok, problem, type Route } from './route.ts'

export const ALLIANCE_ROUTES: Route[] = [
  [
    'GET',
    /^\/api\/v1\/robots\/(\w+)$/,
    ([id = '']) => ok<Robot>({ allianceId: id, keyMasked: '****cdef', changedAt: '2026-03-02T02:00:00Z' }, { etag: '"1"' }),
  ],
  [
    'POST',
    /^\/api\/v1\/robots\/(\w+)\/test$/,
    () => ok<RobotTried>({ answer: 'SENT', text: '银发联盟：群机器人已接通。这是一条测试消息，不用回复。' }),
  ],
  ['GET', /^\/api\/v1\/alliances$/, () => ok<Page<Alliance>>({ next: null, items: ALLIANCES })],
  [
    'GET',
    /^\/api\/v1\/alliances\/(\w+)\/units$/,
    ([id]) =>
      ok<Page<AllianceUnit>>({
        next: null,
        items: UNITS.filter((unit) => `a${unit.group + 1}` === id).map((unit) => ({
          unitId: unit.id,
          unitName: unit.name,
          uscc: '1137052299',
          seat: unit.seat,
          from: '2026-03-01',
          lead: unit.seat === 1,
          memberCount: unit.members,
        })),
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/alliances\/(\w+)$/,
    ([id]) => {
      const known = ALLIANCES.find((alliance) => alliance.id === id)
      return known
        ? ok<AllianceDetail>({
            ...known,
            effectiveOn: '2026-03-01',
            documentNo: '利组发〔2026〕3号',
            proposalId: 'p1',
            asOf: '2026-03-31',
            leadUnits: [
              { unitId: 'u1', unitName: known.leadUnitName ?? '', from: '2026-03-01', documentNo: '利组发〔2026〕3号' },
            ],
            leaders: [],
          })
        : problem(404, 'NOT_FOUND', '没有找到该联盟')
    },
  ],
  [
    'GET',
    /^\/api\/v1\/alliance-units$/,
    (_, url) =>
      ok<Page<UnitPosts>>({
        next: null,
        items: UNITS.filter((unit) => `a${unit.group + 1}` === url.searchParams.get('allianceId')).map((unit, index) => ({
          unitId: unit.id,
          unitName: unit.name,
          allianceId: 'a1',
          seat: unit.seat,
          liaison: index === 4 ? undefined : { name: '李联络', phoneMasked: '199****2201', from: '2026-03-01' },
          venue: {
            address: unit.name + '老干部活动室',
            capacity: 30,
            stepFree: index % 2 === 0,
            contact: '王主任',
            from: '2026-03-01',
          },
          gaps: index === 4 ? ['LIAISON'] : [],
        })),
      }),
  ],
]
