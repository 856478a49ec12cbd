import { Problem, problemOf } from './problem'
import type { Page } from './schemas'
import { keyOf } from './submissions'

/** What is asked; of a list each stands by itself. */
type Query = Record<string, string | number | boolean | readonly string[] | undefined | null>

type Call = {
  query?: Query
  body?: unknown
  form?: FormData
  ifMatch?: string
  signal?: AbortSignal
  /** Goes on when the page is closed; browsers take 64 KB of it. */
  keepalive?: boolean
}

export type Answer<T> = { data: T; etag?: string; location?: string; status: number }

const LARGEST_PAGE = 200

/** The only place that talks to the network. */
async function send<T>(method: string, path: string, call: Call = {}): Promise<Answer<T>> {
  const headers = new Headers({ Accept: 'application/json' })
  if (method !== 'GET') headers.set('X-CSRF', '1')
  const submission = method === 'GET' || method === 'DELETE' ? undefined : keyOf(method, path + queryOf(call.query), call)
  if (submission) headers.set('Idempotency-Key', submission.key)
  if (call.ifMatch) headers.set('If-Match', call.ifMatch)
  if (call.body !== undefined) headers.set('Content-Type', 'application/json')
  const response = await fetch(path + queryOf(call.query), {
    method,
    headers,
    body: call.form ?? (call.body === undefined ? null : JSON.stringify(call.body)),
    signal: call.signal ?? null,
    keepalive: call.keepalive ?? false,
    credentials: 'same-origin',
    redirect: 'manual',
  }).catch((cause: unknown) => {
    if (cause instanceof DOMException && cause.name === 'AbortError') throw cause
    throw new Problem(0, 'NETWORK')
  })
  submission?.answered(response.status)
  if (isLoggedOut(response)) throw new Problem(401, 'UNAUTHENTICATED')
  if (!response.ok) throw await problemOf(response)
  return {
    data: (await bodyOf(response)) as T,
    etag: response.headers.get('etag') ?? undefined,
    location: response.headers.get('location') ?? undefined,
    status: response.status,
  }
}

/** 499 is what the gateway answers a script whose session is gone. */
function isLoggedOut(response: Response): boolean {
  return response.status === 401 || response.status === 499 || response.type === 'opaqueredirect'
}

async function bodyOf(response: Response): Promise<unknown> {
  if (response.status === 204) return undefined
  const text = await response.text()
  return text === '' ? undefined : JSON.parse(text)
}

export function queryOf(query: Query = {}): string {
  const said = Object.entries(query).flatMap(([key, value]) =>
    (typeof value === 'object' && value !== null ? value : [value])
      .filter((one) => one !== undefined && one !== null && one !== '')
      .map((one) => [key, String(one)]),
  )
  return said.length === 0 ? '' : '?' + new URLSearchParams(said)
}

export async function get<T>(path: string, query?: Query, signal?: AbortSignal): Promise<T> {
  return (await send<T>('GET', path, { query, signal })).data
}

/** The items of every page of a list. */
export async function getAll<T>(path: string, query: Query = {}, signal?: AbortSignal): Promise<T[]> {
  return (await getUpTo<T>(path, query, Infinity, signal)).rows
}

export type ManyRows<T> = { rows: T[]; complete: boolean }

/** The items of a list's pages, as far as `most` of them; who waits is told after each page how many there are. */
export async function getUpTo<T>(
  path: string,
  query: Query,
  most: number,
  signal?: AbortSignal,
  report?: (count: number) => void,
): Promise<ManyRows<T>> {
  const rows: T[] = []
  let cursor: string | null | undefined
  do {
    const page: Page<T> = await get<Page<T>>(path, { ...query, limit: LARGEST_PAGE, cursor }, signal)
    rows.push(...page.items)
    report?.(Math.min(rows.length, most))
    cursor = page.next
  } while (cursor && rows.length < most)
  return { rows: rows.slice(0, most), complete: !cursor && rows.length <= most }
}

/** With the ETag, for a later update. */
export async function getTagged<T>(path: string, signal?: AbortSignal): Promise<Answer<T>> {
  return send<T>('GET', path, { signal })
}

export async function post<T>(path: string, body?: unknown, query?: Query, ifMatch?: string): Promise<Answer<T>> {
  return send<T>('POST', path, { body: body ?? {}, query, ifMatch })
}

export async function upload<T>(path: string, form: FormData): Promise<Answer<T>> {
  return send<T>('POST', path, { form })
}

export async function put<T>(path: string, body: unknown, ifMatch?: string): Promise<Answer<T>> {
  return send<T>('PUT', path, { body, ifMatch })
}

/** As put, and it goes on when the page is closed while it is sent. */
export async function putKeptAlive<T>(path: string, body: unknown): Promise<Answer<T>> {
  return send<T>('PUT', path, { body, keepalive: true })
}

export async function remove(path: string, ifMatch?: string): Promise<void> {
  await send<void>('DELETE', path, { ifMatch })
}

/** The id at the end of a Location header. */
export function idOf(answer: Answer<{ id?: string } | undefined>): string {
  return answer.data?.id ?? answer.location?.split('?')[0]?.split('/').filter(Boolean).at(-1) ?? ''
}

/** Where the gateway starts the login; it comes back to the page asked for. */
export function loginPath(returnTo: string): string {
  return '/login?return=' + encodeURIComponent(returnTo)
}
