// The realm for production, in the real Keycloak under another name: it can be imported, and who may log in how.
import { createHmac } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { GATEWAY, expect, test } from './fixtures.mjs'

const ROOT = fileURLToPath(new URL('../../', import.meta.url))
const KEYCLOAK = process.env.SA_KEYCLOAK ?? 'http://127.0.0.1:8180'
const STATE = process.env.SA_STATE ?? join(ROOT, '.local')
const REALM = 'production-check'
const PASSWORD = 'Yellow-River-2026'
const SIX_MONTHS = 15_552_000
const SECOND_FACTOR = ['county-committee', 'org-dept', 'health', 'auditor', 'security-officer', 'sys-admin']

test.describe.configure({ mode: 'serial' })

async function token(realm, form) {
  return fetch(`${KEYCLOAK}/realms/${realm}/protocol/openid-connect/token`, {
    method: 'POST',
    body: new URLSearchParams({ grant_type: 'password', ...form }),
  })
}

async function administrator() {
  const password = (await readFile(join(STATE, 'secrets/keycloak-admin'), 'utf8')).trim()
  const { access_token: bearer } = await (await token('master', { client_id: 'admin-cli', username: 'admin', password })).json()
  return (method, path, body) =>
    fetch(`${KEYCLOAK}/admin/realms${path}`, {
      method,
      body: body && JSON.stringify(body),
      headers: { 'Authorization': `Bearer ${bearer}`, 'Content-Type': 'application/json' },
    })
}

/** As an administrator fills it, but for TLS, which ends in front of a Keycloak and not of this one. */
async function realm() {
  const text = await readFile(join(ROOT, 'deploy/keycloak/silver-alliance-production-realm.json'), 'utf8')
  const filled = text
    .replaceAll('${SA_PUBLIC_URL}', GATEWAY)
    .replaceAll('${SA_GATEWAY_URL}', GATEWAY)
    .replaceAll('${SA_GATEWAY_SECRET}', 'a-secret-of-this-test')
    .replaceAll('${SA_SERVICE_SECRET}', 'another-one')
  expect(filled.match(/\$\{SA_\w+\}/g), 'placeholders nobody knows').toBeNull()
  return { ...JSON.parse(filled), realm: REALM, sslRequired: 'none' }
}

test.beforeAll(async () => {
  const admin = await administrator()
  await admin('DELETE', `/${REALM}`)
  const answer = await admin('POST', '', await realm())
  expect(answer.status, await answer.text()).toBe(201)
  for (const [username, role] of [
    ['the-committee', 'county-committee'],
    ['a-liaison', 'liaison'],
  ]) {
    const user = { username, enabled: true, credentials: [{ type: 'password', value: PASSWORD, temporary: false }] }
    expect((await admin('POST', `/${REALM}/users`, user)).status).toBe(201)
    const [{ id }] = await (await admin('GET', `/${REALM}/users?username=${username}&exact=true`)).json()
    const found = await (await admin('GET', `/${REALM}/roles/${role}`)).json()
    expect((await admin('POST', `/${REALM}/users/${id}/role-mappings/realm`, [found])).status).toBe(204)
  }
})

test.afterAll(async () => {
  await (
    await administrator()
  )('DELETE', `/${REALM}`)
})

test('S-14 nobody is known beforehand, passwords are long, guessing locks, and what happened is kept for six months', async () => {
  expect(
    JSON.parse(await readFile(join(ROOT, 'deploy/keycloak/silver-alliance-production-realm.json'), 'utf8')).sslRequired,
  ).toBe('all')
  const admin = await administrator()
  const users = await (await admin('GET', `/${REALM}/users`)).json()
  expect(users.map((user) => user.username).sort()).toEqual(['a-liaison', 'the-committee'])
  for (const value of ['demo-committee', 'Yinfalianmeng@2026']) {
    const weak = { username: 'weak', enabled: true, credentials: [{ type: 'password', value, temporary: false }] }
    expect((await admin('POST', `/${REALM}/users`, weak)).status, value).toBe(400)
  }
  const now = await (await admin('GET', `/${REALM}`)).json()
  expect(now).toMatchObject({
    bruteForceProtected: true,
    eventsEnabled: true,
    adminEventsEnabled: true,
    registrationAllowed: false,
  })
  expect(now.passwordPolicy).toContain('hashAlgorithm(argon2)')
  expect(now.failureFactor).toBeLessThanOrEqual(5)
  expect(now.eventsExpiration).toBeGreaterThanOrEqual(SIX_MONTHS)
  expect(Number(now.attributes.adminEventsExpiration)).toBeGreaterThanOrEqual(SIX_MONTHS)
  const clients = await (await admin('GET', `/${REALM}/clients`)).json()
  expect(
    clients.filter((client) => client.enabled && client.directAccessGrantsEnabled).map((client) => client.clientId),
  ).toEqual([])
  expect(clients.map((client) => client.clientId)).not.toContain('demo-cli')
  for (const client of clients.filter(({ clientId }) => ['gateway', 'sa-service'].includes(clientId))) {
    expect(client.fullScopeAllowed, client.clientId).toBe(false)
    expect(
      [...client.redirectUris, client.attributes['post.logout.redirect.uris'] ?? ''].join(),
      client.clientId,
    ).not.toContain('*')
  }
})

