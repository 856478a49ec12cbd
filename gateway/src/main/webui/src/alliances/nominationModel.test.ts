import { expect, test } from 'vitest'
import type { Me, Member } from '../api/schemas'
import { eligible, firstTermDay, majorityOf, mayDesignate, mayNominate, type Nominee, tally } from './nominationModel'

const member = (id: string, name: string, unitName: string, state = 'ACTIVE') => ({ id, name, unitName, state }) as Member
const li = member('m1', '李试', '县水利局')
const wang = member('m2', '王试', '县农业农村局')
const votes = (...counts: string[]): Nominee[] => counts.map((count, index) => ({ member: index === 0 ? li : wang, count }))

test('G-06 a majority is more than half of those present', () => {
  expect([1, 2, 20, 21].map(majorityOf)).toEqual([1, 2, 11, 11])
})

test.each([
  ['nothing counted yet', 21, votes(''), 'COUNTING'],
  ['nobody named', 21, [], 'COUNTING'],
  ['nobody present', 0, votes('0'), 'COUNTING'],
  ['exactly half', 20, votes('10', '10'), 'NO_MAJORITY'],
  ['one more than half', 20, votes('9', '11'), 'ELECTED'],
  ['more votes than people', 20, votes('11', '10'), 'TOO_MANY'],
  ['more votes than people before all are counted', 20, votes('21', ''), 'TOO_MANY'],
  ['some did not vote', 21, votes('10', '5'), 'NO_MAJORITY'],
] as const)('G-06 %s', (_, present, nominees, verdict) => {
  expect(tally(present, [...nominees]).verdict).toBe(verdict)
})

test('who has most is named, whatever the order', () => {
  expect(tally(20, votes('9', '11')).first?.member.name).toBe('王试')
})

test('people are found by name or unit, without the dead and those already named', () => {
  const all = [li, wang, member('m3', '李亡', '县水利局', 'DECEASED')]
  expect(eligible(all, [], '李')).toEqual([li])
  expect(eligible(all, [], '农业')).toEqual([wang])
  expect(eligible(all, votes('1'), '李')).toEqual([])
  expect(eligible(all, [], ' ')).toEqual([])
})

test('a term begins on or after its meeting and after the term before', () => {
  expect(firstTermDay('2026-03-10', undefined)).toBe('2026-03-10')
  expect(firstTermDay('2026-03-10', '2026-02-02')).toBe('2026-03-10')
  expect(firstTermDay('2026-03-10', '2026-04-01')).toBe('2026-04-01')
})

test('the alliance puts forward, those above designate', () => {
  const me = (role: string) => ({ roles: [role], leadAllianceIds: ['a1'] }) as unknown as Me
  expect(mayNominate(me('lead-unit'), 'a1')).toBe(true)
  expect(mayNominate(me('lead-unit'), 'a2')).toBe(false)
  expect(mayNominate(me('county-committee'), 'a1')).toBe(false)
  expect(['county-committee', 'org-dept', 'lead-unit', 'liaison'].filter((role) => mayDesignate(me(role)))).toEqual([
    'county-committee',
    'org-dept',
  ])
})
