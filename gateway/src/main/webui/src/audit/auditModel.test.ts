import { expect, test } from 'vitest'
import { EVERYTHING, filterOf, isDivision, nameOf } from './auditModel'

test('days are those of the county, the last one included', () => {
  const filter = filterOf({ ...EVERYTHING, from: '2026-02-28', to: '2026-02-28', actor: ' lead-a1 ' })
  expect(filter.from).toBe('2026-02-28T00:00:00+08:00')
  expect(filter.to).toBe('2026-03-01T00:00:00+08:00')
  expect(filter.actor).toBe('lead-a1')
})

test('no day asked for is every day', () => {
  expect(filterOf(EVERYTHING)).toEqual(EVERYTHING)
})

test('a division is a province, a city or a county, or the own one', () => {
  expect(['', '37', '3705', '370522'].filter(isDivision)).toHaveLength(4)
  expect(['3', '370', '37052', '3705221', '37052a'].filter(isDivision)).toEqual([])
})

test('an action without a name is spelt as words', () => {
  expect(nameOf('leave.taken', { 'leave.taken': '请假' })).toBe('请假')
  expect(nameOf('alliance.lead-unit.designated', {})).toBe('Alliance lead unit designated')
  expect(nameOf('call-list.', {})).toBe('Call list')
})
