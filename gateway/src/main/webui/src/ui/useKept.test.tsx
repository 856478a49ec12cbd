import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test, vi } from 'vitest'
import { forgetKept, forgetOthers, keptAs, useKept } from './useKept'

afterEach(() => {
  vi.restoreAllMocks()
  sessionStorage.clear()
  localStorage.clear()
})

const isEmpty = (text: string) => text === ''

test('what was typed is there again after a reload, under the name of who typed it and no other', () => {
  const page = renderHook(() => useKept<string>(keptAs('liaison', 'report'), '', isEmpty))
  act(() => page.result.current[1]('春季座谈'))
  page.unmount()

  expect(renderHook(() => useKept<string>(keptAs('liaison', 'report'), '', isEmpty)).result.current[0]).toBe('春季座谈')
  expect(renderHook(() => useKept<string>(keptAs('lead', 'report'), '', isEmpty)).result.current[0]).toBe('')
})

test('who logs out leaves nothing behind of what he typed, nor of what others typed in this tab', () => {
  for (const name of ['liaison', 'lead']) {
    const page = renderHook(() => useKept<string>(keptAs(name, 'report'), '', isEmpty))
    act(() => page.result.current[1](`写给${name}`))
    page.unmount()
  }
  sessionStorage.setItem('of-somebody-else', 'stays')

  forgetKept('liaison')

  expect(Object.keys(sessionStorage)).toEqual(['of-somebody-else'])
})

test('who comes next to a machine finds nothing of what another typed; a queue that names nobody waits for its owner', () => {
  sessionStorage.setItem(keptAs('liaison', 'report:x'), '"写给联络员"')
  sessionStorage.setItem(keptAs('lead', 'report:x'), '"写给牵头"')
  localStorage.setItem(keptAs('liaison', 'roll:x'), '{}')
  forgetOthers('lead')
  expect(Object.keys(sessionStorage)).toEqual([keptAs('lead', 'report:x')])
  forgetKept('lead')
  expect(Object.keys(sessionStorage)).toEqual([])
  expect(Object.keys(localStorage)).toEqual([keptAs('liaison', 'roll:x')])
})

test('what a browser will not keep, or kept badly, stops nobody from typing', () => {
  sessionStorage.setItem(keptAs('lead', 'report'), '{"half')
  vi.spyOn(Storage.prototype, 'setItem').mockImplementation(() => {
    throw new DOMException('full', 'QuotaExceededError')
  })
  const page = renderHook(() => useKept<string>(keptAs('lead', 'report'), '', isEmpty))
  expect(page.result.current[0]).toBe('')
  act(() => page.result.current[1]('春季座谈'))
  expect(page.result.current[0]).toBe('春季座谈')
})
