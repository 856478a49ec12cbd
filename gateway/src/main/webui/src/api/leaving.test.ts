import { afterEach, expect, test, vi } from 'vitest'
import { logOut, toLogin } from './leaving'

function answering(status: number, headers: Record<string, string> = {}) {
  const answer = vi.fn(async (_path: string, _init: RequestInit) => new Response(null, { status, headers }))
  vi.stubGlobal('fetch', answer)
  return answer
}

afterEach(() => vi.unstubAllGlobals())

test('logging out is a call that no other site can make, and leads to where Keycloak ends its session', async () => {
  const answer = answering(204, { location: 'https://keycloak.example/logout' })
  expect(await logOut()).toBe('https://keycloak.example/logout')
  expect(answer.mock.calls[0]?.[0]).toBe('/logout')
  expect(answer.mock.calls[0]?.[1].method).toBe('POST')
  expect(new Headers(answer.mock.calls[0]?.[1].headers).get('X-CSRF')).toBe('1')
})

test('who is not logged in any more is led home', async () => {
  answering(401)
  expect(await logOut()).toBe('/')
})

test('while somebody leaves, a call that finds the session gone leads to no login', async () => {
  const assign = vi.fn()
  vi.stubGlobal('window', { location: { assign } })
  answering(503)
  await expect(logOut()).rejects.toThrow()
  toLogin('/rotation')
  expect(assign).toHaveBeenCalledExactlyOnceWith('/login?return=%2Frotation')
  answering(204, { location: 'https://keycloak.example/logout' })
  await logOut()
  toLogin('/rotation')
  expect(assign).toHaveBeenCalledOnce()
})
