import { ALLIANCES, UNITS } from './county.ts'
import { ok, problem, type Route } from './route.ts'

const groupOf = new Map(UNITS.map((unit) => [unit.id, unit.group + 1]))
const movedUnits = new Set<string>()
let approvedAs: string | null = null

function score() {
  const extra = movedUnits.size * 1.4
  return { total: 14.3 + extra, distance: 9.1 + extra, sector: 0, town: 0, balance: 5.2, stability: 0 }
}

function proposal(id: string) {
  return {
    id,
    surveyId: 's1',
    state: id === 'p3' ? 'FAILED' : approvedAs ? 'APPROVED' : 'DRAFT',
    progress: 1,
    score: score(),
    cutShort: false,
    notices: [],
    broken: [],
    failure: id === 'p3' ? ['4 组、每组至少 7 个单位需要 28 个单位，候选只有 24 个。'] : [],
    documentNo: approvedAs,
    createdAt: '2026-02-05T02:00:00Z',
    standing: { state: 'OPTIMAL', bound: 14.3, gapPercent: 0, text: '已证明最优：没有代价更低的分组。' },
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

const MEMBERS = UNITS.slice(0, 6).flatMap((unit) =>
  Array.from({ length: 8 }, (_, index) => ({
    id: `m-${unit.id}-${index}`,
    name: ['邓爱民', '黎德胜', '贺长海', '谢素云', '汤志刚', '胡素云', '谢秀兰', '杨兰香'][index],
    sex: index > 4 ? 2 : 1,
    birth: `19${40 + index}-03-10`,
    category: index === 0 ? 'VETERAN' : 'RETIRED',
    unitId: unit.id,
    unitName: unit.name,
    idNoMasked: `370599********00${30 + index}`,
    phoneMasked: index === 7 ? null : `199****10${10 + index}`,
    state: 'ACTIVE',
  })),
)

const activity = {
  id: 'x1',
  allianceId: 'a1',
  slotId: 'a1-2026-3',
  kind: 'COLLECTIVE',
  title: '参观黄河文化馆',
  hostUnitId: 'u3',
  hostUnitName: '县自然资源局',
  startsAt: '2026-03-25T01:00:00Z',
  endsAt: '2026-03-25T03:00:00Z',
  venueName: '黄河文化馆',
  capacity: 40,
  confirmed: 3,
  month: '2026-03',
  state: 'HELD',
  version: 3,
  dateChanges: [],
}

export const ROOMS: Route[] = [
  [
    'GET',
    /^\/api\/v1\/grouping-proposals$/,
    () =>
      ok({
        items: ['p1', 'p2', 'p3'].map((id) => ({
          ...proposal(id),
          groups: 4,
          cost: id === 'p3' ? null : score().total + (id === 'p2' ? 2 : 0),
          createdBy: 'committee',
        })),
        next: null,
      }),
  ],
  [
    'POST',
    /^\/api\/v1\/grouping-proposals$/,
    () => ({ status: 202, body: proposal('p1'), headers: { location: '/api/v1/grouping-proposals/p1' } }),
  ],
  ['GET', /^\/api\/v1\/grouping-proposals\/(\w+)$/, ([id = '']) => ok(proposal(id))],
  [
    'GET',
    /^\/api\/v1\/grouping-proposals\/(\w+)\/units\/(\w+)\/alternatives$/,
    () =>
      ok({
        items: [1, 2, 3, 4].map((group) => ({
          group,
          possible: group !== 4,
          change: group === 4 ? null : 1.4 * group,
          text: group === 4 ? '不可能：本组将有 8 个单位，超过上限 7。' : `直接移入，总代价增加 ${1.4 * group}。`,
        })),
        next: null,
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
      return ok({
        unitId: body['unitId'],
        toGroup: body['toGroup'],
        change: 1.4,
        before,
        after: score(),
        broken: [],
        proposal: preview ? null : proposal(id),
      })
    },
  ],
  [
    'POST',
    /^\/api\/v1\/grouping-proposals\/(\w+)\/approve$/,
    ([id = ''], _, body) => {
      approvedAs = String(body['documentNo'])
      return ok({ proposal: proposal(id), allianceIds: ALLIANCES.map((alliance) => alliance.id) })
    },
  ],
  ['GET', /^\/api\/v1\/surveys$/, () => ok({ items: [SURVEY], next: null })],
  ['GET', /^\/api\/v1\/surveys\/s1$/, () => ok(SURVEY)],
  [
    'GET',
    /^\/api\/v1\/surveys\/s1\/progress$/,
    () =>
      ok({
        expected: 31,
        returned: 30,
        missing: [{ unitId: 'u21', unitName: '县统计局' }],
        overdue: [{ unitId: 'u21', unitName: '县统计局' }],
        closesOn: '2026-01-31',
        state: 'OPEN',
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/surveys\/s1\/candidates$/,
    () =>
      ok({
        items: UNITS.map((unit) => ({
          unitId: unit.id,
          unitName: unit.name,
          reason: unit.hasBranch ? 'LOW_PARTICIPATION' : 'NO_BRANCH',
          memberCount: unit.members,
          regularCount: unit.regular,
        })),
        next: null,
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/alliances\/(\w+)\/units$/,
    ([id]) =>
      ok({
        items: UNITS.filter((unit) => `a${unit.group + 1}` === id).map((unit) => ({
          unitId: unit.id,
          unitName: unit.name,
          uscc: '1137052299',
          seat: unit.seat,
          from: '2026-03-01',
          lead: unit.seat === 1,
          memberCount: unit.members,
        })),
        next: null,
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/alliances\/(\w+)$/,
    ([id]) => {
      const known = ALLIANCES.find((alliance) => alliance.id === id)
      return known
        ? ok({
            ...known,
            effectiveOn: '2026-03-01',
            documentNo: '利组发〔2026〕3号',
            proposalId: 'p1',
            asOf: '2026-03-31',
            leadUnits: [
              { unitId: 'u1', unitName: known.leadUnitName, from: '2026-03-01', to: null, documentNo: '利组发〔2026〕3号' },
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
      ok({
        items: UNITS.filter((unit) => `a${unit.group + 1}` === url.searchParams.get('allianceId')).map((unit, index) => ({
          unitId: unit.id,
          unitName: unit.name,
          allianceId: 'a1',
          seat: unit.seat,
          liaison: index === 4 ? null : { name: '李联络', phoneMasked: '199****2201', from: '2026-03-01' },
          venue: {
            address: unit.name + '老干部活动室',
            capacity: 30,
            stepFree: index % 2 === 0,
            contact: '王主任',
            from: '2026-03-01',
          },
          gaps: index === 4 ? ['LIAISON'] : [],
        })),
        next: null,
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/members$/,
    (_, url) => {
      const unit = url.searchParams.get('unitId')
      const items = MEMBERS.filter(
        (member) =>
          (!unit || member.unitId === unit) && `${member.name}${member.unitName}`.includes(url.searchParams.get('q') ?? ''),
      )
      return ok({ items: items.slice(0, 30), next: null, total: items.length })
    },
  ],
  ['POST', /^\/api\/v1\/members\/([\w-]+)\/reveal$/, ([id]) => ok({ id, phone: '19900001001', idNo: '370599195203100032' })],
  [
    'GET',
    /^\/api\/v1\/activities$/,
    (_, url) =>
      ok({
        items:
          url.searchParams.get('month') === '2026-03'
            ? [activity, { ...activity, id: 'x2', kind: 'THEME_DAY', title: '三月主题党日', state: 'PUBLISHED' }]
            : [],
        next: null,
      }),
  ],
  ['GET', /^\/api\/v1\/activities\/(\w+)$/, ([id]) => ok({ ...activity, id, state: id === 'x2' ? 'PUBLISHED' : 'HELD' })],
  [
    'GET',
    /^\/api\/v1\/activities\/(\w+)\/registrations$/,
    () =>
      ok({
        items: MEMBERS.slice(0, 4).map((member, index) => ({
          memberId: member.id,
          unitId: member.unitId,
          guest: false,
          state: ['CONFIRMED', 'CONFIRMED', 'WAITLISTED', 'EXCUSED'][index],
          position: index === 2 ? 1 : null,
          channel: 'PHONE',
          actor: 'liaison-a1-2',
          registeredAt: '2026-03-10T01:00:00Z',
        })),
        next: null,
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/activities\/(\w+)\/attendance$/,
    () => ok({ items: [], counts: { present: 0, excused: 0, absent: 0, atHome: 0, guests: 0 } }),
  ],
  [
    'GET',
    /^\/api\/v1\/activities\/(\w+)\/report$/,
    () =>
      ok({
        activityId: 'x1',
        state: 'DUE',
        due: '2026-04-01',
        overdue: true,
        title: activity.title,
        startsAt: activity.startsAt,
        endsAt: activity.endsAt,
        venueName: activity.venueName,
        hostUnitName: activity.hostUnitName,
        attendance: { present: 0, excused: 0, absent: 0, atHome: 0, guests: 0 },
        summary: '',
        photos: [],
        missing: ['summary', 'photos', 'attendance'],
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/messages\/summary$/,
    () => ok({ counts: { DELIVERED: 98, SENT: 19, MANUAL: 7, SUPPRESSED: 2 }, total: 126 }),
  ],
  [
    'GET',
    /^\/api\/v1\/rotation-slots\/([\w-]+)\/explanation$/,
    () =>
      ok({
        reasons: ['按席位轮到'],
        proofText: '按席位顺序的规则安排，无须证明。',
        alternatives: [
          { unitId: 'u2', unitName: '县水利局', more: 3, because: null, sentence: '换成县水利局：全年代价增加 3.0。' },
          {
            unitId: 'u4',
            unitName: '县海洋发展和渔业局',
            more: null,
            because: '上月刚主办',
            sentence: '换成县海洋发展和渔业局：不可能，因为上月刚主办。',
          },
        ],
      }),
  ],
]

const SURVEY = { id: 's1', year: 2026, title: '2026年度摸底', opensOn: '2026-01-05', closesOn: '2026-01-31', state: 'OPEN' }
