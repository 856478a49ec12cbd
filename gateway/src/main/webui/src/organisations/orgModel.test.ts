import { expect, test } from 'vitest'
import type { Organisation } from '../api/schemas'
import { branchOf, byGap, labelsOf, lastDayFrom, mayStandUnder, treeOf } from './orgModel'

const org = (id: string, name: string, level: Organisation['level'], parentId?: string, members = 0): Organisation => ({
  id,
  name,
  level,
  parentId,
  members,
  fullMembers: members,
  formerNames: [],
  form: 'SINGLE',
  basis: 'UNIT',
  unitNames: [],
  foundedOn: '2020-01-01',
  gaps: [],
})

const ORGS = [
  org('b2', '第二党支部', 'BRANCH', 'g', 5),
  org('b1', '第一党支部', 'BRANCH', 'g', 7),
  org('g', '党总支', 'GENERAL_BRANCH', 'w'),
  org('w', '党工委', 'WORKING_COMMITTEE'),
]

test('the tree goes from above to below, and counts the members below', () => {
  const [top] = treeOf(ORGS)
  expect(top?.org.id).toBe('w')
  expect(top?.below).toBe(12)
  expect(top?.children[0]?.children.map((node) => node.org.name)).toEqual(
    ['第二党支部', '第一党支部'].toSorted((a, b) => a.localeCompare(b, 'zh-Hans-CN')),
  )
})

test('whose parent is not seen stands on top', () => {
  expect(treeOf([ORGS[0]!]).map((node) => node.org.id)).toEqual(['b2'])
})

test('of a name there are several, the parent tells them apart', () => {
  const labels = labelsOf([...ORGS, org('b3', '第一党支部', 'BRANCH', 'w')])
  expect(labels.get('第一党支部（党总支）')).toBe('b1')
  expect(labels.get('第一党支部（党工委）')).toBe('b3')
  expect(labels.get('第二党支部')).toBe('b2')
})

test('what stands below is no place to move to', () => {
  expect([...branchOf(ORGS, 'g')].toSorted()).toEqual(['b1', 'b2', 'g'])
})

test('a group stands under a branch and nothing else does', () => {
  expect(mayStandUnder('GROUP', 'BRANCH')).toBe(true)
  expect(mayStandUnder('BRANCH', 'BRANCH')).toBe(false)
  expect(mayStandUnder('BRANCH', 'GENERAL_BRANCH')).toBe(true)
  expect(mayStandUnder('GENERAL_BRANCH', 'GENERAL_BRANCH')).toBe(false)
})

test('what is late comes first', () => {
  const item = (gap: Organisation['gaps'][number]) => ({ gap, name: '党支部', fullMembers: 2 })
  expect(byGap([item('NO_INSTRUCTOR'), item('TERM_OVERDUE')]).map((group) => group.gap)).toEqual([
    'TERM_OVERDUE',
    'NO_INSTRUCTOR',
  ])
})

test('a term of three years ends on the day before its own day', () => {
  expect(lastDayFrom('2023-09-01')).toBe('2026-08-31')
  expect(lastDayFrom('2024-02-29')).toBe('2027-02-28')
})
