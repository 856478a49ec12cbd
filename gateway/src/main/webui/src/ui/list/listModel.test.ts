import { expect, test } from 'vitest'
import { AS_IT_COMES, directionOf, type ListColumn, nextSort, shownOf, sorted, withSaved } from './listModel'

type Row = { name: string; people: number }
const COLUMNS: ListColumn<Row, string>[] = [
  { key: 'name', title: '名称', sort: 'both', render: (row) => row.name, text: (row) => row.name },
  { key: 'people', title: '人数', sort: 'both', render: (row) => String(row.people), text: (row) => row.people },
]

test('words go by their pronunciation, numbers by their size', () => {
  const rows = [
    { name: '张庄', people: 9 },
    { name: '阿城', people: 10 },
    { name: '李家', people: 2 },
  ]
  const names = (sort: string) => sorted(rows, COLUMNS, sort).map((row) => row.name)
  expect(names('name')).toEqual(['阿城', '李家', '张庄'])
  expect(names('-name')).toEqual(['张庄', '李家', '阿城'])
  expect(names('people')).toEqual(['李家', '张庄', '阿城'])
  expect(names('')).toEqual(['张庄', '阿城', '李家'])
  expect(names('nothing')).toEqual(['张庄', '阿城', '李家'])
})

test('a head sorts up, down where the list can, and then as it comes', () => {
  const both = { key: 'name', sort: 'both' } as const
  expect(['', 'name', '-name', 'people'].map((sort) => nextSort(sort, both))).toEqual(['name', '-name', '', 'name'])
  expect(nextSort('name', { key: 'name', sort: 'up' })).toBe('')
  expect([directionOf('name', 'name'), directionOf('-name', 'name'), directionOf('', 'name')]).toEqual([
    'ascending',
    'descending',
    undefined,
  ])
})

test('a column that is added later is there for somebody who arranged the others', () => {
  const settings = { ...AS_IT_COMES, columns: { people: false, name: false } }
  const later = [
    ...COLUMNS.map((column) => ({ ...column })),
    { ...COLUMNS[1]!, key: 'new' },
    { ...COLUMNS[1]!, key: 'rare', hidden: true },
  ]
  expect(shownOf(later, settings).map(({ key }) => key)).toEqual(['name', 'new'])
})

test('a filter saved under a name that is there takes its place', () => {
  const saved = [
    { name: '离休', search: 'category=VETERAN' },
    { name: '失联', search: 'state=LOST_CONTACT' },
  ]
  expect(withSaved(saved, { name: '离休', search: 'x=1' })).toEqual([saved[1], { name: '离休', search: 'x=1' }])
})
