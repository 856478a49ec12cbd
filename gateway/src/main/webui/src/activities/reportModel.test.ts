import { expect, test } from 'vitest'
import type { OpenedReport } from '../api/useActivities'
import { changesOf, contradicts, draftOf, isOvertaken, onTopOf } from './reportModel'

const photo = (sha256: string) => ({ name: sha256 + '.jpg', sha256, uploaded: true })

const opened = (version: number, summary: string, ...photos: string[]) =>
  ({ report: { version, summary, photos: photos.map(photo) }, etag: `"${version}"` }) as unknown as OpenedReport

test('R-15 only what was changed is sent', () => {
  const draft = draftOf(opened(1, '原文', 'a'))
  expect(changesOf(draft)).toBeNull()
  expect(changesOf({ ...draft, summary: '新文' })).toEqual({ summary: '新文' })
  expect(changesOf({ ...draft, photos: [] })).toEqual({ photos: [] })
})

test('R-15 a text that only one of two has changed goes on top of the other one’s pictures by itself', () => {
  const draft = { ...draftOf(opened(1, '原文', 'a')), summary: '我的' }
  const now = opened(2, '原文', 'a', 'b')
  expect([isOvertaken(draft, now), contradicts(draft, now)]).toEqual([true, false])
  const merged = onTopOf(draft, now)
  expect([merged.summary, merged.photos.map((one) => one.sha256)]).toEqual(['我的', ['a', 'b']])
  expect(changesOf(merged)).toEqual({ summary: '我的' })
})

test('R-15 two texts contradict each other, and mine is kept', () => {
  const draft = { ...draftOf(opened(1, '原文')), summary: '我的' }
  const now = opened(2, '别人的')
  expect(contradicts(draft, now)).toBe(true)
  expect(onTopOf(draft, now).summary).toBe('我的')
  expect(contradicts({ ...draft, summary: '别人的' }, now)).toBe(false)
})

test('R-15 pictures that either took away are gone, those that either added are there once', () => {
  const before = draftOf(opened(1, '', 'a', 'b', 'c'))
  const mine = { ...before, photos: [photo('b'), photo('c'), photo('d')] }
  const merged = onTopOf(mine, opened(2, '', 'a', 'b', 'd', 'e'))
  expect(merged.photos.map((one) => one.sha256)).toEqual(['b', 'd', 'e'])
})
