import { expect, test } from 'vitest'
import { closedOn, daysOf, isWhole, periodsOf, themesKnown, type UnitPlace, withTheme } from './meansModel'

test('days become periods and periods days, over the end of a month', () => {
  expect(daysOf([{ from: '2028-02-28', to: '2028-03-01' }])).toEqual(['2028-02-28', '2028-02-29', '2028-03-01'])
  expect(periodsOf(['2028-03-01', '2028-02-29', '2028-03-05', '2028-02-29'])).toEqual([
    { from: '2028-02-29', to: '2028-03-01' },
    { from: '2028-03-05', to: '2028-03-05' },
  ])
})

test('closed days that touch are one period, and only of the place meant', () => {
  const hall: UnitPlace = {
    unitId: 'u',
    name: '礼堂',
    capacity: 100,
    cost: 0,
    closed: [{ from: '2027-08-01', to: '2027-08-10' }],
  }
  const other = { ...hall, unitId: 'v' }
  const [first, second] = closedOn([hall, other], hall, { from: '2027-08-11', to: '2027-08-12' })
  expect(first?.closed).toEqual([{ from: '2027-08-01', to: '2027-08-12' }])
  expect(second).toBe(other)
})

test('a whole number within bounds is one, whatever else was typed is not', () => {
  expect(['0', '7', '10'].map((text) => isWhole(text, 0, 10))).toEqual([true, true, true])
  expect(['', '-1', '1.5', '1e1', '１２', '11', ' 3'].map((text) => isWhole(text, 0, 10))).toEqual(
    Array.from({ length: 7 }, () => false),
  )
})

test('a unit has a theme once, and a theme of two units is offered once', () => {
  const u = { unitId: 'u', theme: '党史教育' }
  expect(withTheme([u], { ...u })).toHaveLength(1)
  expect(themesKnown([u, { unitId: 'v', theme: '党史教育' }, { unitId: 'v', theme: '健康讲座' }])).toHaveLength(2)
})
