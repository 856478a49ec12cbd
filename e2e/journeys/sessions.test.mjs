// Who is let in and for how long, against the real Keycloak: a realm of somebody else, and a session ended from the other side.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GATEWAY, expect, test } from './fixtures.mjs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const KEYCLOAK = process.env.SA_KEYCLOAK ?? 'http://127.0.0.1:8180'
const STATE = process.env.SA_STATE ?? join(ROOT, '.local')
const SERVICES = {
  MEMBERS: [8081, '/api/v1/members'],
  ACTIVITIES: [8082, '/api/v1/activities'],
  ALLIANCE: [8083, '/api/v1/alliances'],
  NOTIFICATION: [8084, '/api/v1/messages'],
}

// One changes how long a token of everybody's lives.
test.describe.configure({ mode: 'serial' })

async function token(realm, form) {
  const answer = await fetch(`${KEYCLOAK}/realms/${realm}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', ...form }),
  })
  expect(answer.status, `a token of ${realm}`).toBe(200)
  return (await answer.json()).access_token
}

async function administrator() {
  const password = (await readFile(join(STATE, 'secrets/keycloak-admin'), 'utf8')).trim()
  const bearer = await token('master', { client_id: 'admin-cli', username: 'admin', password })
  return (method, path, body) =>
    fetch(`${KEYCLOAK}/admin/realms${path}`, {
      method,
      body: body && JSON.stringify(body),
      headers: { 'Authorization': `Bearer ${bearer}`, 'Content-Type': 'application/json' },
    })
}

const deployed = async (file) => JSON.parse(await readFile(join(ROOT, 'deploy/keycloak', file), 'utf8'))
const statusOfMe = async (page) => (await page.request.get('/api/v1/me', { maxRedirects: 0 })).status()
const sessionCookie = async (page) =>
  (await page.context().cookies(GATEWAY)).find((cookie) => cookie.name.startsWith('q_session'))

test('a token of another realm of the same Keycloak is nobody, at the gateway and at every service', async () => {
  const admin = await administrator()
  const realm = await deployed('other-realm.json')
  expect((await admin('POST', '', realm)).status).toBe(201)
  try {
    const [user] = realm.users
    const { clientId } = realm.clients.find((client) => client.directAccessGrantsEnabled)
    const foreign = await token(realm.realm, {
      client_id: clientId,
      username: user.username,
      password: user.credentials[0].value,
    })
    const ours = await token('silver-alliance', { client_id: 'demo-cli', username: 'committee', password: 'demo-committee' })
    for (const [name, [port, path]] of Object.entries(SERVICES)) {
      for (const at of [`http://127.0.0.1:${process.env[`SA_${name}_PORT`] ?? port}`, GATEWAY]) {
        const status = async (bearer) =>
          (await fetch(`${at}${path}`, { headers: { Authorization: `Bearer ${bearer}` } })).status
        expect(await status(foreign), `${at}${path} with a token of another realm`).toBe(401)
        expect(await status(ours), `${at}${path} with a token of ours`).toBe(200)
      }
    }
  } finally {
    await admin('DELETE', `/${realm.realm}`)
  }
})

test('a login is tied to the browser that began it, by state, nonce and the proof of its code', async () => {
  const { searchParams } = new URL((await fetch(`${GATEWAY}/login`, { redirect: 'manual' })).headers.get('location'))
  for (const name of ['state', 'nonce', 'code_challenge']) expect(searchParams.get(name), name).toMatch(/^.{20,}$/)
  expect(searchParams.get('code_challenge_method')).toBe('S256')
})

/** Somebody logged in at two places, one after the other: the logins as Keycloak knows them, and what each place is answered. */
async function loggedInTwice(logIn, name) {
  const admin = await administrator()
  const [user] = await (await admin('GET', `/silver-alliance/users?username=${name}&exact=true`)).json()
  const ids = async () =>
    (await (await admin('GET', `/silver-alliance/users/${user.id}/sessions`)).json()).map((login) => login.id)
  const before = new Set(await ids())
  const pages = [await logIn(name)]
  const [first] = (await ids()).filter((id) => !before.has(id))
  pages.push(await logIn(name))
  const statuses = () => Promise.all(pages.map(statusOfMe))
  expect(await statuses()).toEqual([200, 200])
  return { admin, user, first, statuses }
}

test('somebody whom Keycloak logs out is out at the gateway at once, wherever logged in', async ({ logIn }) => {
  const { admin, user, statuses } = await loggedInTwice(logIn, 'lead-a2')
  expect((await admin('POST', `/silver-alliance/users/${user.id}/logout`)).status).toBe(204)
  expect(await statuses()).toEqual([401, 401])
})

test('one login that Keycloak ends is over at once, the other goes on', async ({ logIn }) => {
  const { admin, first, statuses } = await loggedInTwice(logIn, 'sysadmin')
  expect((await admin('DELETE', `/silver-alliance/sessions/${first}`)).status).toBe(204)
  expect(await statuses()).toEqual([401, 200])
})

test('a session may lie idle as long as Keycloak lets it', async ({ logIn }) => {
  const { ssoSessionIdleTimeout } = await deployed('silver-alliance-realm.json')
  const { expires } = await sessionCookie(await logIn('auditor'))
  expect(expires, `the cookie ends at ${new Date(expires * 1000).toISOString()}`).toBeGreaterThan(
    Date.now() / 1000 + ssoSessionIdleTimeout,
  )
})

test('calls side by side go on while the session is renewed', async ({ logIn }) => {
  const admin = await administrator()
  const [client] = await (await admin('GET', '/silver-alliance/clients?clientId=gateway')).json()
  const lifespan = async (seconds) => {
    const attributes = { ...client.attributes, 'access.token.lifespan': seconds }
    expect((await admin('PUT', `/silver-alliance/clients/${client.id}`, { ...client, attributes })).status).toBe(204)
  }
  // Renewed ten seconds before its end, so every two seconds.
  await lifespan('12')
  try {
    const page = await logIn('auditor')
    const renewed = new Set()
    const until = Date.now() + 120_000
    while (renewed.size < 5) {
      expect(Date.now(), `renewed ${renewed.size} times in two minutes`).toBeLessThan(until)
      const statuses = await Promise.all(Array.from({ length: 12 }, () => statusOfMe(page)))
      expect([...new Set(statuses)]).toEqual([200])
      renewed.add((await sessionCookie(page)).value)
      // A fast machine would otherwise ask more often than the gateway lets one session.
      await page.waitForTimeout(100)
    }
  } finally {
    await lifespan('')
  }
})
