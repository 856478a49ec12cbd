import { expect, test } from 'vitest'
import { contains, groupAt, hull, lookOf, nextPlace, projection, spread } from './plotModel'

const frame = { width: 400, height: 300, margin: 20 }
const square = [
  { x: 0, y: 0 },
  { x: 10, y: 0 },
  { x: 10, y: 10 },
  { x: 0, y: 10 },
]

test('north is up and the farthest places stay inside the margin', () => {
  const at = projection(
    [
      { lon: 118.2, lat: 37.4 },
      { lon: 118.3, lat: 37.5 },
    ],
    frame,
  )
  const south = at({ lon: 118.2, lat: 37.4 })
  const north = at({ lon: 118.3, lat: 37.5 })
  expect(north.y).toBeLessThan(south.y)
  for (const point of [south, north]) {
    expect(point.x).toBeGreaterThanOrEqual(20)
    expect(point.x).toBeLessThanOrEqual(380)
    expect(point.y).toBeGreaterThanOrEqual(19.9)
    expect(point.y).toBeLessThanOrEqual(280.1)
  }
})

test('units at one and the same place stand in the middle', () => {
  const at = projection(
    [
      { lon: 118.2, lat: 37.4 },
      { lon: 118.2, lat: 37.4 },
    ],
    frame,
  )
  expect(at({ lon: 118.2, lat: 37.4 })).toEqual({ x: 200, y: 150 })
})

test('a point inside does not belong to the hull', () => {
  expect(hull([...square, { x: 5, y: 5 }])).toHaveLength(4)
  expect(hull(square.slice(0, 2))).toHaveLength(2)
})

test('the inside of a polygon is told from its outside', () => {
  expect(contains(square, { x: 5, y: 5 })).toBe(true)
  expect(contains(square, { x: 15, y: 5 })).toBe(false)
})

test('a drop inside a group counts for it, a drop near a unit as well, one far off for none', () => {
  const groups = [
    { no: 1, points: square },
    { no: 2, points: [{ x: 50, y: 50 }] },
  ]
  expect(groupAt({ x: 5, y: 5 }, groups, 8)).toBe(1)
  expect(groupAt({ x: 54, y: 50 }, groups, 8)).toBe(2)
  expect(groupAt({ x: 100, y: 100 }, groups, 8)).toBeNull()
})

test('neighbouring groups differ in colour and in shape', () => {
  expect(lookOf(1)).not.toEqual(lookOf(2))
  expect(lookOf(1).shape).not.toBe(lookOf(2).shape)
})

test('units in one building are drawn beside each other, others stay where they are', () => {
  const drawn = spread(
    [
      { x: 100, y: 100 },
      { x: 100, y: 100 },
      { x: 101, y: 100 },
      { x: 300, y: 200 },
    ],
    30,
    frame,
  )
  for (let i = 0; i < 3; i++) {
    for (let j = i + 1; j < 3; j++) expect(Math.hypot(drawn[i]!.x - drawn[j]!.x, drawn[i]!.y - drawn[j]!.y)).toBeGreaterThan(29)
  }
  expect(drawn[3]).toEqual({ x: 300, y: 200 })
})

test('an arrow leads to the nearest unit ahead, and nowhere at the edge', () => {
  const places = [
    { x: 0, y: 0 },
    { x: 50, y: 10 },
    { x: 20, y: 5 },
    { x: 2, y: 30 },
  ]
  expect(nextPlace(places, 0, 'ArrowRight')).toBe(2)
  expect(nextPlace(places, 0, 'ArrowDown')).toBe(3)
  expect(nextPlace(places, 1, 'ArrowLeft')).toBe(2)
  expect(nextPlace(places, 0, 'ArrowUp')).toBeNull()
})
