import { expect, test } from 'vitest'
import { lunarOf } from './lunar'

test('a lunar day is called as people call it, a month begins with its name, a leap month too', () => {
  const dates = ['2026-02-17', '2026-02-18', '2026-02-26', '2026-03-08', '2026-03-09', '2026-03-18', '2025-07-25', '2026-10-18']
  expect(dates.map((date) => lunarOf(date))).toEqual(['正月', '初二', '初十', '二十', '廿一', '三十', '闰六月', '初九'])
})

test('a browser that does not know the calendar shows no lunar day', () => {
  expect(lunarOf('2026-02-17', null)).toBeNull()
  const gregorian = new Intl.DateTimeFormat('en', { month: 'long', day: 'numeric', timeZone: 'UTC' })
  expect(lunarOf('2026-02-17', gregorian)).toBeNull()
})
