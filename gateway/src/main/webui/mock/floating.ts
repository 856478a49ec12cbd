import type {
  Contact,
  FloatingPerson,
  FloatingPlaces,
  FloatingRecord,
  FloatingRevealed,
  NamedPlace,
  Page,
  SixHave,
  SixHaveSheet,
} from '../src/api/schemas'
import { MEMBERS } from './members.ts'
import { ok, problem, type Answer, type Route } from './route.ts'

const LAOSHAN: NamedPlace = { code: '370212', name: '山东省青岛市崂山区' }
const CHAOYANG: NamedPlace = { code: '110105', name: '北京市朝阳区' }
const LIJIN: NamedPlace = { code: '370522', name: '山东省东营市利津县' }
const SIX: SixHave[] = ['RECORDED', 'CONTACT', 'EDUCATION', 'CARE', 'RIGHTS', 'CONTRIBUTION']

const away = MEMBERS.filter(({ state }) => state === 'FLOATING_OUT').slice(0, 6)

const PEOPLE: FloatingPerson[] = away.map((member, index) => ({
  floatingId: index === 0 ? undefined : 'f-' + index,
  memberId: member.id,
  name: member.name,
  direction: 'OUT',
  unitId: member.unitId,
  unitName: member.unitName,
  place: index === 0 ? undefined : index % 2 === 0 ? CHAOYANG : LAOSHAN,
  fromOn: index === 0 ? undefined : '2025-09-01',
  phoneMasked: member.phoneMasked,
  lastContactOn: index === 0 ? undefined : `2026-0${index}-10`,
  heardOn: index === 0 ? undefined : `2026-0${index}-10`,
  watch: index === 0 ? 'UNKNOWN' : index === 1 ? 'RED' : index === 2 ? 'AMBER' : 'NONE',
  assignee: 'LIAISON',
  six: SIX.slice(0, index),
}))

const asked = (url: URL) => {
  const [watch, lacks, has, direction, place] = ['watch', 'lacks', 'has', 'direction', 'place'].map((key) =>
    url.searchParams.get(key),
  )
  return PEOPLE.filter(
    (one) =>
      (!watch || one.watch === watch) &&
      (!lacks || !one.six.includes(lacks as SixHave)) &&
      (!has || one.six.includes(has as SixHave)) &&
      (!direction || one.direction === direction) &&
      (!place || one.place?.code === place),
  )
}

function recordOf({
  floatingId,
  memberId,
  name,
  unitId,
  unitName,
  place,
  phoneMasked,
  watch,
  six,
}: FloatingPerson): FloatingRecord {
  return {
    id: floatingId ?? '',
    direction: 'OUT',
    memberId,
    name,
    unitId,
    unitName,
    from: LIJIN,
    to: place ?? LAOSHAN,
    fromOn: '2025-09-01',
    surveyMethod: 'TELEPHONE',
    surveyedOn: '2025-12-01',
    phoneMasked: phoneMasked ?? '199****7001',
    lastContactOn: '2026-02-10',
    heardOn: '2026-02-10',
    watch,
    amberFrom: '2026-05-10',
    redFrom: '2026-08-10',
    six: SIX.map((have) => ({ have, held: six.includes(have), on: six.includes(have) ? '2026-02-10' : undefined })),
    version: 1,
  }
}

const oneOf = (id: string): Answer => {
  const found = PEOPLE.find(({ floatingId }) => floatingId === id)
  return found ? ok<FloatingRecord>(recordOf(found)) : problem(404, 'NOT_FOUND', '没有找到，或不在您的管理范围内')
}

export const FLOATING: Route[] = [
  [
    'GET',
    /^\/api\/v1\/floating$/,
    (_, url) => {
      const items = asked(url)
      return ok<Page<FloatingPerson>>({ next: null, items, total: items.length })
    },
  ],
  [
    'GET',
    /^\/api\/v1\/floating\/places$/,
    (_, url) =>
      ok<FloatingPlaces>({
        asOf: url.searchParams.get('asOf') ?? '2026-03-30',
        items: [LAOSHAN, CHAOYANG, undefined].map((place) => {
          const here = PEOPLE.filter((one) => one.place?.code === place?.code)
          const count = (watch: FloatingPerson['watch']) => here.filter((one) => one.watch === watch).length
          return { direction: 'OUT' as const, place, people: here.length, amber: count('AMBER'), red: count('RED') }
        }),
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/floating\/six$/,
    (_, url) => {
      const have = SIX.map((one) => ({ have: one, people: PEOPLE.filter(({ six }) => six.includes(one)).length }))
      return ok<SixHaveSheet>({
        asOf: url.searchParams.get('asOf') ?? '2026-03-30',
        people: PEOPLE.length,
        have,
        units: [{ unitId: 'u', unitName: '县水利局', people: PEOPLE.length, have }],
      })
    },
  ],
  [
    'GET',
    /^\/api\/v1\/floating\/divisions$/,
    (_, url) =>
      ok<Page<NamedPlace>>({
        next: null,
        items: [LAOSHAN, CHAOYANG].filter(({ name }) => name.includes(url.searchParams.get('q') ?? '')),
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/floating-records$/,
    (_, url) =>
      ok<Page<FloatingRecord>>({
        next: null,
        items: PEOPLE.filter((one) => one.floatingId && one.memberId === url.searchParams.get('memberId')).map(recordOf),
      }),
  ],
  ['POST', /^\/api\/v1\/floating-records$/, () => ({ status: 201, body: { id: 'f-1' } })],
  ['GET', /^\/api\/v1\/floating-records\/([\w-]+)$/, ([id = '']) => oneOf(id)],
  ['PUT', /^\/api\/v1\/floating-records\/([\w-]+)(?:\/placement)?$/, ([id = '']) => oneOf(id)],
  ['POST', /^\/api\/v1\/floating-records\/([\w-]+)\/return$/, ([id = '']) => oneOf(id)],
  ['POST', /^\/api\/v1\/floating-records\/[\w-]+\/evidence$/, () => ({ status: 204 })],
  [
    'POST',
    /^\/api\/v1\/floating-records\/([\w-]+)\/reveal$/,
    ([id = '']) =>
      ok<FloatingRevealed>({
        id,
        phone: '19900007001',
        address: '试用路 1 号',
        familyName: '家属甲',
        familyPhone: '19900007002',
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/contact-logs$/,
    () =>
      ok<Page<Contact>>({
        next: null,
        items: [
          {
            id: 'c1',
            on: '2026-02-10',
            method: 'TELEPHONE',
            outcome: 'REACHED',
            by: '单联络',
            remark: '一切都好，十月回来',
            enteredBy: 'liaison',
            enteredAt: '2026-02-10T02:00:00Z',
          },
        ],
      }),
  ],
  ['POST', /^\/api\/v1\/contact-logs$/, () => ({ status: 201, body: { id: 'c2' } })],
  ['POST', /^\/api\/v1\/(?:contact-logs|floating-records)\/[\w-]+\/withdraw$/, () => ({ status: 204 })],
]
