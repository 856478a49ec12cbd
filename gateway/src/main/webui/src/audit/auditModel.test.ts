import { expect, test } from 'vitest'
import { csvOf, EVERYTHING, filterOf, isDivision, nameOf } from './auditModel'

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

test('an exported text is no formula, and keeps its commas and quotes', () => {
  const row = {
    division: '370522',
    seq: 7,
    actor: 'lead-a1',
    origin: '127.0.0.1',
    action: 'member.revealed',
    subject: 'member/1',
  }
  const csv = csvOf(['时间'], [{ ...row, at: '2026-02-28T17:30:00Z', reason: '=1+1, "核对"' }], () => '查看')
  expect(csv.startsWith('\ufeff时间\r\n')).toBe(true)
  expect(csv).toContain('2026-03-01 01:30,lead-a1,查看,member.revealed,member/1,"\'=1+1, ""核对""",127.0.0.1,370522,7')
})
