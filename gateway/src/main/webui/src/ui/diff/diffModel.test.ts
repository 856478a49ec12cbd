import { expect, test } from 'vitest'
import { diffOf } from './diffModel'

const side = (parts: ReturnType<typeof diffOf>, not: 'before' | 'after') =>
  parts
    .filter(({ of }) => of !== not)
    .map(({ text }) => text)
    .join('')

test.each([
  ['', ''],
  ['到会 30 人', '到会 130 人'],
  ['甲乙丙丁', '乙丙戊丁'],
  ['同一段话', '同一段话'],
  ['', '新写的'],
  ['原来的', ''],
])('both versions of %j and %j are whole', (before, after) => {
  const parts = diffOf(before, after)
  expect(side(parts, 'after')).toBe(before)
  expect(side(parts, 'before')).toBe(after)
})

test('a number that changed is marked as a whole, and what is the same is not', () => {
  expect(diffOf('到会 30 人，请假 2 人', '到会 130 人，请假 2 人')).toEqual([
    { of: 'both', text: '到会 ' },
    { of: 'before', text: '30' },
    { of: 'after', text: '130' },
    { of: 'both', text: ' 人，请假 2 人' },
  ])
})

test('texts too long to compare piece by piece are shown whole', () => {
  const parts = diffOf('甲'.repeat(3_000), '乙'.repeat(3_000))
  expect(parts.map(({ of, text }) => [of, text.length])).toEqual([
    ['before', 3_000],
    ['after', 3_000],
  ])
})
