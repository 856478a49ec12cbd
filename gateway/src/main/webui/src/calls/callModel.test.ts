import { expect, test } from 'vitest'
import type { Call } from '../api/schemas'
import { byUnit, isOpen } from './callModel'

const call = (messageId: string, rest: Partial<Call> = {}): Call => ({ messageId, memberId: 'm', text: '', calls: 0, ...rest })

test('who did not answer is phoned again, who was reached or has no such number is not', () => {
  expect([call('1'), call('2', { outcome: 'NOT_REACHED' })].every(isOpen)).toBe(true)
  expect([call('1', { outcome: 'REACHED' }), call('2', { outcome: 'WRONG_NUMBER' })].some(isOpen)).toBe(false)
})

test('calls of a unit stand together, in the order of the list', () => {
  const groups = byUnit([call('1', { unitId: 'b' }), call('2', { unitId: 'a' }), call('3', { unitId: 'b' }), call('4')])
  expect(groups.map(({ unitId, calls }) => [unitId, calls.map((one) => one.messageId)])).toEqual([
    ['b', ['1', '3']],
    ['a', ['2']],
    [null, ['4']],
  ])
})
