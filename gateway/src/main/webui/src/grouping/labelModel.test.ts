import { expect, test } from 'vitest'
import { placeLabels } from './labelModel'

const frame = { width: 400, height: 300, margin: 20 }

test('names stand below their signs where there is room', () => {
  const [label] = placeLabels([{ at: { x: 200, y: 100 }, name: '县水利局', must: false }], 16, 14, frame)
  expect(label).toEqual({ place: 0, name: '县水利局', at: { x: 200, y: 133 } })
})

test('a name gives way to a sign below it', () => {
  const [upper] = placeLabels(
    [
      { at: { x: 200, y: 100 }, name: '县水利局', must: true },
      { at: { x: 200, y: 128 }, name: '', must: false },
    ],
    16,
    14,
    frame,
  )
  expect(upper!.at.y).toBeLessThan(100)
})

test('who finds no room is left out, unless it must stand', () => {
  const crowd = [-26, 0, 26].flatMap((x) =>
    [-26, 0, 26].map((y) => ({ at: { x: 200 + x, y: 150 + y }, name: '县自然资源局', must: false })),
  )
  const names = placeLabels(crowd, 16, 14, frame)
  expect(names.map((label) => label.place)).not.toContain(4)
  crowd[4]!.must = true
  expect(placeLabels(crowd, 16, 14, frame).map((label) => label.place)).toContain(4)
})

test('names stay inside the picture', () => {
  for (const { at, name } of placeLabels([{ at: { x: 10, y: 290 }, name: '县海洋发展和渔业局', must: true }], 16, 14, frame)) {
    expect(at.x - (name.length * 16) / 2).toBeGreaterThanOrEqual(0)
    expect(at.y).toBeLessThanOrEqual(300)
  }
})

test('names keep clear of text that stands already', () => {
  const fixed = { at: { x: 200, y: 133 }, name: '第1组', font: 18 }
  const [label] = placeLabels([{ at: { x: 200, y: 100 }, name: '县水利局', must: true }], 16, 14, frame, [fixed])
  expect(label!.at.y).toBeLessThan(100)
})
