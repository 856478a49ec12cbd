// Ends each part with kill -9 in the middle of the demo; the launcher starts it again; then the checker decides.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { User } from '../demo/platform.mjs';
import { isQuiet, judge, read } from './checker.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const STATE = process.env.SA_STATE ?? join(ROOT, '.local');
const VICTIMS = ['members-service', 'kafka', 'alliance-service', 'postgres', 'activities-service', 'notification-service', 'gateway'];
const MEMBERS = process.env.SA_MEMBERS_URL ?? `http://127.0.0.1:${process.env.SA_MEMBERS_PORT ?? 8081}`;
const WRITES_BETWEEN = 15;
const database = { port: Number(process.env.SA_DB_PORT ?? 5433), password: (await readFile(join(STATE, 'secrets/db-postgres'), 'utf8')).trim() };
const history = join(tmpdir(), `history-${process.pid}.jsonl`);
after(() => rm(history, { force: true }));
const pause = (seconds) => new Promise((resolve) => setTimeout(resolve, seconds * 1000));

async function pidOf(part) {
  const record = await readFile(join(STATE, `run/${part}.pid`), 'utf8').catch(() => '');
  return Number(/^pid=(\d+)/m.exec(record)?.[1]) || undefined;
}

async function until(what, seconds, holds) {
  const end = Date.now() + seconds * 1000;
  while (!(await holds())) {
    if (Date.now() > end) throw new Error(`${what} did not come about within ${seconds} s`);
    await pause(0.5);
  }
}

async function endAndAwaitReturn(part) {
  const pid = await pidOf(part);
  assert.ok(pid, `${part} has a recorded process`);
  process.kill(pid, 'SIGKILL');
  await until(`${part} returns`, 120, async () => { const now = await pidOf(part); return now !== undefined && now !== pid; });
}

async function quiet() {
  await until('everything arrives', 180, async () => isQuiet(await read(database).catch(() => ({ none: { outbox: [{}], inbox: [] } }))));
  return read(database);
}

test('invariants 1–4 hold after every part was ended once in the middle of the demo', { timeout: 900_000 }, async () => {
  const demo = spawn(process.execPath, [join(ROOT, 'e2e/demo/demo.mjs')], { stdio: 'inherit', env: { ...process.env, SA_HISTORY: history } });
  const ended = new Promise((resolve) => demo.once('exit', resolve));
  let running = true;
  void ended.then(() => { running = false; });
  const acknowledgedSoFar = async () => (await readFile(history, 'utf8').catch(() => '')).split('\n').length - 1;
  let next = 1;
  for (const victim of VICTIMS) {
    await until(`the demo has written ${next} times`, 180, async () => !running || await acknowledgedSoFar() >= next);
    assert.ok(running, `the demo still runs when ${victim} is ended`);
    console.log(`kill -9 ${victim} after ${await acknowledgedSoFar()} acknowledged writes`);
    await endAndAwaitReturn(victim);
    next = await acknowledgedSoFar() + WRITES_BETWEEN;
  }
  assert.equal(await ended, 0, 'the demo reaches its end');
  const acknowledged = (await readFile(history, 'utf8')).trim().split('\n').map((line) => JSON.parse(line));
  assert.ok(acknowledged.length > VICTIMS.length * WRITES_BETWEEN, `${acknowledged.length} acknowledged writes`);
  assert.deepEqual(judge(await quiet(), acknowledged), []);
});

test('the checker turns red on each planted fault', async () => {
  const plant = async (change, history = []) => {
    const facts = await quiet();
    change(facts);
    return judge(facts, history);
  };
  const red = async (number, change, written) => assert.ok((await plant(change, written)).some((fault) => fault.startsWith(number)), `fault ${number}`);
  await red('1', () => {}, [{ path: '/api/v1/activities', id: 'lost' }]);
  await red('2', (facts) => facts.alliance.inbox.splice(3, 1));
  await red('2', (facts) => { facts.alliance.inbox = []; });
  await red('2', (facts) => facts.activities.inbox.push({ ...facts.activities.inbox[0], consumer: 'again' }));
  await red('3', (facts) => facts.members.ids.member.delete(facts.members.outbox.find((event) => event.aggregatetype === 'member').aggregateid));
  await red('4', (facts) => facts.alliance.inbox.reverse());
  await red('4', (facts) => { facts.members.outbox[0].aggregate_version = 7; });
});

test('a service starts while Kafka and Keycloak are away, says so, and recovers by itself', { timeout: 300_000 }, async () => {
  const away = [await pidOf('kafka'), await pidOf('keycloak')];
  const health = async (kind) => {
    const answer = await fetch(`${MEMBERS}/q/health/${kind}`, { signal: AbortSignal.timeout(10_000) }).catch(() => undefined);
    return { status: answer?.status, down: (await answer?.json().catch(() => ({})))?.checks?.filter((check) => check.status === 'DOWN').map((check) => check.name) ?? [] };
  };
  away.forEach((pid) => process.kill(pid, 'SIGSTOP'));
  try {
    await endAndAwaitReturn('members-service');
    await until('the service lives', 120, async () => (await health('live')).status === 200);
    await until('its readiness names who is away', 60, async () => {
      const { status, down } = await health('ready');
      return status === 503 && /kafka|messaging/i.test(down.join()) && /identity|keycloak|oidc/i.test(down.join());
    });
  } finally {
    away.forEach((pid) => process.kill(pid, 'SIGCONT'));
  }
  await until('the service is ready again', 120, async () => (await health('ready')).status === 200);
  const me = await new User('committee').get('/api/v1/members?limit=1');
  assert.equal(me.items.length, 1);
});
