import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { consoleQueries } from '../api/queries'
import { forgetHome, patiently, rememberHome, sendAhead } from './ahead'

const assign = vi.fn()
const ME = 'GET /api/v1/me'
const committee = { username: 'committee', subject: '1', roles: ['county-committee'], division: '370522', units: [] }
let asked: string[]

function answering(me: unknown, status = 200) {
  asked = []
  vi.stubGlobal('fetch', (path: string, { method }: RequestInit) => {
    asked.push(`${method} ${path.split('?')[0]}`)
    return Promise.resolve(new Response(JSON.stringify(path === '/api/v1/me' ? me : { items: [], alliances: 4 }), { status }))
  })
}

beforeEach(() => {
  answering(committee)
  vi.stubGlobal('location', { ...window.location, assign })
})
afterEach(() => {
  forgetHome()
  assign.mockClear()
  vi.unstubAllGlobals()
})

test('a morning page has what it asks first before it is drawn, the year’s months too', async () => {
  const queries = consoleQueries()
  await sendAhead(queries, '/dashboard')
  expect(asked[0]).toBe(ME)
  expect(asked).toContain('GET /api/v1/call-lists/count')
  expect(asked.filter((path) => path === 'GET /api/v1/dashboard/county').length).toBeGreaterThanOrEqual(12)
  expect(queries.getQueryData(['activities', 'in', 'REPORTED'])).toBeTruthy()
})

test('nothing is asked that somebody may not read', async () => {
  answering({ ...committee, roles: ['org-dept'] })
  await sendAhead(consoleQueries(), '/dashboard')
  expect(asked).toContain('GET /api/v1/swap-requests')
  expect(asked).not.toContain('GET /api/v1/call-lists/count')
  expect(asked).not.toContain('GET /api/v1/imports')
})

test('what branches lack is asked in a county alone', async () => {
  const gaps = 'GET /api/v1/party-organisations/gaps'
  await sendAhead(consoleQueries(), '/dashboard')
  expect(asked).toContain(gaps)
  answering({ ...committee, division: '3705' })
  await sendAhead(consoleQueries(), '/dashboard')
  expect(asked).toContain('GET /api/v1/dashboard/county')
  expect(asked).not.toContain(gaps)
})

test('the address of the house sends ahead for where one started last, until one logs out', async () => {
  rememberHome('/dashboard')
  await sendAhead(consoleQueries(), '/')
  expect(asked).toContain('GET /api/v1/dashboard/county')
  forgetHome()
  answering(committee)
  await sendAhead(consoleQueries(), '/')
  expect(asked).toEqual([ME])
})

test('nothing is asked for a page that is another one’s start, or a room that is not one’s own', async () => {
  answering({ ...committee, roles: ['liaison'] })
  rememberHome('/dashboard')
  await sendAhead(consoleQueries(), '/')
  await sendAhead(consoleQueries(), '/dashboard')
  expect(asked).toEqual([ME, ME])
})

test('of who is logged out nothing more is asked', async () => {
  answering({}, 401)
  rememberHome('/dashboard')
  await sendAhead(consoleQueries(), '/')
  expect(asked).toEqual([ME])
  expect(assign).not.toHaveBeenCalled()
})

test('a platform that takes its time does not keep the page blank', async () => {
  vi.stubGlobal('fetch', () => new Promise(() => undefined))
  await patiently(sendAhead(consoleQueries(), '/dashboard'), 50)
  expect(asked).toEqual([])
})
