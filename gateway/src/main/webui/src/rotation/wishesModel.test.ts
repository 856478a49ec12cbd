import { expect, test } from 'vitest'
import type { KeyDay } from '../api/types'
import { countOf, isTaken, NOTHING_ASKED, wishesOf, withDay, withPlace } from './wishesModel'

const NATIONAL: KeyDay = { name: '国庆节', date: '2027-10-01', markedOn: '2027-09-30' }
const ELDERS: KeyDay = { name: '重阳节', date: '2027-10-08', markedOn: '2027-10-08' }
const MOON: KeyDay = { name: '中秋节', date: '2027-09-15', markedOn: '2027-09-14' }
const NEW_YEAR: KeyDay = { name: '元旦', date: '2027-01-01', markedOn: '2026-12-31' }

test('who asks for nothing sends nothing', () => {
  expect(wishesOf(NOTHING_ASKED, 2027)).toEqual({})
  expect(countOf(NOTHING_ASKED)).toBe(0)
})

test('a settled day is a demand of its month, and a month has one', () => {
  const days = withDay(withDay(withDay([], '2027-06-30'), '2027-03-01'), '2027-06-28')
  expect(wishesOf({ ...NOTHING_ASKED, days }, 2027)).toEqual({ demands: [{ kind: 'ON_DAY', month: 3, day: '2027-03-01' }, { kind: 'ON_DAY', month: 6, day: '2027-06-28' }] })
})

test('a key date is marked in the month of its working day, but never in another year', () => {
  expect(wishesOf({ ...NOTHING_ASKED, keyDays: [NATIONAL, NEW_YEAR], within: '5' }, 2027).keyDays).toEqual([{ name: '国庆节', month: 9, within: 5 }, { name: '元旦', month: 1, within: 5 }])
})

test('one month marks one key date', () => {
  expect(isTaken(MOON, [NATIONAL], 2027)).toBe(true)
  expect(isTaken(ELDERS, [NATIONAL], 2027)).toBe(false)
  expect(isTaken(NATIONAL, [NATIONAL], 2027)).toBe(false)
})

test('one number of people is for every month, another month may differ or have none', () => {
  const { months } = wishesOf({ ...NOTHING_ASKED, heads: '120', headsOf: { 3: '200', 7: '0', 9: '' } }, 2027)
  expect(months).toHaveLength(11)
  expect(months?.find((wish) => wish.month === 3)?.heads).toBe(200)
  expect(months?.find((wish) => wish.month === 9)?.heads).toBe(120)
  expect(months?.some((wish) => wish.month === 7)).toBe(false)
})

test('places go by unit and by name', () => {
  const places = withPlace(withPlace(withPlace([], { unitId: 'u', name: '礼堂', capacity: 100 }), { unitId: 'v', name: '礼堂', capacity: 60 }), { unitId: 'u', name: '礼堂', capacity: 120 })
  expect(wishesOf({ ...NOTHING_ASKED, places }, 2027)).toEqual({ units: [{ unitId: 'v', places: [{ name: '礼堂', capacity: 60 }] }, { unitId: 'u', places: [{ name: '礼堂', capacity: 120 }] }] })
})

test('demands of one unit and kind count as the one line they are shown as', () => {
  const demands = [4, 5].map((month) => ({ kind: 'MUST_HOST' as const, month, unitId: 'u' }))
  expect(countOf({ ...NOTHING_ASKED, demands, heads: '60', headsOf: { 1: '20' } })).toBe(2)
})
