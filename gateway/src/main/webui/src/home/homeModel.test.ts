import { expect, test } from 'vitest'
import type {
  Activity,
  Alliance,
  OpenSwap,
  Registration,
  Report,
  ReturnedAnswer,
  Rotation,
  Slot,
  Survey,
  SwapRequest,
  UnitPosts,
} from '../api/schemas'
import { answersOf, dutiesOf, MOST_REPORTS, toAsk, unansweredOf } from './homeModel'
import type { Known } from './known'
import { comingTurn, ownTurn } from './turnModel'

const activity = (id: string, over: Partial<Activity> = {}): Activity => ({
  id,
  allianceId: 'a',
  hostUnitId: 'u1',
  hostUnitName: '县水利局',
  kind: 'COLLECTIVE',
  title: id,
  startsAt: '2026-11-25T01:00:00Z',
  endsAt: '2026-11-25T03:00:00Z',
  venueName: '活动室',
  capacity: 40,
  confirmed: 0,
  month: '2026-11',
  state: 'HELD',
  version: 1,
  ...over,
})
const report = (activityId: string, over: Partial<Report>): Report =>
  ({
    activityId,
    state: 'DUE',
    due: '2026-12-02',
    overdue: false,
    missing: [],
    attendance: { present: 9, excused: 0, absent: 0, atHome: 0, guests: 0, notRecorded: 90, signedUpNotRecorded: 0 },
    ...over,
  }) as Report
const slot = (year: number, month: number, unit?: string): Slot =>
  ({
    id: `${year}-${month}`,
    month,
    date: `${year}-${String(month).padStart(2, '0')}-25`,
    actualHostUnitId: unit,
    hostUnitName: unit,
    suspended: unit === undefined,
  }) as Slot
const rotation = (year: number, slots: Slot[], allianceId = 'a') =>
  ({ id: allianceId + year, allianceId, year, slots }) as Rotation

const LEAD = { roles: ['lead-unit'], units: [{ id: 'u9', name: '县农业农村局', uscc: '' }], leadAllianceIds: ['a'] }
const LIAISON = { roles: ['liaison'], units: [{ id: 'u1', name: '县水利局', uscc: '' }], leadAllianceIds: [] }

const known = (over: Partial<Known> = {}): Known => ({
  me: LEAD,
  day: '2026-11-30',
  now: '2026-11-30T00:20:00Z',
  reports: new Map(),
  answers: new Map(),
  requests: new Map(),
  ...over,
})
const lists = (of: Known) => Object.fromEntries(dutiesOf(of).map(({ kind, rows }) => [kind, rows.map(({ key }) => key)]))
const reports = (...of: Report[]) => new Map(of.map((one) => [one.activityId, one]))

test('nothing that has not come yet waits for anybody', () => {
  expect(dutiesOf(known())).toEqual([])
})

test('what others wait for stands first, a number is as long as its list', () => {
  const held = ['back', 'late', 'due', 'full'].map((id) => activity(id))
  const duties = dutiesOf(
    known({
      drafts: [activity('draft', { state: 'DRAFT', startsAt: '2026-12-20T01:00:00Z', month: '2026-12' })],
      published: [
        activity('past', { state: 'PUBLISHED' }),
        activity('open', { state: 'PUBLISHED', startsAt: '2026-12-03T01:00:00Z' }),
      ],
      held,
      reports: reports(
        report('back', { state: 'RETURNED', reason: '缺照片' }),
        report('late', { overdue: true, due: '2026-11-20' }),
        report('due', { missing: ['attendance'] }),
        report('full', {}),
      ),
    }),
  )
  expect(duties.map(({ kind }) => kind)).toEqual(['returned', 'overdue', 'confirm', 'roll', 'report', 'publish', 'signUp'])
  for (const { count, rows } of duties) expect(rows).toHaveLength(count)
})

