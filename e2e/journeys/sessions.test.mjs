// Who is let in and for how long, against the real Keycloak: a realm of somebody else, and a session ended from the other side.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { after, test } from 'node:test';
import { GATEWAY, close, loggedIn } from './browser.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));
const KEYCLOAK = process.env.SA_KEYCLOAK ?? 'http://127.0.0.1:8180';
const STATE = process.env.SA_STATE ?? join(ROOT, '.local');
const SERVICES = { MEMBERS: [8081, '/api/v1/members'], ACTIVITIES: [8082, '/api/v1/activities'], ALLIANCE: [8083, '/api/v1/alliances'], NOTIFICATION: [8084, '/api/v1/messages'] };

after(close);

async function token(realm, form) {
  const answer = await fetch(`${KEYCLOAK}/realms/${realm}/protocol/openid-connect/token`, { method: 'POST', body: new URLSearchParams({ grant_type: 'password', ...form }) });
  assert.equal(answer.status, 200, `a token of ${realm}`);
  return (await answer.json()).access_token;
}

async function administrator() {
  const password = (await readFile(join(STATE, 'secrets/keycloak-admin'), 'utf8')).trim();
  const bearer = await token('master', { client_id: 'admin-cli', username: 'admin', password });
  return (method, path, body) => fetch(`${KEYCLOAK}/admin/realms${path}`, {
    method, body: body && JSON.stringify(body), headers: { Authorization: `Bearer ${bearer}`, 'Content-Type': 'application/json' },
  });
}

test('a token of another realm of the same Keycloak is nobody, at the gateway and at every service', async () => {
  const admin = await administrator();
  const realm = JSON.parse(await readFile(join(ROOT, 'deploy/keycloak/other-realm.json'), 'utf8'));
  assert.equal((await admin('POST', '', realm)).status, 201);
  try {
    const user = realm.users[0];
    const login = { client_id: realm.clients.find((client) => client.directAccessGrantsEnabled).clientId, username: user.username, password: user.credentials[0].value };
    const foreign = await token(realm.realm, login);
    const ours = await token('silver-alliance', { client_id: 'demo-cli', username: 'committee', password: 'demo-committee' });
    for (const [name, [port, path]] of Object.entries(SERVICES)) {
      for (const at of [`http://127.0.0.1:${process.env[`SA_${name}_PORT`] ?? port}`, GATEWAY]) {
        const status = async (bearer) => (await fetch(`${at}${path}`, { headers: { Authorization: `Bearer ${bearer}` } })).status;
        assert.equal(await status(foreign), 401, `${at}${path} with a token of another realm`);
        assert.equal(await status(ours), 200, `${at}${path} with a token of ours`);
      }
    }
  } finally {
    await admin('DELETE', `/${realm.realm}`);
  }
});

/** Somebody logged in at two places, one after the other: the logins as Keycloak knows them, and what each place is answered. */
async function loggedInTwice(name) {
  const admin = await administrator();
  const [user] = await (await admin('GET', `/silver-alliance/users?username=${name}&exact=true`)).json();
  const ids = async () => (await (await admin('GET', `/silver-alliance/users/${user.id}/sessions`)).json()).map((login) => login.id);
  const before = new Set(await ids());
  const pages = [await loggedIn(name)];
  const [first] = (await ids()).filter((id) => !before.has(id));
  pages.push(await loggedIn(name));
  const statuses = () => Promise.all(pages.map(async (page) => (await page.context().request.get(`${GATEWAY}/api/v1/me`, { maxRedirects: 0 })).status()));
  assert.deepEqual(await statuses(), [200, 200]);
  return { admin, user, first, statuses, leave: () => Promise.all(pages.map((page) => page.context().close())) };
}

test('somebody whom Keycloak logs out is out at the gateway at once, wherever logged in', async () => {
  const { admin, user, statuses, leave } = await loggedInTwice('lead-a2');
  assert.equal((await admin('POST', `/silver-alliance/users/${user.id}/logout`)).status, 204);
  assert.deepEqual(await statuses(), [401, 401]);
  await leave();
});

test('one login that Keycloak ends is over at once, the other goes on', async () => {
  const { admin, first, statuses, leave } = await loggedInTwice('liaison-a1-2');
  assert.equal((await admin('DELETE', `/silver-alliance/sessions/${first}`)).status, 204);
  assert.deepEqual(await statuses(), [401, 200]);
  await leave();
});

const sessionCookie = async (page) => (await page.context().cookies(GATEWAY)).find((cookie) => cookie.name.startsWith('q_session'));

test('a session may lie idle as long as Keycloak lets it', async () => {
  const { ssoSessionIdleTimeout } = JSON.parse(await readFile(join(ROOT, 'deploy/keycloak/silver-alliance-realm.json'), 'utf8'));
  const page = await loggedIn('auditor');
  const { expires } = await sessionCookie(page);
  assert.ok(expires > Date.now() / 1000 + ssoSessionIdleTimeout, `the cookie ends at ${new Date(expires * 1000).toISOString()}`);
  await page.context().close();
});

test('calls side by side go on while the session is renewed', async () => {
  const admin = await administrator();
  const [client] = await (await admin('GET', '/silver-alliance/clients?clientId=gateway')).json();
  const lifespan = async (seconds) => assert.equal((await admin('PUT', `/silver-alliance/clients/${client.id}`,
    { ...client, attributes: { ...client.attributes, 'access.token.lifespan': seconds } })).status, 204);
  // Renewed ten seconds before its end, so every two seconds.
  await lifespan('12');
  try {
    const page = await loggedIn('auditor');
    const { request } = page.context();
    const renewed = new Set();
    const until = Date.now() + 120_000;
    while (renewed.size < 5) {
      assert.ok(Date.now() < until, `renewed ${renewed.size} times in two minutes`);
      const statuses = await Promise.all(Array.from({ length: 12 }, async () => (await request.get(`${GATEWAY}/api/v1/me`, { maxRedirects: 0 })).status()));
      assert.deepEqual([...new Set(statuses)], [200]);
      renewed.add((await sessionCookie(page)).value);
      // A fast machine would otherwise ask more often than the gateway lets one session.
      await page.waitForTimeout(100);
    }
    await page.context().close();
  } finally {
    await lifespan('');
  }
});
