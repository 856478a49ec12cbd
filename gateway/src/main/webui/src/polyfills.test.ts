import { expect, test } from 'vitest'
import { fillIn } from './polyfills'

const ARRAYS = ['at', 'findLast', 'findLastIndex', 'toSorted', 'toReversed', 'toSpliced', 'with'] as const

/** Without what came after Chromium 86, as long as the work takes. */
function inAnOldBrowser<T>(work: () => T): T {
  const gone = [...ARRAYS.map((name) => [Array.prototype, name] as const), [String.prototype, 'at'] as const]
  const places: (readonly [object, string])[] = [
    ...gone,
    [Object, 'hasOwn'],
    [Object.getPrototypeOf(crypto) as object, 'randomUUID'],
  ]
  const kept = places.map(([target, name]) => Object.getOwnPropertyDescriptor(target, name))
  for (const [target, name] of places) Reflect.deleteProperty(target, name)
  try {
    return work()
  } finally {
    Reflect.deleteProperty(crypto, 'randomUUID')
    places.forEach(([target, name], index) => kept[index] && Object.defineProperty(target, name, kept[index]))
  }
}

test('in a browser of Windows 7 the methods that the console calls are there and do the same', () => {
  const numbers = [3, 1, 2]
  const before = inAnOldBrowser(() => 'toSorted' in numbers)
  const found = inAnOldBrowser(() => {
    fillIn()
    return {
      sorted: numbers.toSorted((a, b) => a - b),
      reversed: numbers.toReversed(),
      last: [numbers.at(-1), 'abc'.at(-1), numbers.at(5)],
      found: [numbers.findLast((one) => one > 1), numbers.findLastIndex((one) => one > 5)],
      changed: [numbers.with(-1, 9), numbers.toSpliced(0, 1, 7, 8)],
      own: [Object.hasOwn({ a: 1 }, 'a'), Object.hasOwn({ a: 1 }, 'toString')],
      id: crypto.randomUUID(),
    }
  })
  expect(before).toBe(false)
  expect(found).toMatchObject({
    sorted: [1, 2, 3],
    reversed: [2, 1, 3],
    last: [2, 'c', undefined],
    found: [2, -1],
    changed: [
      [3, 1, 9],
      [7, 8, 1, 2],
    ],
    own: [true, false],
  })
  expect(found.id).toMatch(/^[\da-f]{8}-[\da-f]{4}-4[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/)
  expect(numbers).toEqual([3, 1, 2])
})