test('each line leads to where it is done', () => {
  const to = (of: Known) => dutiesOf(of).flatMap(({ kind, rows }) => rows.map((row) => [kind, row.to]))
  const over = known({
    published: [activity('past', { state: 'PUBLISHED' })],
    held: [activity('held')],
    reports: reports(report('held', { missing: ['attendance'] })),
  })
  expect(to(over)).toEqual([
    ['confirm', '/activities/past?do=held'],
    ['roll', '/activities/held/roll'],
    ['report', '/activities/held#report'],
  ])
})

test('reports are listed by their last day; those beyond what is looked up are not lost', () => {
  const held = [activity('later'), activity('sooner', { startsAt: '2026-11-26T01:00:00Z' })]
  const of = reports(report('later', { due: '2026-12-04' }), report('sooner', { due: '2026-12-03' }))
  expect(lists(known({ held, reports: of })).report).toEqual(['sooner', 'later'])
  const many = Array.from({ length: MOST_REPORTS + 2 }, (_, index) => activity('x' + index))
  expect(lists(known({ held: many })).report).toEqual(['x40', 'x41'])
})

test('a liaison is asked for what his unit hosts, and for no other unit’s', () => {
  const other = { hostUnitId: 'u2' }
  const held = [activity('own'), activity('theirs', other)]
  const published = [activity('ownPast', { state: 'PUBLISHED' }), activity('past', { ...other, state: 'CLOSED' })]
  const of = reports(report('own', {}), report('theirs', {}))
  expect(lists(known({ me: LIAISON, held, published, reports: of }))).toEqual({ confirm: ['ownPast'], report: ['own'] })
})

test('drafts of this month and the next are to be published, those further off have time', () => {
  const at = (month: string) => activity(month, { state: 'DRAFT', month, startsAt: month + '-20T01:00:00Z' })
  expect(lists(known({ drafts: [at('2027-01'), at('2026-12'), at('2026-11')] })).publish).toEqual(['2026-11', '2026-12'])
})

test('who has not answered is counted; where everybody has, nobody is asked for it', () => {
  const line = (unitId: string, state: Registration['state'], guest = false) => ({ unitId, state, guest }) as Registration
  const registrations = [
    line('u1', 'CONFIRMED'),
    line('u1', 'EXCUSED'),
    line('u1', 'CANCELLED'),
    line('u2', 'CONFIRMED'),
    line('u1', 'CONFIRMED', true),
  ]
  const own = answersOf(registrations, ['u1'], 5)
  expect([own, toAsk(own)]).toEqual([{ confirmed: 1, waiting: 0, excused: 1, people: 5 }, 3])
  expect(toAsk(answersOf(registrations, null, undefined))).toBeUndefined()
  const open = (id: string) => activity(id, { state: 'PUBLISHED', startsAt: '2026-12-03T01:00:00Z', hostUnitId: 'u2' })
  const answers = new Map([
    ['some', own],
    ['all', { ...own, people: 2 }],
  ])
  expect(lists(known({ me: LIAISON, published: [open('some'), open('all')], answers }))).toEqual({ signUp: ['some'] })
})

const SWAP = { id: 's', allianceId: 'a', year: 2027 } as OpenSwap
const REQUEST = {
  id: 's',
  fromUnitId: 'u1',
  withUnitId: 'u2',
  fromAccepted: true,
  withAccepted: false,
  reason: '盘库',
} as SwapRequest

test('a swap waits for the unit that is asked; who asked sees that it is open, the lead too, a third unit nothing', () => {
  const of = (me: Known['me']) => lists(known({ me, swaps: [SWAP], requests: new Map([['s', REQUEST]]) }))
  const unit = (id: string) => ({ ...LIAISON, units: [{ id, name: '', uscc: '' }] })
  expect(of(unit('u2'))).toEqual({ swapAsked: ['s'] })
  expect(of(unit('u1'))).toEqual({ swapOpen: ['s'] })
  expect(of(LEAD)).toEqual({ swapOpen: ['s'] })
  expect(of(unit('u3'))).toEqual({})
})

