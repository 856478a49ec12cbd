import type { Member, MemberRecord, Page, Revealed, RollPerson, Unit, LedgerOfADay } from '../src/api/schemas'
import { isCalled } from '../src/ui/nameModel.ts'
import { UNITS } from './county.ts'
import { isIn } from './groups.ts'
import { ok, problem, type Route } from './route.ts'

const NAMES = ['邓爱民', '黎德胜', '贺长海', '谢素云', '汤志刚', '胡素云', '谢秀兰', '杨兰香']
const PINYIN = [
  'deng ai min',
  'li de sheng',
  'he chang hai',
  'xie su yun',
  'tang zhi gang',
  'hu su yun',
  'xie xiu lan',
  'yang lan xiang',
]
const initialsOf = (pinyin: string) =>
  pinyin
    .split(' ')
    .map((syllable) => syllable.charAt(0).toUpperCase())
    .join('')

export const MEMBERS: Member[] = UNITS.flatMap((unit) =>
  NAMES.map((name, index) => ({
    id: `m-${unit.id}-${index}`,
    name,
    initials: initialsOf(PINYIN[index] ?? ''),
    pinyin: PINYIN[index] ?? '',
    sex: index > 4 ? 2 : 1,
    birth: index === 3 ? '1943-03' : `19${40 + index}-03-10`,
    category: index === 0 ? ('VETERAN' as const) : ('RETIRED' as const),
    unitId: unit.id,
    unitName: unit.name,
    phoneMasked: index === 7 ? undefined : `199****10${10 + index}`,
    state: index === 3 ? ('LOST_CONTACT' as const) : index === 5 ? ('FLOATING_OUT' as const) : ('ACTIVE' as const),
  })),
)

export const MEMBER_ROUTES: Route[] = [
  [
    'GET',
    /^\/api\/v1\/members\/ledger$/,
    (_, url) =>
      ok<LedgerOfADay>({
        asOf: url.searchParams.get('asOf') ?? '',
        members: 51,
        veterans: 3,
        retired: 48,
        units: UNITS.slice(0, 3).flatMap(({ id, name }) => [
          { unitId: id, unitName: name, category: 'VETERAN', members: 1 },
          { unitId: id, unitName: name, category: 'RETIRED', members: 16 },
        ]),
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/units$/,
    (_, url) =>
      ok<Page<Unit>>({
        next: null,
        items: UNITS.filter((unit) => unit.name.includes(url.searchParams.get('name') ?? '')).map((unit) => ({
          id: unit.id,
          name: unit.name,
          uscc: '1137052299',
          sector: unit.sector,
          town: unit.town,
          lon: unit.lon,
          lat: unit.lat,
          hasBranch: unit.hasBranch,
          state: 'ACTIVE',
          version: 1,
          formerNames: [],
        })),
      }),
  ],
  [
    'GET',
    /^\/api\/v1\/members$/,
    (_, url) => {
      const unit = url.searchParams.get('unitId')
      const category = url.searchParams.get('category')
      const state = url.searchParams.get('state')
      const items = MEMBERS.filter(
        (member) =>
          (!unit || member.unitId === unit) &&
          isIn(member, url.searchParams.getAll('group'), url.searchParams.get('asOf') ?? '2026-11-30') &&
          (!category || member.category === category) &&
          (!state || state === 'ALL' || member.state === state) &&
          isCalled(member, url.searchParams.get('q') ?? ''),
      )
      const sorted =
        url.searchParams.get('sort') === 'PINYIN' ? items.toSorted((a, b) => a.name.localeCompare(b.name, 'zh-Hans-CN')) : items
      const from = Number(url.searchParams.get('cursor') ?? 0)
      const until = from + Number(url.searchParams.get('limit') ?? 50)
      return ok<Page<Member>>({
        next: until < items.length ? String(until) : null,
        items: sorted.slice(from, until),
        total: items.length,
      })
    },
  ],
  [
    'GET',
    /^\/api\/v1\/members\/(m-[\w-]+)$/,
    ([id = '']) => {
      const member = MEMBERS.find((one) => one.id === id)
      if (!member) return problem(404, 'NOT_FOUND', '没有找到，或不在您的管理范围内')
      return ok<MemberRecord>({
        ...member,
        idBirth: member.birth,
        idNoMasked: '370599************',
        ethnicity: '汉族',
        education: '大专',
        joinedPartyOn: '1970-07-01',
        retiredOn: '2003-03-31',
        registeredOn: '2003-04-01',
        branch: '离退休干部第一党支部',
        living: '与老伴同住',
        hobbies: '书法、门球',
        hasAddress: true,
        hasFamilyContact: member.phoneMasked === undefined,
        version: 3,
      })
    },
  ],
  [
    'GET',
    /^\/api\/v1\/members\/roll$/,
    () =>
      ok<Page<RollPerson>>({
        next: null,
        items: MEMBERS.map(({ id, name, initials, pinyin, unitId, unitName, state }) => ({
          id,
          name,
          initials,
          pinyin,
          unitId,
          unitName,
          state,
        })),
      }),
  ],
  [
    'POST',
    /^\/api\/v1\/members\/([\w-]+)\/reveal$/,
    ([id = '']) => ok<Revealed>({ id, phone: '19900001001', idNo: '370599195203100032' }),
  ],
]
