import type { CareTagView, CareVisit, MemberCareTags, Page } from '../src/api/schemas'
import { MEMBERS } from './members.ts'
import { ok, type Route } from './route.ts'

const people = MEMBERS.filter(({ state }) => state === 'ACTIVE').slice(0, 7)
const day = (by: number) => new Date(Date.now() + by * 86_400_000).toLocaleDateString('sv-SE', { timeZone: 'Asia/Shanghai' })

const KINDS: Pick<
  CareVisit,
  'reason' | 'festival' | 'occasionOn' | 'dueOn' | 'state' | 'tags' | 'outcome' | 'doneOn' | 'by'
>[] = [
  { reason: 'HOSPITAL', occasionOn: day(-8), dueOn: day(-5), state: 'OVERDUE', tags: ['SERIOUS_ILLNESS', 'LIVES_ALONE'] },
  {
    reason: 'CADENCE',
    occasionOn: day(-2),
    dueOn: day(-2),
    state: 'OVERDUE',
    tags: ['EMPTY_NEST'],
    outcome: 'UNREACHABLE',
    doneOn: day(-1),
    by: '老李',
  },
  { reason: 'FAMILY_EVENT', occasionOn: day(-2), dueOn: day(1), state: 'OPEN', tags: [] },
  { reason: 'CADENCE', occasionOn: day(1), dueOn: day(1), state: 'OPEN', tags: ['DISABLED', 'ADVANCED_AGE'] },
  { reason: 'FESTIVAL', festival: 'SPRING_FESTIVAL', occasionOn: day(2), dueOn: day(2), state: 'OPEN', tags: [] },
  { reason: 'FESTIVAL', festival: 'SPRING_FESTIVAL', occasionOn: day(2), dueOn: day(2), state: 'OPEN', tags: ['HARDSHIP'] },
  {
    reason: 'HOSPITAL',
    occasionOn: day(-20),
    dueOn: day(-17),
    state: 'DONE',
    tags: [],
    outcome: 'VISITED',
    doneOn: day(-18),
    by: '单联络',
  },
]

const VISITS: CareVisit[] = people.map(({ id, name, unitId, unitName, phoneMasked }, index) => ({
  id: 'v-' + index,
  memberId: id,
  name,
  unitId,
  unitName,
  phoneMasked,
  version: 1,
  ...(KINDS[index] ?? KINDS[0]!),
}))

const isToDo = ({ state }: CareVisit) => state === 'OPEN' || state === 'OVERDUE'

function asked(url: URL): CareVisit[] {
  const [listing = 'TO_DO', unitId, memberId, reason, dueUntil] = ['listing', 'unitId', 'memberId', 'reason', 'dueUntil'].map(
    (key) => url.searchParams.get(key) ?? undefined,
  )
  const listed = (one: CareVisit) => listing === 'ALL' || (listing === 'TO_DO' ? isToDo(one) : one.state === listing)
  return VISITS.filter(
    (one) =>
      listed(one) &&
      (!unitId || one.unitId === unitId) &&
      (!memberId || one.memberId === memberId) &&
      (!reason || one.reason === reason) &&
      (!dueUntil || one.dueOn <= dueUntil),
  )
}

const TAG: Omit<CareTagView, 'id' | 'tag' | 'everyDays'> = {
  source: 'VISIT',
  fromOn: day(-90),
  reviewedOn: day(-90),
  reviewer: '老李',
  nextReview: day(-1),
  reviewDue: true,
  enteredBy: 'liaison',
  version: 1,
}

export const CARE: Route[] = [
  [
    'GET',
    /^\/api\/v1\/care-visits$/,
    (_, url) => {
      const items = asked(url)
      return ok<Page<CareVisit>>({ next: null, items, total: items.length })
    },
  ],
  ['POST', /^\/api\/v1\/care-visits$/, () => ({ status: 201, body: { id: 'v-9' } })],
  ['POST', /^\/api\/v1\/care-visits\/[\w-]+\/outcome$/, () => ({ status: 204 })],
  [
    'GET',
    /^\/api\/v1\/members\/[\w-]+\/care-tags$/,
    () =>
      ok<MemberCareTags>({
        everyDays: 30,
        items: [
          { ...TAG, id: 't-1', tag: 'LIVES_ALONE', everyDays: 30 },
          {
            ...TAG,
            id: 't-2',
            tag: 'HALF_DISABLED',
            everyDays: 60,
            reviewDue: false,
            endedOn: day(-10),
            ending: 'OVER',
          },
        ],
      }),
  ],
  ['POST', /^\/api\/v1\/members\/[\w-]+\/care-tags$/, () => ({ status: 201, body: { id: 't-3' } })],
  ['POST', /^\/api\/v1\/members\/[\w-]+\/care-tags\/[\w-]+\/(?:review|end)$/, () => ({ status: 204 })],
]
