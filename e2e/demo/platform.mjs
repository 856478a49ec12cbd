// Talks to the platform through the gateway as one of its users would: token, JSON, workbooks, patience.
import { appendFile, readFile } from 'node:fs/promises'
import { basename } from 'node:path'
import { randomUUID } from 'node:crypto'

export const GATEWAY = process.env.SA_GATEWAY_URL ?? 'http://127.0.0.1:8080'
const KEYCLOAK = process.env.SA_KEYCLOAK ?? 'http://127.0.0.1:8180'
const SPREADSHEET = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet'

export class Refused extends Error {
  constructor(method, path, status, problem) {
    const errors = (problem?.errors ?? []).map((error) => `${error.pointer} ${error.detail}`).join('; ')
    super(`${method} ${path} → ${status} ${problem?.code ?? ''} ${problem?.detail ?? ''} ${errors}`)
    this.status = status
    this.problem = problem
  }
}

// A part that restarts is waited for; the idempotency key makes asking again harmless.
async function patiently(url, request, passing = [502, 503, 504]) {
  const until = Date.now() + 90_000
  for (;;) {
    try {
      const answer = await fetch(url, request)
      if (!passing.includes(answer.status) || Date.now() > until) return answer
      await answer.arrayBuffer()
    } catch (away) {
      if (Date.now() > until) throw away
    }
    await new Promise((resolve) => setTimeout(resolve, 500))
  }
}

export class User {
  #token
  #until = 0

  constructor(name) {
    this.name = name
  }

  async #bearer() {
    if (Date.now() > this.#until) {
      const form = new URLSearchParams({
        grant_type: 'password',
        client_id: 'demo-cli',
        username: this.name,
        password: `demo-${this.name}`,
      })
      const answer = await patiently(
        `${KEYCLOAK}/realms/silver-alliance/protocol/openid-connect/token`,
        { method: 'POST', body: form },
        // Keycloak has no other word than 500 for a database that is away; with 400 it refuses an attempt that is made while it looks at
        // another of the same account (a wrong password is 401).
        [400, 500, 502, 503, 504],
      )
      if (!answer.ok) throw new Error(`${this.name} cannot log in: ${answer.status}`)
      const token = await answer.json()
      this.#token = token.access_token
      this.#until = Date.now() + (token.expires_in - 20) * 1000
    }
    return this.#token
  }

  async call(method, path, body, { key = ['POST', 'PUT', 'PATCH'].includes(method) ? randomUUID() : undefined, ifMatch } = {}) {
    const headers = { Authorization: `Bearer ${await this.#bearer()}` }
    if (key) headers['Idempotency-Key'] = key
    if (ifMatch) headers['If-Match'] = ifMatch
    let payload = body
    if (body !== undefined && !(body instanceof FormData)) {
      headers['Content-Type'] = 'application/json'
      payload = JSON.stringify(body)
    }
    const answer = await patiently(GATEWAY + path, { method, headers, body: payload })
    const text = await answer.text()
    const json = text && (answer.headers.get('content-type') ?? '').includes('json') ? JSON.parse(text) : text
    if (!answer.ok) throw new Refused(method, path, answer.status, json)
    // Whoever wants to check later what was acknowledged names a file for it.
    if (process.env.SA_HISTORY && method === 'POST')
      await appendFile(process.env.SA_HISTORY, `${JSON.stringify({ path, id: json?.id })}\n`)
    return { status: answer.status, body: json, location: answer.headers.get('location'), etag: answer.headers.get('etag') }
  }

  get = async (path) => (await this.call('GET', path)).body
  post = async (path, body) => (await this.call('POST', path, body)).body
  put = async (path, body, options) => (await this.call('PUT', path, body, options)).body

  async upload(path, file, fields = {}) {
    const form = new FormData()
    for (const [name, value] of Object.entries(fields)) form.append(name, value)
    form.append('file', new Blob([await readFile(file)], { type: SPREADSHEET }), basename(file))
    return this.call('POST', path, form)
  }

  async all(path) {
    const items = []
    let cursor
    do {
      const page = await this.get(
        `${path}${path.includes('?') ? '&' : '?'}limit=200${cursor ? `&cursor=${encodeURIComponent(cursor)}` : ''}`,
      )
      items.push(...page.items)
      cursor = page.next
    } while (cursor)
    return items
  }
}

/** Asks until the answer satisfies, for facts that travel between services. */
export async function eventually(what, ask, satisfied, seconds = 90) {
  const until = Date.now() + seconds * 1000
  for (;;) {
    let answer
    try {
      answer = await ask()
      if (satisfied(answer)) return answer
    } catch (refused) {
      if (!(refused instanceof Refused) || ![404, 422].includes(refused.status) || Date.now() > until) throw refused
    }
    if (Date.now() > until)
      throw new Error(`${what} did not come about within ${seconds} s: ${JSON.stringify(answer)?.slice(0, 300)}`)
    await new Promise((resolve) => setTimeout(resolve, 250))
  }
}