test('a turn of one’s own unit without an activity is to be arranged, a cancelled one does not fill it', () => {
  const rotations = [rotation(2026, [slot(2026, 11, 'u2'), slot(2026, 12, 'u1')]), rotation(2027, [slot(2027, 1, 'u1')])]
  const december = activity('d', { month: '2026-12', startsAt: '2026-12-25T01:00:00Z', state: 'DRAFT' })
  const of = (months: Activity[]) => lists(known({ me: LIAISON, rotations, months })).turn
  expect(of([])).toEqual(['a2026-12'])
  expect(of([{ ...december, state: 'CANCELLED' }])).toEqual(['a2026-12'])
  expect(of([december])).toBeUndefined()
})

test('a lead arranges what this month owes, from the middle of it on the next one’s, and nothing of a month that pauses', () => {
  const rotations = [rotation(2026, [slot(2026, 11, 'u1'), slot(2026, 12)])]
  const alliances = [{ id: 'a', effectiveOn: '2026-03-01', leaderMemberId: 'm' } as Alliance]
  const months = [activity('m', { kind: 'MEETING', state: 'ACCEPTED' })]
  const of = (day: string, slots = rotations) => lists(known({ day, rotations: slots, alliances, months })).arrange
  expect(of('2026-11-30')).toEqual(['a2026-11THEME_DAY', 'a2026-11COLLECTIVE'])
  const both = [rotation(2026, [slot(2026, 11, 'u1'), slot(2026, 12, 'u2')])]
  expect(of('2026-11-14', both)).toHaveLength(2)
  expect(of('2026-11-15', both)).toHaveLength(5)
  expect(lists(known({ me: LIAISON, rotations, alliances, months })).arrange).toBeUndefined()
})

test('from October on the next year is to be planned, by who leads the alliance', () => {
  const alliances = [{ id: 'a', effectiveOn: '2026-03-01', leaderMemberId: 'm' }, { id: 'b' }] as Alliance[]
  const plan = (day: string, me = LEAD) => lists(known({ me, day, alliances, rotations: [rotation(2026, [])] })).plan
  expect(plan('2026-10-01')).toEqual(['a2027'])
  expect(plan('2026-09-30')).toBeUndefined()
  expect(plan('2026-10-01', LIAISON)).toBeUndefined()
  expect(lists(known({ alliances })).plan).toBeUndefined()
})

test('what is vacant is told to who can fill it', () => {
  const posts = ['u1', 'u2'].map((unitId) => ({
    unitId,
    allianceId: 'a',
    unitName: unitId,
    gaps: ['LIAISON', 'VENUE'],
  })) as UnitPosts[]
  expect(lists(known({ me: LIAISON, posts }))).toEqual({ liaison: ['u1'], venue: ['u1'] })
  expect(lists(known({ posts, alliances: [{ id: 'a' } as Alliance] }))).toEqual({
    liaison: ['u1', 'u2'],
    venue: ['u1', 'u2'],
    leader: ['a'],
  })
})

test('the next turn is the nearest from today, over the end of the year', () => {
  const rotations = [rotation(2027, [slot(2027, 1, 'u1')]), rotation(2026, [slot(2026, 11, 'u1'), slot(2026, 12, 'u2')])]
  expect(ownTurn({ me: LIAISON, rotations, day: '2026-11-26' })?.date).toBe('2027-01-25')
  expect(comingTurn(rotations, 'a', '2026-11-26')?.date).toBe('2026-12-25')
  expect(ownTurn({ me: LIAISON, rotations: [], day: '2026-11-26' })).toBeUndefined()
})

test('a survey waits for those own units that have not answered, and for nobody before its answers are known', () => {
  const survey = { id: 's', title: '2026年度摸底' } as Survey
  const own = {
    units: [
      { id: 'u1', uscc: '', name: '县水利局' },
      { id: 'u2', uscc: '', name: '县气象局' },
    ],
  }
  const answered = [{ unitId: 'u1' } as ReturnedAnswer]
  expect(unansweredOf(survey, answered, own)).toEqual([{ survey, unitName: '县气象局' }])
  expect(unansweredOf(survey, undefined, own)).toEqual([])
})
