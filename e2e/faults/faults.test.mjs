// Ends each part with kill -9 in the middle of the demo; the launcher starts it again; then the checker decides.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { readFile, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, test } from 'node:test'
import pg from 'pg'
import { User } from '../demo/platform.mjs'
import { isQuiet, judge, read } from './checker.mjs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const STATE = process.env.SA_STATE ?? join(ROOT, '.local')
const VICTIMS = [
  'members-service',
  'kafka',
  'alliance-service',
  'postgres',
  'activities-service',
  'notification-service',
  'gateway',
]
const HEALTH = `http://127.0.0.1:${process.env.SA_MEMBERS_MANAGEMENT_PORT ?? 9081}`
const WRITES_BETWEEN = 15
const database = {
  port: Number(process.env.SA_DB_PORT ?? 5433),
  password: (await readFile(join(STATE, 'secrets/db-postgres'), 'utf8')).trim(),
}
const history = join(tmpdir(), `history-${process.pid}.jsonl`)
after(() => rm(history, { force: true }))
const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000))

async function pidOf(part) {
  const record = await readFile(join(STATE, `run/${part}.pid`), 'utf8').catch(() => '')
  return Number(/^pid=(\d+)/m.exec(record)?.[1]) || undefined
}

async function until(what, seconds, holds) {
  const end = Date.now() + seconds * 1000
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what} did not come about within ${seconds} s`)
    await pause(0.5)
  }
}

async function endAndAwaitReturn(part) {
  const pid = await pidOf(part)
  assert.ok(pid, `${part} has a recorded process`)
  process.kill(pid, 'SIGKILL')
  await until(`${part} returns`, 120, async () => {
    const now = await pidOf(part)
    return now !== undefined && now !== pid
  })
}

async function quiet() {
  await until('everything arrives', 180, async () =>
    isQuiet(await read(database).catch(() => ({ none: { outbox: [{}], inbox: [] } }))),
  )
  return read(database)
}

test('I-01 I-02 I-03 I-04 hold after every part was ended once in the middle of the demo', { timeout: 900_000 }, async () => {
  const demo = spawn(process.execPath, [join(ROOT, 'e2e/demo/demo.mjs')], {
    stdio: 'inherit',
    env: { ...process.env, SA_HISTORY: history },
  })
  const ended = new Promise((resolve) => demo.once('exit', resolve))
  let running = true
  void ended.then(() => {
    running = false
  })
  const acknowledgedSoFar = async () => (await readFile(history, 'utf8').catch(() => '')).split('\n').length - 1
  let next = 1
  for (const victim of VICTIMS) {
    await until(`the demo has written ${next} times`, 180, async () => !running || (await acknowledgedSoFar()) >= next)
    assert.ok(running, `the demo still runs when ${victim} is ended`)
    console.log(`kill -9 ${victim} after ${await acknowledgedSoFar()} acknowledged writes`)
    await endAndAwaitReturn(victim)
    next = (await acknowledgedSoFar()) + WRITES_BETWEEN
  }
  assert.equal(await ended, 0, 'the demo reaches its end')
  const acknowledged = (await readFile(history, 'utf8'))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line))
  assert.ok(acknowledged.length > VICTIMS.length * WRITES_BETWEEN, `${acknowledged.length} acknowledged writes`)
  for (const step of [
    'surveys',
    'approve',
    'leader-nominations',
    'rotations',
    'activities',
    'registrations',
    'photos',
    'submit',
    'accept',
  ]) {
    assert.ok(
      acknowledged.some(({ path }) => path.endsWith(`/${step}`)),
      `the demo has acknowledged ${step}`,
    )
  }
  assert.deepEqual(judge(await quiet(), acknowledged), [])
})

test('the checker turns red on each planted fault', async () => {
  const plant = async (change, history = []) => {
    const facts = await quiet()
    change(facts)
    return judge(facts, history)
  }
  const red = async (id, change, written) =>
    assert.ok(
      (await plant(change, written)).some((fault) => fault.startsWith(id)),
      `fault ${id}`,
    )
  await red('I-01', () => {}, [{ path: '/api/v1/activities', id: 'lost' }])
  await red('I-01', () => {}, [{ path: '/api/v1/activities/lost/report/accept' }])
  await red('I-02', (facts) => facts.alliance.inbox.splice(3, 1))
  await red('I-02', (facts) => {
    facts.alliance.inbox = []
  })
  await red('I-02', (facts) => facts.activities.inbox.push({ ...facts.activities.inbox[0], consumer: 'again' }))
  await red('I-03', (facts) =>
    facts.members.ids.member.delete(facts.members.outbox.find((event) => event.aggregatetype === 'member').aggregateid),
  )
  await red('I-04', (facts) => facts.alliance.inbox.reverse())
  await red('I-04', (facts) => {
    facts.members.outbox[0].aggregate_version = 7
  })
})

// The services run on as they are; only the row that an inbox insert leaves is taken away, as if the insert were not in the code.
async function withoutInboxInsert(service, work) {
  const db = new pg.Client({
    host: '127.0.0.1',
    port: database.port,
    user: 'postgres',
    password: database.password,
    database: service,
  })
  await db.connect()
  await db.query(`
    create table inbox_taken (like inbox);
    create function inbox_take() returns trigger language plpgsql security definer as $$ begin
      insert into public.inbox_taken values (new.*);
      delete from public.inbox where consumer = new.consumer and event_id = new.event_id;
      return null;
    end $$;
    create trigger inbox_take after insert on inbox for each row execute function inbox_take()`)
  try {
    await work(async () => (await db.query('select event_id from inbox_taken')).rows.map((row) => row.event_id))
  } finally {
    await db.query(
      'drop trigger inbox_take on inbox; insert into inbox select * from inbox_taken; drop table inbox_taken; drop function inbox_take()',
    )
    await db.end()
  }
}

test('the checker turns red when the inbox insert is removed, and names the event', { timeout: 300_000 }, async () => {
  const committee = new User('committee')
  const {
    items: [{ id }],
  } = await committee.get('/api/v1/members?limit=1')
  const remark = async (text) => {
    const { body, etag } = await committee.call('GET', `/api/v1/members/${id}`)
    const { unitId, name, category, ethnicity, education, joinedPartyOn, retiredOn, branch, living, hobbies } = body
    const kept = { unitId, name, category, ethnicity, education, joinedPartyOn, retiredOn, branch, living, hobbies }
    await committee.put(`/api/v1/members/${id}`, { ...kept, remark: text }, { ifMatch: etag })
    return body.remark
  }
  let before
  await withoutInboxInsert('alliance', async (taken) => {
    before = await remark('收件登记检查')
    await until('alliance-service applies the correction', 60, async () => (await taken()).length > 0)
    const faults = judge(await read(database))
    for (const event of await taken())
      assert.ok(
        faults.some((fault) => fault.startsWith('I-02: alliance') && fault.includes(event)),
        faults.join('; '),
      )
  })
  await remark(before ?? '')
  assert.deepEqual(judge(await quiet()), [])
})

test('G-03 a proposal whose solver is ended in its work is solved all the same', { timeout: 300_000 }, async () => {
  const committee = new User('committee')
  const {
    items: [survey],
  } = await committee.get('/api/v1/surveys?limit=1')
  const { location } = await committee.call('POST', '/api/v1/grouping-proposals', {
    surveyId: survey.id,
    groups: 4,
    minUnits: 5,
    maxUnits: 7,
  })
  const pid = await pidOf('alliance-service')
  process.kill(pid, 'SIGKILL')
  const db = new pg.Client({
    host: '127.0.0.1',
    port: database.port,
    user: 'postgres',
    password: database.password,
    database: 'alliance',
  })
  await db.connect()
  const left = (await db.query('select state from grouping_proposal where id = $1', [location.split('/').pop()])).rows
  await db.end()
  assert.deepEqual(left, [{ state: 'SOLVING' }], 'it was ended in the middle')
  await until('alliance-service returns', 120, async () => {
    const now = await pidOf('alliance-service')
    return now !== undefined && now !== pid
  })
  let proposal
  await until('the proposal is a draft', 180, async () => {
    proposal = await committee.get(location)
    return proposal.state !== 'SOLVING'
  })
  assert.equal(proposal.state, 'DRAFT')
  assert.deepEqual(
    proposal.groups.map((group) => group.memberCount).sort((a, b) => a - b),
    [111, 126, 127, 148],
  )
})

test('a service starts while Kafka and Keycloak are away, says so, and recovers by itself', { timeout: 300_000 }, async () => {
  const away = [await pidOf('kafka'), await pidOf('keycloak')]
  const health = async (kind) => {
    const answer = await fetch(`${HEALTH}/q/health/${kind}`, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined)
    return {
      status: answer?.status,
      down:
        (await answer?.json().catch(() => ({})))?.checks
          ?.filter((check) => check.status === 'DOWN')
          .map((check) => check.name) ?? [],
    }
  }
  away.forEach((pid) => process.kill(pid, 'SIGSTOP'))
  try {
    await endAndAwaitReturn('members-service')
    await until('the service lives', 120, async () => (await health('live')).status === 200)
    await until('its readiness names who is away', 60, async () => {
      const { status, down } = await health('ready')
      return status === 503 && /kafka|messaging/i.test(down.join()) && /identity|keycloak|oidc/i.test(down.join())
    })
  } finally {
    away.forEach((pid) => process.kill(pid, 'SIGCONT'))
  }
  await until('the service is ready again', 120, async () => (await health('ready')).status === 200)
  const me = await new User('committee').get('/api/v1/members?limit=1')
  assert.equal(me.items.length, 1)
})