test('S-14 each role that sees many people, or none, carries the second factor', async () => {
  const admin = await administrator()
  const [gateway] = await (await admin('GET', `/${REALM}/clients?clientId=gateway`)).json()
  const roles = await (await admin('GET', `/${REALM}/roles`)).json()
  const carrying = []
  for (const role of roles) {
    const parts = await (await admin('GET', `/${REALM}/roles-by-id/${role.id}/composites/clients/${gateway.id}`)).json()
    if (parts.some((part) => part.name === 'second-factor')) carrying.push(role.name)
  }
  expect(carrying.sort()).toEqual([...SECOND_FACTOR].sort())
})

for (const [name, user] of [
  ['silver-alliance', 'committee'],
  [REALM, 'a-liaison'],
]) {
  test(`S-14 ${name} signs with RSA keys of 3072 bits and nothing shorter`, async () => {
    const { keys } = await (await fetch(`${KEYCLOAK}/realms/${name}/protocol/openid-connect/certs`)).json()
    expect(keys.map(({ alg, n }) => [alg, Buffer.from(n, 'base64url').length * 8]).sort()).toEqual([
      ['RS256', 3072],
      ['RSA-OAEP', 3072],
    ])
  })

  test(`L-09 no built-in client of ${name} gives a token for a password`, async () => {
    const password = name === REALM ? PASSWORD : `demo-${user}`
    expect((await token(name, { client_id: 'admin-cli', username: user, password })).ok).toBe(false)
  })

  test(`S-14 ${name} leads back to the gateway's login and nowhere else`, async () => {
    const status = async (uri) => (await fetch(loginOf(name, uri), { redirect: 'manual' })).status
    expect(await status(`${GATEWAY}/login`)).toBe(200)
    expect(await status(`${GATEWAY}/dashboard`)).toBe(400)
  })
}

function loginOf(name, uri) {
  const challenge = 'E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM'
  return `${KEYCLOAK}/realms/${name}/protocol/openid-connect/auth?${new URLSearchParams({
    client_id: 'gateway',
    response_type: 'code',
    scope: 'openid',
    redirect_uri: uri,
    code_challenge: challenge,
    code_challenge_method: 'S256',
  })}`
}

/** A page on which somebody has given name and password, and the codes with which it led back to the gateway. */
async function passwordGiven(browser, username) {
  const page = await (await browser.newContext()).newPage()
  const codes = []
  page.on('request', (request) => {
    const url = new URL(request.url())
    if (url.href.startsWith(`${GATEWAY}/login?`) && url.searchParams.has('code')) codes.push(url.searchParams.get('code'))
  })
  await page.goto(loginOf(REALM, `${GATEWAY}/login`))
  await page.locator('input[name="username"]').fill(username)
  await page.locator('input[name="password"]').fill(PASSWORD)
  await page.locator('[type="submit"]').first().click()
  return { page, codes }
}

const ledBack = ({ codes }) => expect.poll(() => codes.length, 'led back to the gateway').toBe(1)

/** RFC 6238 with the realm's six digits of 30 seconds; the secret as Keycloak's form carries it. */
function oneTimePassword(secret, at = Date.now()) {
  const step = Buffer.alloc(8)
  step.writeBigUInt64BE(BigInt(Math.floor(at / 30_000)))
  const hash = createHmac('sha1', secret).update(step).digest()
  return String((hash.readUInt32BE(hash[19] & 15) & 0x7fffffff) % 1_000_000).padStart(6, '0')
}

test('S-14 a liaison logs in with a password, the committee sets up a second factor first and is asked for it from then on', async ({
  browser,
}) => {
  const liaison = await passwordGiven(browser, 'a-liaison')
  await ledBack(liaison)

  const first = await passwordGiven(browser, 'the-committee')
  const secret = await first.page.locator('input[name="totpSecret"]').inputValue()
  expect(first.codes, 'led back before the second factor').toEqual([])
  await first.page.locator('input[name="totp"]').fill(oneTimePassword(secret))
  await first.page.locator('#saveTOTPBtn').click()
  await ledBack(first)

  const second = await passwordGiven(browser, 'the-committee')
  await expect(second.page.locator('input[name="otp"]')).toBeVisible()
  // The next one: the one that was used counts once.
  await second.page.locator('input[name="otp"]').fill(oneTimePassword(secret, Date.now() + 30_000))
  await second.page.locator('[type="submit"]').first().click()
  await ledBack(second)
  for (const { page } of [liaison, first, second]) await page.context().close()
})
