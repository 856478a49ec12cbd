import { act, renderHook } from '@testing-library/react'
import { afterEach, expect, test } from 'vitest'
import { forgetKept, keptAs, useKept } from './useKept'

afterEach(() => sessionStorage.clear())

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

  forgetKept()

  expect(Object.keys(sessionStorage)).toEqual(['of-somebody-else'])
})
