import { expect, test } from 'vitest'
import { lacksNumber } from './callRules'

test('who has no number is told from who has one, as long as nobody has reached him', () => {
  expect(lacksNumber({ reason: 'NO_PHONE' })).toBe(true)
  expect(lacksNumber({ reason: 'NO_PHONE', outcome: 'NOT_REACHED' })).toBe(true)
  expect(lacksNumber({ reason: 'NO_PHONE', outcome: 'REACHED' })).toBe(false)
  expect(lacksNumber({ reason: 'NO_MOBILE' })).toBe(false)
})
