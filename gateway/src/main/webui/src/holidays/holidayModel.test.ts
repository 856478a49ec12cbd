import { expect, test } from 'vitest'
import type { HolidayTable } from '../api/schemas'
import {
  changesOf,
  daysBetween,
  edited,
  linesOf,
  NO_EDITS,
  withDays,
  withLineRestored,
  withOnly,
  withoutLine,
} from './holidayModel'

const table: HolidayTable = {
  year: 2027,
  provisional: true,
  source: '法定节假日',
  keyDates: [],
  warnings: [],
  days: [...daysBetween('2027-10-01', '2027-10-03', '国庆节', true), { date: '2027-10-09', name: '国庆节', off: false }],
}

const shown = (edits = NO_EDITS, saved = table) =>
  linesOf(saved.days, edited(saved, edits).days).map(
    (line) => `${line.from.slice(5)}..${line.to.slice(5)} ${line.name}${line.off ? '休' : '班'} ${line.change}`,
  )

test('days in a row with one name are one line; the worked weekend is its own', () => {
  expect(shown()).toEqual(['10-01..10-03 国庆节休 kept', '10-09..10-09 国庆节班 kept'])
})

test('a range runs over the end of a month', () => {
  expect(daysBetween('2027-01-30', '2027-02-02', '春节', true).map((day) => day.date)).toEqual([
    '2027-01-30',
    '2027-01-31',
    '2027-02-01',
    '2027-02-02',
  ])
})

test('a line taken away stays in sight and comes back unchanged', () => {
  const gone = withoutLine(NO_EDITS, linesOf(table.days, table.days)[0]!)
  expect(shown(gone)).toContain('10-01..10-03 国庆节休 removed')
  expect(edited(table, gone).days).toHaveLength(1)
  const back = withLineRestored(gone, linesOf(table.days, edited(table, gone).days)[0]!)
  expect(edited(table, back)).toEqual({ provisional: true, source: '法定节假日', days: table.days })
  expect(changesOf(table, back)).toBe(0)
})

test('an added line that is taken away leaves nothing behind', () => {
  const added = withDays(NO_EDITS, daysBetween('2027-01-01', '2027-01-03', '元旦', true))
  expect(changesOf(table, added)).toBe(1)
  const line = linesOf(table.days, edited(table, added).days).find((one) => one.change === 'added')!
  expect(changesOf(table, withoutLine(added, line))).toBe(0)
})

test('a date has one line: the later one replaces the saved one', () => {
  const worked = withDays(NO_EDITS, [{ date: '2027-10-03', name: '国庆节', off: false }])
  expect(edited(table, worked).days.filter((day) => day.date === '2027-10-03')).toEqual([
    { date: '2027-10-03', name: '国庆节', off: false },
  ])
})

test('an import that replaces everything keeps what is the same as it is', () => {
  const only = withOnly(NO_EDITS, table.days, [table.days[0]!, { date: '2027-01-01', name: '元旦', off: true }])
  expect(shown(only)).toEqual([
    '01-01..01-01 元旦休 added',
    '10-01..10-01 国庆节休 kept',
    '10-02..10-03 国庆节休 removed',
    '10-09..10-09 国庆节班 removed',
  ])
})

test('one’s own changes lie over what somebody else has saved meanwhile', () => {
  const mine = withDays({ ...NO_EDITS, provisional: false }, [{ date: '2027-05-01', name: '劳动节', off: true }])
  const theirs = { ...table, source: '国办发明电', days: [...table.days, { date: '2027-01-01', name: '元旦', off: true }] }
  expect(edited(theirs, mine)).toMatchObject({ provisional: false, source: '国办发明电' })
  expect(edited(theirs, mine).days.map((day) => day.name)).toEqual(['元旦', '劳动节', '国庆节', '国庆节', '国庆节', '国庆节'])
})
