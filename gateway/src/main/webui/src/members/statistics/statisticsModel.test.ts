import { expect, test } from 'vitest'
import { criterionOf, elderlyOf, hidesAny, listOf, rowsOf } from './statisticsModel'

test('a cell opens the ledger of its day and unit, narrowed to its groups', () => {
  expect(listOf({ asOf: '2026-06-12', unitId: 'u1' }, ['FROM_80', 'FEMALE'])).toBe(
    '/members?asOf=2026-06-12&unit=u1&group=FROM_80%2CFEMALE',
  )
  expect(listOf({ asOf: '2026-06-12' })).toBe('/members?asOf=2026-06-12')
})

test('below the groups stands the whole', () => {
  const rows = rowsOf({
    total: 10,
    lines: [
      { group: 'MALE', members: 6, share: 60, cells: [{ group: 'VETERAN', members: 6 }] },
      { group: 'FEMALE', members: 4, share: 40, cells: [{ group: 'VETERAN', members: 4 }] },
    ],
    columns: [{ group: 'VETERAN', members: 10, share: 100 }],
  })
  expect(rows.map(({ group, cells, members, share }) => [group, ...cells, members, share])).toEqual([
    ['MALE', 6, 6, 60],
    ['FEMALE', 4, 4, 40],
    [null, 10, 10, 100],
  ])
  expect(hidesAny(rows)).toBe(false)
})

test('what is absent is not told', () => {
  const rows = rowsOf({ total: 40, lines: [{ group: 'MALE', cells: [] }], columns: [] })
  expect(rows[0]).toEqual({ group: 'MALE', cells: [], members: null, share: null })
  expect(hidesAny(rows)).toBe(true)
})

test('what an address says is taken only where it is known', () => {
  expect(criterionOf('SEX')).toBe('SEX')
  expect(criterionOf('NAME')).toBeUndefined()
  expect(['38298', '0', '-1', '1.5', 'abc', ''].map(elderlyOf)).toEqual([
    38298,
    undefined,
    undefined,
    undefined,
    undefined,
    undefined,
  ])
})
