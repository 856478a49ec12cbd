// Asks for everything the documents name, as every demo account, wrongly; see hostile.sh.
import { readFile } from 'node:fs/promises'
import { GATEWAY } from '../demo/platform.mjs'
import { ask, tokens } from './hostile/asking.mjs'
import { call, planned } from './hostile/calls.mjs'
import { accounts, collected, foreign } from './hostile/county.mjs'
import { operations } from './hostile/documents.mjs'
import { held, served } from './hostile/patience.mjs'
import { processes } from './hostile/processes.mjs'

const WORKBOOK = new URL('../../fixtures/lijin-ledger-2026-messy.xlsx', import.meta.url)
const PORTS = { members: 8081, activities: 8082, alliance: 8083, notification: 8084 }
const AT_ONCE = 12
const IDLE = 5_000
/** Shown of each kind of finding; the others are counted. */
const SHOWN = 20
/** Answers tell nothing of what is inside; an event is named by its type, which integrators know. */
const INSIDE =
  /\bat [a-z][\w.]+\([A-Z]\w+\.java|org\.silveralliance\.(?![a-z]+\.[a-z-]+\.v\d)|(?:java|jakarta|io\.quarkus|org\.hibernate)\.[a-z]+\.[A-Z]|PSQLException/
const CITIZEN = /(?<!\d)[1-8]\d{5}(?:19|20)\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])\d{3}[\dX](?!\d)/

const options = Object.fromEntries(
  process.argv.slice(2).flatMap((word, index, all) => (word.startsWith('--') ? [[word.slice(2), Number(all[index + 1])]] : [])),
)
const seed = options.seed ?? Math.floor(Math.random() * 1e6)
const until = (options.seconds ?? 120) * 1000
const most = options.calls ?? 40_000

function figure(name, value, unit = 'count', target = null, met = target === null || value <= target) {
  console.log(JSON.stringify({ name: `hostile.${name}`, value, unit, target, met }))
  return met
}

const tell = (text) => console.error(`hostile: ${text}`)

tell(`seed ${seed}`)
const token = tokens()
const county = await collected()
const people = accounts(county)
const before = await processes()
const findings = { unavailable: 0, failing: 0, unanswered: 0, foreign: 0, inside: 0, numbers: 0 }
const statuses = new Map()

const serviceAt = (name) =>
  process.env[`SA_${name.toUpperCase()}_URL`] ??
  `http://127.0.0.1:${process.env[`SA_${name.toUpperCase()}_PORT`] ?? PORTS[name]}`

function find(kind, number, asked, what) {
  findings[kind]++
  if (findings[kind] > SHOWN) return
  const body = asked.body ? ` body ${JSON.stringify(String(asked.body).slice(0, 400))}` : ''
  tell(
    `${kind}: call ${number}, ${asked.account.name}${asked.direct ? ' past the gateway' : ''}: ${asked.method} ${asked.path.slice(0, 300)} ${JSON.stringify(asked.headers).slice(0, 300)}${body}\n  → ${what}`,
  )
}

async function try_(number, plan, workbook) {
  const asked = call(plan(number), number, seed, county.ids, workbook)
  const bearer = await token(asked.account)
  const headers = bearer ? { ...asked.headers, Authorization: `Bearer ${bearer}` } : asked.headers
  const base = asked.direct ? serviceAt(asked.service) : GATEWAY
  const answer = await ask(base, { ...asked, headers })
  if (answer.unsendable) return
  const status = answer.status ?? 0
  statuses.set(status, (statuses.get(status) ?? 0) + 1)
  const text = answer.text
  if (answer.failed) return find('unanswered', number, asked, answer.failed)
  if (status === 503 && answer.headers['retry-after']) find('unavailable', number, asked, text.slice(0, 200))
  else if (status >= 500) find('failing', number, asked, `${status} ${text.slice(0, 300)}`)
  const shown = foreign(county, asked.account, asked, status, text)
  if (shown) find('foreign', number, asked, `${status} ${shown}`)
  if (INSIDE.test(text)) find('inside', number, asked, `${status} ${INSIDE.exec(text)[0]}`)
  if (CITIZEN.test(text) && !asked.path.includes('/reveal') && !String(asked.body).includes(CITIZEN.exec(text)[0]))
    find('numbers', number, asked, `${status} a whole identity number`)
}

/** Calls from one number on, some at a time, until time or number is used up. */
async function ask_(from, end, last, plan, workbook) {
  let next = from
  const worker = async () => {
    while (next < last && Date.now() < end) await try_(next++, plan, workbook)
  }
  await Promise.all(Array.from({ length: AT_ONCE }, worker))
  return next
}

// Connections first: afterwards the services still have work from the calls.
const [committee, orgdept] = people
const atRest = await served(await token(committee), 8)
const others = await held(IDLE, await token(orgdept))
const beside = await served(await token(committee), 10)
const stillHeld = others.stillSilent()
others.end()

const workbook = await readFile(WORKBOOK)
const plan = planned(await operations(), people, seed)
const start = Date.now()
const middle = await ask_(0, start + until / 2, most / 2, plan, workbook)
const halfway = await processes()
const calls = await ask_(middle, start + until, most, plan, workbook)
const after = await processes()

figure('seed', seed, 'seed')
figure('calls', calls)
for (const [status, count] of [...statuses].sort(([a], [b]) => a - b)) figure(`answers.${status || 'none'}`, count)
const ended = [...before].filter(([name, { pid }]) => after.get(name)?.pid !== pid || after.get(name).threads === 0)
const growth = (what) => Math.max(...[...halfway].map(([name, then]) => after.get(name)?.[what] / Math.max(1, then[what])))
const rounded = (value) => Math.round(value * 100) / 100
const met = [
  figure('answers.failing', findings.failing, 'count', 0),
  figure('answers.unavailable', findings.unavailable),
  figure('unanswered', findings.unanswered, 'count', 0),
  figure('rows-of-others', findings.foreign, 'count', 0),
  figure('tells-of-inside', findings.inside, 'count', 0),
  figure('whole-identity-numbers', findings.numbers, 'count', 0),
  figure('processes-ended', ended.length, 'count', 0),
  figure('memory.second-half', rounded(growth('megabytes')), 'ratio', 1.25),
  figure('threads.second-half', rounded(growth('threads')), 'ratio', 1.25),
  ...['gateway', 'members-service', 'alliance-service', 'activities-service', 'notification-service'].flatMap((name) => [
    figure(`memory.${name}`, after.get(name).megabytes, 'MB', 560),
    figure(`threads.${name}`, after.get(name).threads, 'count', 160),
  ]),
  figure('idle.held', Math.min(others.silent, stillHeld), 'count', IDLE, stillHeld >= IDLE),
  figure('idle.refused-beside', beside.refused, 'count', 0),
  figure('idle.list-p95-at-rest', rounded(atRest.p95), 'ms'),
  figure('idle.list-p95-beside', rounded(beside.p95 / atRest.p95), 'ratio', 2),
]
tell(`memory before ${[...before].map(([name, it]) => `${name} ${it.megabytes} MB ${it.threads} threads`).join(', ')}`)
tell(`memory after ${[...after].map(([name, it]) => `${name} ${it.megabytes} MB ${it.threads} threads`).join(', ')}`)
process.exit(met.every(Boolean) ? 0 : 1)
