import { expect, test } from 'vitest'
import { unitsOf } from './ledgerModel'

test('a unit is one line with its categories, and the lines add up to the ledger', () => {
  const count = (unitId: string, category: 'VETERAN' | 'RETIRED', members: number) => ({
    unitId,
    unitName: '单位' + unitId,
    category,
    members,
  })
  const units = unitsOf({ units: [count('a', 'VETERAN', 2), count('a', 'RETIRED', 20), count('b', 'RETIRED', 7)] })
  expect(units).toEqual([
    { unitId: 'a', unitName: '单位a', of: { VETERAN: 2, RETIRED: 20 }, members: 22 },
    { unitId: 'b', unitName: '单位b', of: { RETIRED: 7 }, members: 7 },
  ])
})
