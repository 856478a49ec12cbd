import { expect, test } from 'vitest'
import { choicesOf, linesOf, nameOfType, newCode } from './activityTypes'
import type { ActivityType } from './schemas'

const node = (code: string, name: string, children: ActivityType[] = [], also: Partial<ActivityType> = {}): ActivityType => ({
  code,
  name,
  retired: false,
  builtIn: true,
  children,
  ...also,
})

const tree = [
  node('MEETING', '会议'),
  node('COLLECTIVE', '集体活动', [
    node('RED', '红色教育', [node('FILM', '影视观摩', [], { retired: true }), node('OWN_1', '太极拳', [], { builtIn: false })]),
    node('VISIT', '参观视察'),
  ]),
]

test('R-06 the entries of a kind stand before what lies under them', () => {
  expect(linesOf(tree[1]!).map((line) => [line.name, line.under, line.depth])).toEqual([
    ['红色教育', '集体活动', 0],
    ['影视观摩', '红色教育', 1],
    ['太极拳', '红色教育', 1],
    ['参观视察', '集体活动', 0],
  ])
})

test('R-06 a new activity is offered what is in use of its kind, an old one keeps its name', () => {
  expect(choicesOf(tree, 'COLLECTIVE').map((line) => line.code)).toEqual(['RED', 'OWN_1', 'VISIT'])
  expect(choicesOf(tree, 'MEETING')).toEqual([])
  expect(nameOfType(tree, 'FILM')).toBe('影视观摩')
  expect(nameOfType(tree, undefined)).toBeUndefined()
})

test("R-06 only what is the county's own and has nothing below can be deleted", () => {
  expect(linesOf(tree[1]!).filter((line) => line.removable)).toHaveLength(1)
  expect(
    linesOf(node('COLLECTIVE', '集体活动', [node('OWN_2', '球类', [node('OWN_3', '门球')], { builtIn: false })]))[0],
  ).toMatchObject({ code: 'OWN_2', removable: false })
})

test('a code of its own is one that the service takes', () => {
  expect(newCode()).toMatch(/^[A-Z][A-Z0-9_]{1,39}$/)
})
