import { expect, test } from 'vitest'
import { daysIn, textOf } from './pastedDays'

test('every usual way to write a date is understood, and full-width signs', () => {
  const { days, faults } = daysIn(
    '日期,名称,类型\n2027-10-01,国庆节,休\r\n2027/10/2,国庆节,放假\n\n2027年10月9日，国庆节，班\n２０２７-10-10\t国庆节\t上班\n"2027-10-03","国庆节、中秋节","休"\n2027-10-04 国庆节 休',
    2027,
  )
  expect(faults).toEqual([])
  expect(days.map((day) => [day.date, day.off])).toEqual([
    ['2027-10-01', true],
    ['2027-10-02', true],
    ['2027-10-09', false],
    ['2027-10-10', false],
    ['2027-10-03', true],
    ['2027-10-04', true],
  ])
  expect(days[4]?.name).toBe('国庆节、中秋节')
})

test('what is not understood is named by its line', () => {
  const { days, faults } = daysIn(
    '2027-10-01,国庆节,休\n2027-02-30,春节,休\n2027-10-02,国庆节\n2026-05-01,劳动节,休\n2027-10-05,国庆节,补\n2027/10/01,国庆节,班',
    2027,
  )
  expect(days).toHaveLength(1)
  expect(faults.map(({ line, kind, other }) => [line, kind, other])).toEqual([
    [2, 'DATE', undefined],
    [3, 'FORM', undefined],
    [4, 'YEAR', undefined],
    [5, 'KIND', undefined],
    [6, 'TWICE', 1],
  ])
})

test('the days around new year belong to the notice of the year', () => {
  expect(daysIn('2026-12-31,元旦,休\n2028-01-02,元旦,班', 2027).faults).toEqual([])
  expect(daysIn('2026-11-30,元旦,休\n2028-02-01,元旦,班', 2027).faults.map((fault) => fault.kind)).toEqual(['YEAR', 'YEAR'])
})

test('a file is read in the encodings spreadsheets write', () => {
  expect(textOf(new TextEncoder().encode('\uFEFF国庆节').buffer as ArrayBuffer)).toBe('国庆节')
  expect(textOf(new Uint8Array([0xb9, 0xfa, 0xc7, 0xec, 0xbd, 0xda]).buffer)).toBe('国庆节')
})
