import { expect, test } from 'vitest'
import { yuan } from './money'

test('yuan are grouped without becoming a float', () => {
  expect(yuan('60000.00')).toBe('60,000.00')
  expect(yuan('1234567.5')).toBe('1,234,567.50')
})

test('what a service gives as a number has its fen, and its sign', () => {
  expect([yuan(25), yuan(1234.5), yuan(-500.05), yuan(0)]).toEqual(['25.00', '1,234.50', '-500.05', '0.00'])
})
