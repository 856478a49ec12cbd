// @vitest-environment jsdom
import { afterEach, expect, test, vi } from 'vitest'
import { onSessionEnd, sessionEnded, watchTyping } from './leaving'

const assign = vi.fn()
const stops: (() => void)[] = []
afterEach(() => {
  for (const stop of stops.splice(0)) stop()
  assign.mockClear()
  vi.unstubAllGlobals()
})

function opened() {
  const hears = vi.fn()
  stops.push(onSessionEnd(hears), watchTyping())
  vi.stubGlobal('window', { location: { assign } })
  return hears
}

test('a session that ends while nothing is typed leads to the login at once', () => {
  const hears = opened()
  sessionEnded('/activities/x')
  expect(assign).toHaveBeenCalledWith('/login?return=%2Factivities%2Fx')
  expect(hears).not.toHaveBeenCalled()
})

test('what was typed on the page is not thrown away for the login', () => {
  const hears = opened()
  document.dispatchEvent(new Event('input', { bubbles: true }))
  sessionEnded('/activities/x')
  expect(hears).toHaveBeenCalledWith(true)
  expect(assign).not.toHaveBeenCalled()
})

test('the next page starts with nothing typed', () => {
  const hears = opened()
  document.dispatchEvent(new Event('input', { bubbles: true }))
  stops.push(watchTyping())
  sessionEnded('/dashboard')
  expect(hears).not.toHaveBeenCalled()
  expect(assign).toHaveBeenCalledOnce()
})
