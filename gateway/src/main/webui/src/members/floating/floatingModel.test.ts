import { expect, test } from 'vitest'
import type { FloatingPlaceCount } from '../../api/schemas'
import { floatingPage } from '../../api/useFloating'
import { figuresOf } from './floatingModel'

const count = (over: Partial<FloatingPlaceCount>): FloatingPlaceCount => ({
  direction: 'OUT',
  place: { code: '370212', name: '山东省青岛市崂山区' },
  people: 1,
  amber: 0,
  red: 0,
  ...over,
})

test('M-06 whoever nobody asked where he lives is counted by himself, and on neither side', () => {
  const items = [
    count({ people: 3, amber: 1 }),
    count({ direction: 'IN', people: 2, red: 1 }),
    count({ place: undefined, people: 4 }),
  ]
  expect(figuresOf(items)).toEqual({ out: 3, in: 2, unrecorded: 4, amber: 1, red: 1 })
})

test('a member is looked after on his own page, who came on that of his record', () => {
  expect(floatingPage({ memberId: 'm', floatingId: 'f' })).toBe('/members/m?tab=floating')
  expect(floatingPage({ memberId: 'm' })).toBe('/members/m?tab=floating')
  expect(floatingPage({ floatingId: 'f' })).toBe('/floating/f')
})
