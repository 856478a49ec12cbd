// One call as it is sent: nothing of it is put right on the way, as fetch would.
import { Agent, request } from 'node:http'

const KEYCLOAK = process.env.SA_KEYCLOAK ?? 'http://127.0.0.1:8180'
/** Longer than the gateway waits for a service. */
const PATIENCE = 40_000
/** Of a token. */
const HALF_A_LIFE = 150_000
/** From here on an address or a header is refused, and the server ends the connection with its answer. */
const TOO_LONG = 8_000
const agent = new Agent({ keepAlive: true, maxSockets: 64 })

/** The answer, or why there was none. */
export function ask(base, { method = 'GET', path, headers = {}, body }, through = agent) {
  return new Promise((resolve) => {
    const started = performance.now()
    const { hostname, port } = new URL(base)
    const done = (answer) => resolve({ milliseconds: performance.now() - started, text: '', ...answer })
    try {
      const alone = path.length + JSON.stringify(headers).length > TOO_LONG
      const asked = request(
        { hostname, port, path, method, headers, agent: alone ? false : through, timeout: PATIENCE },
        (answer) => {
          const parts = []
          answer.on('data', (part) => parts.push(part))
          answer.on('error', () => done({ failed: 'broken off' }))
          answer.on('end', () =>
            done({ status: answer.statusCode, headers: answer.headers, text: Buffer.concat(parts).toString('utf8') }),
          )
        },
      )
      asked.on('timeout', () => asked.destroy(new Error('no answer')))
      asked.on('error', (error) => done({ failed: error.code ?? error.message }))
      asked.end(body)
    } catch (impossible) {
      done({ unsendable: impossible.code })
    }
  })
}

/** Bearer tokens by account, renewed before they end. */
export function tokens() {
  const known = new Map()
  const fresh = async ({ name, secret }) => {
    const form = secret
      ? { grant_type: 'client_credentials', client_id: name, client_secret: secret }
      : { grant_type: 'password', client_id: 'demo-cli', username: name, password: `demo-${name}` }
    const answer = await fetch(`${KEYCLOAK}/realms/silver-alliance/protocol/openid-connect/token`, {
      method: 'POST',
      body: new URLSearchParams(form),
    })
    if (!answer.ok) throw new Error(`${name} cannot log in: ${answer.status} ${await answer.text()}`)
    return (await answer.json()).access_token
  }
  return (account) => {
    if (account.name === 'nobody') return undefined
    if (!(Date.now() < known.get(account.name)?.until))
      known.set(account.name, { token: fresh(account), until: Date.now() + HALF_A_LIFE })
    return known.get(account.name).token
  }
}
