import { expect, test } from 'vitest'
import type { GrantedWishes, KeyDay } from '../api/schemas'
import { type UnitPlace, withPlace } from './meansModel'
import {
  changesOf,
  countOf,
  demandsTooMany,
  draftFrom,
  EMPTY_WISHES,
  isSendable,
  isTaken,
  MONTHS,
  wishesOf,
  withDay,
} from './wishesModel'

const NATIONAL: KeyDay = { name: '国庆节', date: '2027-10-01', markedOn: '2027-09-30' }
const ELDERS: KeyDay = { name: '重阳节', date: '2027-10-08', markedOn: '2027-10-08' }
const MOON: KeyDay = { name: '中秋节', date: '2027-09-15', markedOn: '2027-09-14' }
const NEW_YEAR: KeyDay = { name: '元旦', date: '2027-01-01', markedOn: '2026-12-31' }

test('who asks for nothing sends nothing', () => {
  expect(wishesOf(EMPTY_WISHES, 2027)).toEqual({})
  expect(countOf(EMPTY_WISHES)).toBe(0)
})

test('a settled day is a demand of its month, and a month has one', () => {
  const days = withDay(withDay(withDay([], '2027-06-30'), '2027-03-01'), '2027-06-28')
  expect(wishesOf({ ...EMPTY_WISHES, days }, 2027)).toEqual({
    demands: [
      { kind: 'ON_DAY', month: 3, day: '2027-03-01' },
      { kind: 'ON_DAY', month: 6, day: '2027-06-28' },
    ],
  })
})

test('a key date is marked in the month of its working day, but never in another year', () => {
  expect(wishesOf({ ...EMPTY_WISHES, keyDays: [NATIONAL, NEW_YEAR], within: '5' }, 2027).keyDays).toEqual([
    { name: '国庆节', month: 9, within: 5 },
    { name: '元旦', month: 1, within: 5 },
  ])
})

test('one month marks one key date', () => {
  expect(isTaken(MOON, [NATIONAL], 2027)).toBe(true)
  expect(isTaken(ELDERS, [NATIONAL], 2027)).toBe(false)
  expect(isTaken(NATIONAL, [NATIONAL], 2027)).toBe(false)
})

test('one number of people is for every month, another month may differ or have none', () => {
  const { months } = wishesOf({ ...EMPTY_WISHES, heads: '120', headsOf: { 3: '200', 7: '0', 9: '' } }, 2027)
  expect(months).toHaveLength(11)
  expect(months?.find((wish) => wish.month === 3)?.heads).toBe(200)
  expect(months?.find((wish) => wish.month === 9)?.heads).toBe(120)
  expect(months?.some((wish) => wish.month === 7)).toBe(false)
})

const place = (unitId: string, name: string, capacity: number, over: Partial<UnitPlace> = {}): UnitPlace => ({
  unitId,
  name,
  capacity,
  cost: 0,
  closed: [],
  ...over,
})

test('places go by unit and by name', () => {
  const places = withPlace(withPlace(withPlace([], place('u', '礼堂', 100)), place('v', '礼堂', 60)), place('u', '礼堂', 120))
  expect(wishesOf({ ...EMPTY_WISHES, places }, 2027)).toEqual({
    units: [
      { unitId: 'v', places: [{ name: '礼堂', capacity: 60 }] },
      { unitId: 'u', places: [{ name: '礼堂', capacity: 120 }] },
    ],
  })
})

