import { expect, test } from 'vitest'
import type { Organisation } from '../api/schemas'
import { branchOf, byGap, choiceOf, labelsOf, lastDayFrom, mayStandUnder, treeOf } from './orgModel'

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

test('G-17 whoever is in a functional branch as well is counted once', () => {
  const functional = { ...org('f', '合唱团功能型党支部', 'BRANCH', 'w', 9), form: 'FUNCTIONAL' as const }
  expect(treeOf([...ORGS, functional])[0]?.below).toBe(12)
})

test('of a name there are several, the parent tells them apart, whichever are to choose from', () => {
  const all = [...ORGS, org('b3', '第一党支部', 'BRANCH', 'w')]
  const labels = labelsOf(
    all,
    all.filter(({ level }) => level === 'BRANCH'),
  )
  expect(labels.get('b1')).toBe('第一党支部（党总支）')
  expect(labels.get('b3')).toBe('第一党支部（党工委）')
  expect(labels.get('b2')).toBe('第二党支部')
  expect(choiceOf(labels).idOf(' 第一党支部（党工委） ')).toBe('b3')
})

test('where parents are called alike as well, the one above and the units tell, and what nothing tells apart is refused', () => {
  const branch = (id: string, parent: string, ...unitNames: string[]) => ({
    ...org(id, '第一党支部', 'BRANCH', parent),
    unitNames,
  })
  const all = [
    org('w', '党工委', 'WORKING_COMMITTEE'),
    org('p', '局党委', 'PARTY_COMMITTEE'),
    org('g1', '党总支', 'GENERAL_BRANCH', 'w'),
    org('g2', '党总支', 'GENERAL_BRANCH', 'p'),
    branch('b1', 'g1', '县水利局'),
    branch('b2', 'g1', '县气象局'),
    branch('b3', 'g2'),
    branch('b4', 'g2'),
  ]
  const labels = labelsOf(
    all,
    all.filter(({ level }) => level === 'BRANCH'),
  )
  const choice = choiceOf(labels)
  expect(choice.idOf('第一党支部（党总支，党工委，县气象局）')).toBe('b2')
  const both = labels.get('b4') ?? ''
  expect([both, choice.wrong(both), choice.idOf(both)]).toEqual(['第一党支部（党总支，局党委）', 'ambiguous', undefined])
  expect(choice.wrong('第九党支部')).toBe('unknown')
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
