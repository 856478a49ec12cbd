import { expect, test } from 'vitest'
import type { Activity, MonthAttendance, Rotation } from '../api/schemas'
import { line, sheet } from '../test/morning'
import { isTable } from '../ui/paper/paperModel'
import { bulletin, type Month } from './bulletinModel'
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
const meetings: MonthAttendance['kinds'][number] = {
  kind: 'MEETING',
  activities: 1,
  present: 20,
  atHome: 1,
  excused: 2,
  absent: 3,
  notRecorded: 4,
}

const month = (over: Partial<Month> = {}): Month => ({
  sheet: sheet('2026-03', { rows: [line(1, 'MISSED'), line(2, 'OVERDUE')], alliances: 2, next: null }),
  attendance: [meetings],
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

test('the kinds are listed in the order of the county and summed above', () => {
  const both = [{ ...meetings, kind: 'COLLECTIVE', activities: 2, present: 5 } as const, meetings]
  const blocks = bulletin(month({ attendance: both }), t, 'zh').blocks
  expect(blocks).toContain(JSON.stringify({ present: 25, atHome: 2, excused: 4, absent: 6 }))
  expect(blocks.filter(isTable)[1]?.rows.map(([kind]) => kind)).toEqual(['MEETING', 'COLLECTIVE'])
})

test('a month nobody kept a roll in counts nobody as absent', () => {
  expect(bulletin(month({ attendance: [] }), t, 'zh').blocks).toContain('noRoll')
})

test('where there are many alliances their rotations are not read one by one, and who came is summed all the same', () => {
  const rows = Array.from({ length: 61 }, (_, index) => line(index + 1, 'REPORTED'))
  const blocks = bulletin(month({ sheet: sheet('2026-03', { rows }) }), t, 'zh').blocks
  expect(blocks.filter(isTable)).toHaveLength(2)
  expect(blocks.slice(-1)).toEqual(['tooMany'])
})
