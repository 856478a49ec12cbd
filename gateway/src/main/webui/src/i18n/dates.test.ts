import { afterAll, describe, expect, test } from 'vitest'
import { dateOf, dayOf, localDate, momentOf, paperMonth, partialDate, timeOf, today } from './dates'

const zone = process.env.TZ
afterAll(() => {
  process.env.TZ = zone
})

describe.each(['UTC', 'America/New_York', 'Asia/Shanghai', 'Pacific/Auckland'])('read in %s', (place) => {
  test.each([
    ['2026-02-28T15:59:00Z', '2月28日 星期六', '23:59', '2026-02-28'],
    ['2026-02-28T16:30:00Z', '3月1日 星期日', '00:30', '2026-03-01'],
    ['2026-02-28T23:30:00Z', '3月1日 星期日', '07:30', '2026-03-01'],
    ['2026-03-01T07:30:00+08:00', '3月1日 星期日', '07:30', '2026-03-01'],
    ['2026-12-31T16:00:00Z', '1月1日 星期五', '00:00', '2027-01-01'],
  ])('the instant %s is shown on the county’s day', (instant, day, time, date) => {
    process.env.TZ = place
    expect([dayOf(instant, 'zh'), timeOf(instant), localDate(instant)]).toEqual([day, time, date])
    expect(today(new Date(instant))).toBe(date)
  })

  test('a date is itself, and a moment carries its date', () => {
    process.env.TZ = place
    expect(dayOf('2026-03-01', 'zh')).toBe('3月1日 星期日')
    expect(dateOf('2026-03-01', 'en')).toBe('1 Mar 2026')
    expect(dateOf('2026-02-28T23:30:00Z', 'zh')).toBe('2026年3月1日')
    expect(momentOf('2026-02-28T23:30:00Z', 'zh')).toBe('2026年3月1日 07:30')
  })
})

test.each([
  ['1975-06-12', '1975年6月12日', '12 Jun 1975', '1975.06'],
  ['1975-06', '1975年6月', 'Jun 1975', '1975.06'],
  ['1975', '1975年', '1975', '1975'],
])('a date known as %s is shown as far as it is known', (known, zh, en, paper) => {
  expect([partialDate(known, 'zh'), partialDate(known, 'en'), paperMonth(known)]).toEqual([zh, en, paper])
})
