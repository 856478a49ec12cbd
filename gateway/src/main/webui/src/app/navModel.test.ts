import { expect, test } from 'vitest'
import { homeOf, pagesOf } from './navModel'

test('the committee sees every room and starts at the dashboard', () => {
  expect(pagesOf(['county-committee'])).toHaveLength(10)
  expect(homeOf(['county-committee'])).toBe('/dashboard')
})

test('a lead unit starts at its rotation and imports nothing', () => {
  expect(homeOf(['lead-unit'])).toBe('/rotation')
  expect(pagesOf(['lead-unit'])).not.toContain('imports')
  expect(pagesOf(['lead-unit'])).not.toContain('holidays')
})

test('the other two of the three separated posts see nothing here', () => {
  for (const role of ['sys-admin', 'security-officer']) {
    expect(pagesOf([role])).toEqual([])
    expect(homeOf([role])).toBe('/nothing')
  }
})

test('an auditor reads the trail and nothing else', () => {
  expect(pagesOf(['auditor'])).toEqual(['audit'])
  expect(homeOf(['auditor'])).toBe('/audit')
})
