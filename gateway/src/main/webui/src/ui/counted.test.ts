import { expect, test } from 'vitest'
import { counted } from './counted'

test('what waits is counted as far as the API counts, and no number stands for more than it says', () => {
  expect([0, 1, 99, 100, 200].map(counted)).toEqual(['0', '1', '99', '99+', '99+'])
})
