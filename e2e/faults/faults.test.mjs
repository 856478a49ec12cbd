// Ends each part with kill -9 in the middle of the demo; the launcher starts it again; then the checker decides.
import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { existsSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { test } from 'node:test';
import { isQuiet, judge, read } from './checker.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const STATE = process.env.SA_STATE ?? join(ROOT, '.local');
const VICTIMS = ['members-service', 'kafka', 'alliance-service', 'postgres', 'activities-service', 'notification-service', 'gateway'];
const database = { port: Number(process.env.SA_DB_PORT ?? 5433), password: (await readFile(join(STATE, 'secrets/db-postgres'), 'utf8')).trim() };
const history = join(tmpdir(), `history-${process.pid}.jsonl`);
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
  await until('the demo has begun to write', 120, async () => existsSync(history) || !running);
  for (const victim of VICTIMS) {
    if (running) {
      console.log(`kill -9 ${victim}`);
      await endAndAwaitReturn(victim);
      await pause(4);
    }
  }
  assert.equal(await ended, 0, 'the demo reaches its end');
  const acknowledged = (await readFile(history, 'utf8')).trim().split('\n').map((line) => JSON.parse(line));
  assert.ok(acknowledged.length > 40, `${acknowledged.length} acknowledged writes`);
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
