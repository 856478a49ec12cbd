// What the launcher does on a bad day, on the real parts without the services: one sentence, no orphans, no lost data.
import assert from 'node:assert/strict'
import { spawn } from 'node:child_process'
import { existsSync } from 'node:fs'
import { chmod, mkdtemp, readFile, readdir, rm, writeFile } from 'node:fs/promises'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { after, before, test } from 'node:test'
import pg from 'pg'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const PORTS = [
  'GATEWAY',
  'MEMBERS',
  'ACTIVITIES',
  'ALLIANCE',
  'NOTIFICATION',
  'KEYCLOAK',
  'DB',
  'KAFKA',
  'KAFKA_CONTROLLER',
  'SIMULATOR',
]
const environment = { ...process.env, SA_AOT: 'off' }
let state

before(async () => {
  state = await mkdtemp(join(ROOT, '.local', 'launcher-test-'))
  // PostgreSQL runs as another user when the tests run as root.
  await chmod(state, 0o755)
  environment.SA_STATE = state
  // Below the range from which outgoing calls take their ports.
  let port = 20_000 + (process.pid % 1_000) * 10
  for (const name of PORTS) {
    let held
    while (!held) {
      port += 1
      held = await listening(port).catch(() => undefined)
    }
    await closed(held)
    environment[`SA_${name}_PORT`] = String(port)
  }
})

after(async () => {
  await alliance(['down'])
  await rm(state, { recursive: true, force: true })
})

function listening(port = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer()
    server.once('error', reject).listen(port, '127.0.0.1', () => resolve(server))
  })
}

const closed = (server) =>
  new Promise((resolve) => {
    server.close(resolve)
  })

function alliance(words, more = {}) {
  return new Promise((resolve, reject) => {
    const child = spawn(join(ROOT, 'alliance'), words, { env: { ...environment, ...more } })
    let said = ''
    child.stdout.on('data', (text) => {
      said += text
    })
    child.stderr.on('data', (text) => {
      said += text
    })
    child.once('error', reject).once('close', (code) => resolve({ code, said }))
  })
}

async function pids() {
  const found = {}
  for (const folder of ['run', 'run/holder']) {
    for (const file of existsSync(join(state, folder)) ? await readdir(join(state, folder)) : []) {
      if (file.endsWith('.pid')) {
        found[file.slice(0, -'.pid'.length)] = Number(/^pid=(\d+)/m.exec(await readFile(join(state, folder, file), 'utf8'))[1])
      }
    }
  }
  return found
}

const alive = (pid) => existsSync(`/proc/${pid}/cmdline`)

/** Processes whose command line names this state. */
async function ours() {
  const found = []
  for (const pid of (await readdir('/proc')).filter((name) => /^\d+$/.test(name) && Number(name) !== process.pid)) {
    const line = await readFile(`/proc/${pid}/cmdline`, 'utf8').catch(() => '')
    if (line.includes(state)) found.push(line.replaceAll('\0', ' ').slice(0, 80))
  }
  return found
}

async function query(sql) {
  const password = (await readFile(join(state, 'secrets/db-postgres'), 'utf8')).trim()
  const db = new pg.Client({
    host: '127.0.0.1',
    port: Number(environment.SA_DB_PORT),
    user: 'postgres',
    password,
    database: 'members',
  })
  await db.connect()
  try {
    return (await db.query(sql)).rows
  } finally {
    await db.end()
  }
}

/** The one sentence in which a failed command ends. */
function sentence({ code, said }) {
  assert.equal(code, 1, said)
  const lines = said
    .trim()
    .split('\n')
    .filter((line) => line.startsWith('alliance: '))
  assert.equal(lines.length, 1, said)
  assert.doesNotMatch(said, /^\s+at /m, 'no stack trace')
  return lines[0]
}

test('a machine without a new enough JDK is told how to get one', async () => {
  const { code, said } = await alliance(['status'], { JAVA_HOME: '', SA_JDK_ROOTS: state })
  assert.equal(code, 1)
  assert.match(said, /^Silver Alliance needs a JDK 25 or newer and found none[^\n]*\n$/)
})

