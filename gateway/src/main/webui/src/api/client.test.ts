import { afterEach, expect, test, vi } from 'vitest'
import { get, getAll, idOf, loginPath, post, put, queryOf, upload } from './client'
import { Problem } from './problem'

function answering(status: number, body?: unknown, headers: Record<string, string> = {}) {
  const answer = vi.fn(
    async (_path: string, _init: RequestInit) =>
      new Response(body === undefined ? null : JSON.stringify(body), {
        status,
        headers: { 'content-type': status < 400 ? 'application/json' : 'application/problem+json', ...headers },
      }),
  )
  vi.stubGlobal('fetch', answer)
  return answer
}

const headersOf = (answer: ReturnType<typeof answering>) => new Headers(answer.mock.calls[0]?.[1].headers)

afterEach(() => vi.unstubAllGlobals())

test('a read carries neither the CSRF header nor an idempotency key', async () => {
  const answer = answering(200, { items: [] })
  await get('/api/v1/alliances', { asOf: '2026-06-15', cursor: undefined })
  expect(answer.mock.calls[0]?.[0]).toBe('/api/v1/alliances?asOf=2026-06-15')
  expect(headersOf(answer).has('X-CSRF')).toBe(false)
  expect(headersOf(answer).has('Idempotency-Key')).toBe(false)
})

test('a list is read to its last page', async () => {
  const answer = vi
    .fn()
    .mockImplementationOnce(async () => Response.json({ items: [1, 2], next: 'a b' }))
    .mockImplementationOnce(async () => Response.json({ items: [3], next: null }))
  vi.stubGlobal('fetch', answer)
  expect(await getAll<number>('/api/v1/alliances', { asOf: '2026-06-15' })).toEqual([1, 2, 3])
  expect(answer.mock.calls.map(([path]) => path as string)).toEqual([
    '/api/v1/alliances?asOf=2026-06-15&limit=200',
    '/api/v1/alliances?asOf=2026-06-15&limit=200&cursor=a+b',
  ])
})

test('a writing call carries both', async () => {
  const answer = answering(201, { id: '7' })
  expect(idOf(await post<{ id: string }>('/api/v1/surveys', { year: 2026 }))).toBe('7')
  expect(headersOf(answer).get('X-CSRF')).toBe('1')
  expect(headersOf(answer).get('Idempotency-Key')).toMatch(/^[0-9a-f-]{36}$/)
})

const keys = (answer: { mock: { calls: [string, RequestInit][] } }) =>
  answer.mock.calls.map(([, init]) => new Headers(init.headers).get('Idempotency-Key'))

test('whoever sends the same again after its answer was lost sends it under the same key, once answered under another', async () => {
  const draft = { title: '座谈会' }
  const answer = answering(201, { id: '7' })
  answer.mockRejectedValueOnce(new TypeError('Failed to fetch'))
  answer.mockResolvedValueOnce(new Response(null, { status: 503 }))

  await expect(post('/api/v1/activities', draft)).rejects.toMatchObject({ code: 'NETWORK' })
  await expect(post('/api/v1/activities', { ...draft })).rejects.toMatchObject({ status: 503 })
  await post('/api/v1/activities', draft)
  await post('/api/v1/activities', draft)

  const [first, second, third, fourth] = keys(answer)
  expect([second, third]).toEqual([first, first])
  expect(fourth).not.toBe(first)
})

test('what was changed meanwhile, or goes elsewhere, is another thing with another key', async () => {
  const answer = answering(200)
  answer.mockRejectedValue(new TypeError('Failed to fetch'))
  const form = (name: string) => {
    const form = new FormData()
    form.set('file', new File(['x'], name, { lastModified: 1 }))
    return form
  }

  await post('/api/v1/activities', { title: '座谈会' }).catch(() => undefined)
  await post('/api/v1/activities', { title: '参观' }).catch(() => undefined)
  await put('/api/v1/activities/1', { title: '参观' }, '"1"').catch(() => undefined)
  await put('/api/v1/activities/1', { title: '参观' }, '"2"').catch(() => undefined)
  await upload('/api/v1/imports', form('a.xlsx')).catch(() => undefined)
  await upload('/api/v1/imports', form('b.xlsx')).catch(() => undefined)
  await upload('/api/v1/imports', form('b.xlsx')).catch(() => undefined)

  const sent = keys(answer)
  expect(new Set(sent).size).toBe(6)
  expect(sent[6]).toBe(sent[5])
})

test('two clicks at once are one submission', async () => {
  const answer = answering(200)
  await Promise.all([post('/api/v1/surveys/1/open'), post('/api/v1/surveys/1/open')])
  expect(new Set(keys(answer)).size).toBe(1)
})

test('what the service says is what people read', async () => {
  answering(422, { code: 'INVALID', detail: '请填写原因', errors: [{ pointer: '/reason', detail: '不能为空' }] })
  const failure = await post('/api/v1/rotation-slots/1/defer', {}).catch((error: unknown) => error)
  expect(failure).toBeInstanceOf(Problem)
  expect(failure).toMatchObject({
    status: 422,
    code: 'INVALID',
    message: '请填写原因',
    errors: [{ pointer: '/reason', detail: '不能为空' }],
  })
})

test('401 and 499 both mean that nobody is logged in', async () => {
  for (const status of [401, 499]) {
    answering(status)
    await expect(get('/api/v1/me')).rejects.toMatchObject({ status: 401, code: 'UNAUTHENTICATED' })
  }
})

test('no network is a problem like any other', async () => {
  vi.stubGlobal(
    'fetch',
    vi.fn(async () => Promise.reject(new TypeError('Failed to fetch'))),
  )
  await expect(get('/api/v1/me')).rejects.toMatchObject({ status: 0, code: 'NETWORK' })
})

test('the id is taken from the location when there is no body', () => {
  expect(idOf({ data: undefined, status: 202, location: '/api/v1/imports/42' })).toBe('42')
})

test('the way to the login comes back to the page asked for', () => {
  expect(loginPath('/rotation/a1/2026?x=1')).toBe('/login?return=%2Frotation%2Fa1%2F2026%3Fx%3D1')
  expect(queryOf({ a: '', b: undefined, c: 0 })).toBe('?c=0')
})
