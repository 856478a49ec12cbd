import { expect, test } from 'vitest'
import type { Activity, AttendanceSheet, Rotation } from '../api/schemas'
import { line, sheet } from '../test/morning'
import { isTable } from '../ui/paper/paperModel'
import { bulletin, heldIn, type Month } from './bulletinModel'
import { useBulletinTexts } from './bulletinTexts'

type Texts = ReturnType<typeof useBulletinTexts>
/** The hook only chooses the language: any of its words do. */
const t = new Proxy({} as Texts, {
  get: (_, key: string) =>
    key === 'kinds' || key === 'states'
      ? new Proxy({}, { get: (_, one: string) => one })
      : key === 'someOf' || key === 'missingOf'
        ? (one: string, of: string) => `${one}:${of}`
        : ['title', 'totals', 'roll', 'next'].includes(key)
          ? (of: unknown) => JSON.stringify(of)
          : key,
})

const activity = (id: string, state: string, startsAt: string, allianceId = 'a1') =>
  ({ id, state, startsAt, allianceId, kind: 'MEETING', title: id, venueName: '活动室' }) as Activity
const counts = (present: number) =>
  ({
    present,
    atHome: 1,
    excused: 2,
    absent: 3,
    guests: 0,
    notRecorded: 4,
    signedUpNotRecorded: 0,
  }) as AttendanceSheet['counts']

const month = (over: Partial<Month> = {}): Month => ({
  sheet: sheet('2026-03', { rows: [line(1, 'MISSED'), line(2, 'OVERDUE')], alliances: 2, next: null }),
  held: [activity('m1', 'HELD', '2026-03-05T01:00:00Z')],
  counts: new Map([['m1', counts(20)]]),
  next: {
    month: '2026-04',
    activities: [
      activity('draft', 'DRAFT', '2026-04-03T01:00:00Z'),
      activity('late', 'CLOSED', '2026-04-20T01:00:00Z'),
      activity('soon', 'PUBLISHED', '2026-04-05T23:30:00Z'),
    ],
    rotations: [{ allianceId: 'a1', slots: [{ month: 4, date: '2026-04-25', hostUnitName: '县水利局' }] } as Rotation],
  },
  ...over,
})

test('a bulletin says what was held, what is missing, who came and what comes, in the order of numbers', () => {
  const blocks = bulletin(month(), t, 'zh').blocks
  const tables = blocks.filter(isTable)
  expect(tables[0]?.rows.map(([no, name]) => [no, name])).toEqual([
    [1, '第1银发联盟'],
    [2, '第2银发联盟'],
  ])
  expect(blocks).toContain('MISSED:第1银发联盟:COLLECTIVE')
  expect(blocks).toContain('OVERDUE:第2银发联盟:COLLECTIVE')
  expect(blocks).toContain(JSON.stringify({ present: 20, atHome: 1, excused: 2, absent: 3 }))
  expect(tables[1]?.rows).toEqual([['MEETING', 1, 20, 1, 2, 3, 4]])
  expect(tables[2]?.rows).toEqual([
    ['第1银发联盟', '县水利局', '4月25日 星期六', '4月6日 星期一 07:30 soon 活动室；4月20日 星期一 09:00 late 活动室'],
    ['第2银发联盟', 'notPlanned', '', ''],
  ])
})

test('an activity nobody kept a roll of counts nobody as absent', () => {
  const kept = { ...counts(0), atHome: 0, excused: 0, absent: 0 }
  expect(bulletin(month({ counts: new Map([['m1', kept]]) }), t, 'zh').blocks).toContain('noRoll')
})

test('where there are many alliances it does not read them one by one', () => {
  const rows = Array.from({ length: 61 }, (_, index) => line(index + 1, 'REPORTED'))
  const blocks = bulletin(month({ sheet: sheet('2026-03', { rows }) }), t, 'zh').blocks
  expect(blocks.filter(isTable)).toHaveLength(1)
  expect(blocks.slice(-1)).toEqual(['tooMany'])
})

test('only what was held is counted', () => {
  const all = ['DRAFT', 'PUBLISHED', 'HELD', 'REPORTED', 'ACCEPTED', 'CANCELLED'].map((state) =>
    activity(state, state, '2026-03-05T01:00:00Z'),
  )
  expect(heldIn(all).map(({ id }) => id)).toEqual(['HELD', 'REPORTED', 'ACCEPTED'])
})