test('a place goes with its price and its closed days, a unit with its themes, a month with its own', () => {
  const draft = {
    ...EMPTY_WISHES,
    places: [place('u', '礼堂', 100, { cost: 300, closed: [{ from: '2027-02-27', to: '2027-03-01' }] })],
    themes: [
      { unitId: 'u', theme: '党史教育' },
      { unitId: 'v', theme: '健康讲座' },
    ],
    headsOf: { 7: '80' },
    themeOf: { 6: '', 7: '党史教育', 8: '健康讲座' },
  }
  expect(wishesOf(draft, 2027)).toEqual({
    units: [
      {
        unitId: 'u',
        places: [{ name: '礼堂', capacity: 100, cost: 300, closed: ['2027-02-27', '2027-02-28', '2027-03-01'] }],
        themes: ['党史教育'],
      },
      { unitId: 'v', themes: ['健康讲座'] },
    ],
    months: [
      { month: 7, heads: 80, theme: '党史教育' },
      { month: 8, theme: '健康讲座' },
    ],
  })
  expect(countOf(draft)).toBe(6)
})

test('demands of one unit and kind count as the one line they are shown as', () => {
  const demands = [4, 5].map((month) => ({ kind: 'MUST_HOST' as const, month, unitId: 'u' }))
  expect(countOf({ ...EMPTY_WISHES, demands, heads: '60', headsOf: { 1: '20' } })).toBe(2)
})

const GRANTED: GrantedWishes = {
  demands: [{ kind: 'CANNOT_HOST', month: 9, unitId: 'u' }],
  closures: [],
  keyDays: [],
  units: [
    {
      unitId: 'u',
      places: [{ name: '礼堂', capacity: 100, cost: 200, closed: ['2027-08-02', '2027-08-03'] }],
      themes: ['党史教育'],
    },
    { unitId: 'v', themes: ['健康讲座'] },
  ],
  months: MONTHS.map((month) => ({ month, ...(month !== 7 && { heads: 90 }), ...(month === 8 && { theme: '党史教育' }) })),
}

test('who replans finds places, themes and people as they were given, and sends nothing of it unchanged', () => {
  const draft = draftFrom(GRANTED)
  expect(draft).toMatchObject({
    heads: '90',
    headsOf: { 7: '0' },
    themeOf: { 8: '党史教育' },
    places: [place('u', '礼堂', 100, { cost: 200, closed: [{ from: '2027-08-02', to: '2027-08-03' }] })],
  })
  expect(changesOf(draft, GRANTED, 2027, MONTHS)).toEqual({})
  expect(changesOf(draftFrom(null), undefined, 2027, MONTHS)).toEqual({})
})

test('what differs is sent in full, what was taken away is sent empty, frozen months are not sent', () => {
  const draft = {
    ...draftFrom(GRANTED),
    places: [],
    themes: [{ unitId: 'u', theme: '党史教育' }],
    headsOf: { 2: '50', 7: '0', 8: '120', 9: '0' },
  }
  expect(changesOf(draft, GRANTED, 2027, [7, 8, 9, 10])).toEqual({
    units: [
      { unitId: 'u', themes: ['党史教育'] },
      { unitId: 'v', places: [], themes: [] },
    ],
    months: [
      { month: 8, heads: 120, theme: '党史教育' },
      { month: 9, heads: 0 },
    ],
  })
})

test('what the service would refuse is known before it is sent', () => {
  expect(isSendable({ ...EMPTY_WISHES, heads: '120', headsOf: { 3: '0', 4: '' } })).toBe(true)
  expect(isSendable({ ...EMPTY_WISHES, heads: '12.5' })).toBe(false)
  expect(isSendable({ ...EMPTY_WISHES, headsOf: { 3: '100001' } })).toBe(false)
  expect(isSendable({ ...EMPTY_WISHES, keyDays: [NATIONAL], within: '16' })).toBe(false)
  const demands = ['a', 'b', 'c', 'd', 'e'].flatMap((unitId) =>
    MONTHS.map((month) => ({ kind: 'CANNOT_HOST' as const, month, unitId })),
  )
  expect([
    demandsTooMany({ ...EMPTY_WISHES, demands }),
    demandsTooMany({ ...EMPTY_WISHES, demands, days: ['2027-06-30'] }),
  ]).toEqual([0, 61])
})