test('a port in use is named, with the variable that moves it', async () => {
  const other = await listening()
  try {
    const refusal = sentence(await alliance(['up', '--parts', '--detach'], { SA_DB_PORT: String(other.address().port) }))
    assert.match(refusal, new RegExp(`Port ${other.address().port} \\(PostgreSQL\\) is in use.*SA_DB_PORT`))
    assert.deepEqual(await ours(), [])
  } finally {
    await closed(other)
  }
})

test('the parts start; a second up says so and touches nothing; every topic has its partitions', async () => {
  const up = await alliance(['up', '--parts', '--detach'])
  assert.equal(up.code, 0, up.said)
  const before = await pids()
  assert.deepEqual(Object.keys(before).sort(), ['kafka', 'keycloak', 'launcher', 'postgres'])
  assert.match(sentence(await alliance(['up', '--parts', '--detach'])), /already up/)
  assert.match(sentence(await alliance(['up', '--parts'])), /already up/)
  assert.deepEqual(await pids(), before)

  const partitions = {}
  for (const folder of await readdir(join(state, 'data/kafka/log'))) {
    const [, topic] = /^(.+\..+)-\d+$/.exec(folder) ?? []
    if (topic) partitions[topic] = (partitions[topic] ?? 0) + 1
  }
  // The list of every deployment, which KafkaListsTest holds against the services.
  const list = await readFile(join(ROOT, 'deploy/kafka/topics.sh'), 'utf8')
  const wanted = [...list.matchAll(/^topic (\S+) (\d+)/gm)].map(([, topic, count]) => [topic, Number(count)])
  assert.ok(wanted.length >= 7, 'the list still reads as this test does')
  assert.deepEqual(partitions, Object.fromEntries(wanted))
})

test('a launcher that was killed leaves nothing behind that the next up does not end, and no data is lost', async () => {
  await query('create table kept (word text)')
  await query("insert into kept values ('there')")
  const old = await pids()
  process.kill(old.launcher, 'SIGKILL')
  const up = await alliance(['up', '--parts', '--detach'])
  assert.equal(up.code, 0, up.said)
  assert.match(up.said, /a launcher was killed and left processes behind/)
  assert.deepEqual(Object.values(old).filter(alive), [], 'the processes of the killed launcher')
  assert.deepEqual(await query('select word from kept'), [{ word: 'there' }])
})

test('down ends all of it', async () => {
  const down = await alliance(['down'])
  assert.equal(down.code, 0, down.said)
  assert.deepEqual(await ours(), [])
  assert.match((await alliance(['down'])).said, /^Nothing is running\.$/m)
})

test('a part that dies at start is named with its reason, and the others are ended', async () => {
  const identity = join(state, 'data/kafka/log/meta.properties')
  const right = await readFile(identity, 'utf8')
  await writeFile(identity, right.replace(/^node\.id=.*/m, 'node.id=77'))
  const failed = await alliance(['up', '--parts', '--detach'])
  await writeFile(identity, right)
  assert.match(sentence(failed), /kafka ended while starting \(exit code \d+\): .*77.*\.\/alliance logs kafka/)
  assert.deepEqual(await ours(), [])
})

test('Ctrl-C in the foreground ends everything in order', async () => {
  const up = spawn(join(ROOT, 'alliance'), ['up', '--parts'], { env: environment })
  let said = ''
  await new Promise((resolve, reject) => {
    up.stdout.on('data', (text) => {
      said += text
      if (existsSync(join(state, 'run/ready'))) resolve()
    })
    up.once('close', () => reject(new Error(said)))
  })
  const ended = new Promise((resolve) => {
    up.once('close', resolve)
  })
  up.kill('SIGINT')
  await ended
  assert.deepEqual(await ours(), [])
  const order = [...said.matchAll(/stopped (postgres|kafka|keycloak)/g)].map((match) => match[1])
  assert.deepEqual(order, ['keycloak', 'kafka', 'postgres'])
  assert.deepEqual(await readdir(join(state, 'run')).then((names) => names.filter((name) => name.endsWith('.pid'))), [])
})
