import { expect, test } from 'vitest'
import { groupsOf, homeOf, placeOf } from './navModel'

const rooms = (...roles: string[]) => groupsOf(roles).flatMap((group) => group.rooms)

test('the committee sees every room but the auditor’s, in groups, and starts at today', () => {
  expect(groupsOf(['county-committee']).map((group) => group.key)).toEqual([
    'today',
    'people',
    'alliances',
    'activities',
    'messages',
    'statistics',
  ])
  expect(rooms('county-committee')).toHaveLength(19)
  expect(homeOf(['county-committee'])).toBe('/dashboard')
})

test('a lead unit and a liaison start at what waits for them, and import nothing', () => {
  expect(homeOf(['lead-unit'])).toBe('/today')
  expect(homeOf(['liaison'])).toBe('/today')
  expect(groupsOf(['liaison'])[0]).toEqual({ key: 'today', rooms: ['today'] })
  expect(rooms('lead-unit')).not.toContain('imports')
  expect(rooms('lead-unit')).not.toContain('holidays')
  expect(rooms('lead-unit')).not.toContain('care')
})

test('the two posts kept apart, and those whose rooms are still to come, are welcomed and see no business', () => {
  for (const role of ['sys-admin', 'security-officer', 'member', 'family', 'province']) {
    expect(groupsOf([role])).toEqual([])
    expect(homeOf([role])).toBe('/welcome')
  }
})

test('a branch secretary is welcomed and has the rooms that are there', () => {
  expect(homeOf(['branch-secretary'])).toBe('/welcome')
  expect(rooms('branch-secretary')).toEqual([
    'members',
    'organisations',
    'transfers',
    'floating',
    'care',
    'activities',
    'calendar',
    'rotation',
    'inbox',
    'statistics',
  ])
})

test('M-11 the role health keeps health files and has no other room; nobody else has that one', () => {
  expect(rooms('health')).toEqual(['health'])
  expect(homeOf(['health'])).toBe('/health')
  for (const role of ['county-committee', 'org-dept', 'lead-unit', 'liaison', 'branch-secretary', 'auditor']) {
    expect(rooms(role)).not.toContain('health')
  }
})

test('an auditor reads the trail and nothing else', () => {
  expect(rooms('auditor')).toEqual(['audit'])
  expect(homeOf(['auditor'])).toBe('/audit')
})

test('nobody has two mornings: the county’s holds all that waits', () => {
  expect(groupsOf(['liaison', 'county-committee'])[0]?.rooms).toEqual(['dashboard'])
})

test('of several roles the one that works for the county says where somebody starts', () => {
  expect(homeOf(['liaison', 'county-committee'])).toBe('/dashboard')
})

test('an address says which room it is in', () => {
  expect(placeOf('/alliances/a1')).toEqual({ group: 'alliances', room: 'alliances', within: true })
  expect(placeOf('/members')).toEqual({ group: 'people', room: 'members', within: false })
  expect(placeOf('/welcome')).toBeNull()
})

test('who looks from a city has no list of calls: each time it asked, it would be on record as refused', () => {
  const of = (division: string) => groupsOf(['county-committee'], division).flatMap((group) => group.rooms)
  expect(of('3705')).not.toContain('calls')
  expect(of('370522')).toContain('calls')
})
