import { expect, test } from 'vitest'
import type { Activity, Alliance, ImportJob, Inbound, UnitPosts } from '../api/schemas'
import { upcoming } from '../ui/today/upcomingModel'
import { byAlliance, type Heard, todosOf } from './todayModel'

const activity = (id: string, startsAt: string) => ({ id, startsAt, title: id, allianceId: 'a1' }) as Activity
const cell = (allianceName: string, month: string) =>
  ({ allianceId: allianceName, allianceName, month, kind: 'MEETING', state: 'MISSED' }) as const

const heard = (over: Partial<Heard>): Heard => ({
  day: '2026-11-30',
  now: '2026-11-30T00:20:00Z',
  overdue: { cells: [], total: 0 },
  owed: { cells: [], total: 0 },
  missed: { cells: [], total: 0 },
  swaps: [],
  ...over,
})

const kinds = (of: Heard) => todosOf(of).map(({ kind, count, rows }) => [kind, count, rows.length])

test('a quiet morning says nothing', () => {
  expect(todosOf(heard({}))).toEqual([])
})

test('E-13 who waits to be let in is decided in the room of those who come', () => {
  const inbounds = { items: [{ id: 'i1', name: '归去来', orgName: '水利局党支部' } as Inbound], next: null, total: 1 }
  expect(todosOf(heard({ inbounds }))).toEqual([
    { kind: 'inbound', count: 1, rows: [{ key: 'i1', to: '/transfers/inbound', name: '归去来', of: '水利局党支部' }] },
  ])
})

test('what the reader decides comes first, what is long past last; each number is that of its rows', () => {
  const of = heard({
    missed: { cells: [cell('一', '2026-06'), cell('二', '2026-06'), cell('一', '2026-07')], total: 3 },
    reported: { items: [activity('r', '2026-11-20T01:00:00Z')], total: 1 },
    published: { items: [activity('late', '2026-11-28T01:00:00Z'), activity('soon', '2026-12-02T01:00:00Z')], total: 2 },
  })
  expect(kinds(of)).toEqual([
    ['accept', 1, 1],
    ['confirm', 1, 1],
    ['missed', 3, 3],
  ])
  expect(byAlliance(todosOf(of)[2]!.rows).map(({ name, rows }) => [name, rows.length])).toEqual([
    ['一', 2],
    ['二', 1],
  ])
})

test('where more is owed than a page reads, the number is the whole one', () => {
  expect(kinds(heard({ missed: { cells: [cell('一', '2026-06')], total: 212 } }))).toEqual([['missed', 212, 1]])
})

test('the next fortnight is what is still to come in it, the nearest first', () => {
  const published = {
    items: [
      activity('later', '2026-12-14T00:00:00Z'),
      activity('beyond', '2026-12-15T01:00:00Z'),
      activity('over', '2026-11-29T01:00:00Z'),
    ],
    total: 3,
  }
  const closed = { items: [activity('soon', '2026-12-01T01:00:00Z')], total: 1 }
  expect(upcoming([published.items, closed.items], '2026-11-30', '2026-11-30T00:20:00Z').map(({ id }) => id)).toEqual([
    'soon',
    'later',
  ])
})

test('a rotation for the next year is asked for from October, of those alliances that have none', () => {
  const alliances = [
    { id: 'a1', name: '一', leaderMemberId: 'm' },
    { id: 'a2', name: '二', leaderMemberId: 'm' },
  ] as Alliance[]
  const nextYear = [{ id: 'r', allianceId: 'a1', allianceName: '一', year: 2027, provisional: true }]
  expect(todosOf(heard({ alliances, nextYear }))).toMatchObject([
    { kind: 'nextYear', count: 1, rows: [{ to: '/rotation/a2/2027', name: '二' }] },
  ])
  expect(todosOf(heard({ alliances, nextYear, day: '2026-09-30' }))).toEqual([])
})

test('empty posts lead to their alliance; an import without problems, or an old one, is no work', () => {
  const job = (id: string, rejected: number, createdAt: string) =>
    ({ id, fileName: id, state: 'DONE', rows: { rejected }, createdAt }) as ImportJob
  const of = heard({
    posts: [{ unitId: 'u', unitName: '县妇联', allianceId: 'a1', seat: 1, gaps: ['LIAISON'] } as UnitPosts],
    imports: [
      job('good', 0, '2026-11-29T00:00:00Z'),
      job('bad', 6, '2026-11-29T00:00:00Z'),
      job('old', 6, '2026-03-01T00:00:00Z'),
    ],
  })
  expect(todosOf(of)).toMatchObject([
    { kind: 'imports', rows: [{ to: '/imports/bad' }] },
    { kind: 'liaison', rows: [{ to: '/alliances/a1', name: '县妇联' }] },
  ])
})

test('what is over and not confirmed is not asked for again as not held, and the number is that of the rows', () => {
  const owed = { ...cell('a1', '2026-11'), state: 'OWED' } as const
  const cells = [owed, { ...owed, kind: 'COLLECTIVE' } as const]
  const late = { ...activity('late', '2026-11-28T01:00:00Z'), month: '2026-11', kind: 'MEETING' } as Activity
  const of = (over: Partial<Activity>) =>
    heard({ owed: { cells, total: 7 }, published: { items: [{ ...late, ...over } as Activity], total: 1 } })
  expect(kinds(of({}))).toEqual([
    ['confirm', 1, 1],
    ['thisMonth', 6, 1],
  ])
  for (const other of [{ allianceId: 'a2' }, { month: '2026-10' }, { kind: 'THEME_DAY' as const }])
    expect(kinds(of(other)).at(-1)).toEqual(['thisMonth', 7, 2])
  expect(kinds(of({ startsAt: '2026-12-01T01:00:00Z' }))).toEqual([['thisMonth', 7, 2]])
})

test('G-26 G-27 terms of committees wait by themselves, and an organisation that lacks several things is one line', () => {
  const of = heard({
    orgGaps: [
      {
        gap: 'TERM_OVERDUE',
        orgId: 'o',
        name: '第一党支部',
        fullMembers: 9,
        term: { no: 3, until: '2026-08-31', state: 'OVERDUE' },
      },
      { gap: 'NO_SECRETARY', orgId: 'p', name: '第二党支部', fullMembers: 2 },
      { gap: 'TOO_FEW_MEMBERS', orgId: 'p', name: '第二党支部', fullMembers: 2 },
      { gap: 'UNIT_WITHOUT_BRANCH', unitId: 'u', name: '县气象局', fullMembers: 4 },
    ],
  })
  expect(kinds(of)).toEqual([
    ['termOver', 1, 1],
    ['orgGaps', 2, 2],
  ])
})
