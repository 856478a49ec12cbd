import { expect, test } from 'vitest'
import { namesIn, unitIdsOf } from './unitField'

const NAMES = new Map([
  ['w', '县水利局'],
  ['c', '县文化、旅游局'],
  ['h', '县文化'],
  ['m1', '县气象局'],
  ['m2', '县气象局'],
])

test('a unit may have the sign in its name that stands between two', () => {
  expect(unitIdsOf('县文化、旅游局、县水利局', NAMES)).toEqual(['c', 'w'])
  expect(unitIdsOf('县文化，县水利局；', NAMES)).toEqual(['h', 'w'])
})

test('a name that two units have means neither', () => {
  expect(unitIdsOf('县气象局、县水利局', NAMES)).toEqual(['w'])
})

test('what nobody knows ends where the next begins', () => {
  expect(namesIn(' 县某局、县水利局 ', NAMES.values())).toEqual(['县某局', '县水利局'])
})
