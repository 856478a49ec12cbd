import type { Member, Page, Revealed, RollPerson, Unit } from '../src/api/schemas'
import { UNITS } from './county.ts'
import { ok, type Route } from './route.ts'

const NAMES = ['邓爱民', '黎德胜', '贺长海', '谢素云', '汤志刚', '胡素云', '谢秀兰', '杨兰香']

export const MEMBERS: Member[] = UNITS.slice(0, 6).flatMap((unit) =>
  NAMES.map((name, index) => ({
    id: `m-${unit.id}-${index}`,
    name,
    sex: index > 4 ? 2 : 1,
    birth: index === 3 ? '1943-03' : `19${40 + index}-03-10`,
    category: index === 0 ? ('VETERAN' as const) : ('RETIRED' as const),
    unitId: unit.id,
    unitName: unit.name,
    phoneMasked: index === 7 ? undefined : `199****10${10 + index}`,
    state: 'ACTIVE' as const,
  })),
)

export const MEMBER_ROUTES: Route[] = [
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
      const items = MEMBERS.filter(
        (member) =>
          (!unit || member.unitId === unit) && `${member.name}${member.unitName}`.includes(url.searchParams.get('q') ?? ''),
      )
      return ok<Page<Member>>({ next: null, items: items.slice(0, 30), total: items.length })
    },
  ],
  [
    'GET',
    /^\/api\/v1\/members\/roll$/,
    () =>
      ok<Page<RollPerson>>({
        next: null,
        items: MEMBERS.map(({ id, name, unitId, unitName, state }) => ({ id, name, initials: '', unitId, unitName, state })),
      }),
  ],
  [
    'POST',
    /^\/api\/v1\/members\/([\w-]+)\/reveal$/,
    ([id = '']) => ok<Revealed>({ id, phone: '19900001001', idNo: '370599195203100032' }),
  ],
]
