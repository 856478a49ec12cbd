// The calls of a run, in order: every operation as every account, round after round, the first round unchanged.
import { kindInPath, valueOf } from './documents.mjs'
import { random } from './random.mjs'
import { STRAYS, body, file, headers, inAddress } from './mutations.mjs'

const BOUNDARY = 'hostile-7MA4YWxk'

export function planned(operations, accounts, seed) {
  const pairs = [...operations, ...STRAYS.map((stray) => ({ stray }))].flatMap((operation) =>
    accounts.map((account) => ({ operation, account })),
  )
  let round = -1
  let order = []
  return (number) => {
    if (Math.floor(number / pairs.length) !== round) {
      round = Math.floor(number / pairs.length)
      order = random(seed, round).shuffled(pairs)
    }
    return { ...order[number % pairs.length], changed: round > 0 }
  }
}

/** What is sent, for one number of a run. */
export function call({ operation, account, changed }, number, seed, ids, workbook) {
  const chance = random(seed, number, 7)
  if (operation.stray) {
    const method = chance.pick(['GET', 'GET', 'POST', 'PUT', 'DELETE', 'PATCH', 'OPTIONS', 'HEAD', 'TRACE'])
    return { account, method, path: operation.stray, headers: {}, pathIds: [] }
  }
  const { service, document, method, parameters, type, schema } = operation
  const spoil = (share) => changed && chance.chance(share)
  const pathIds = []
  const path = operation.path.replace(/\{(\w+)\}/g, (all, name) => {
    if (spoil(0.15)) return inAddress(chance, ids)
    const parameter = parameters.find((it) => it.name === name)
    if (name === 'service') return service
    const given = parameter?.schema.$ref?.endsWith('/UUID')
      ? ids(kindInPath(operation.path, name), chance)
      : valueOf(document, parameter?.schema, name, ids, chance)
    pathIds.push(String(given))
    return encodeURIComponent(given)
  })
  const query = parameters
    .filter((it) => it.in === 'query' && (it.required || (it.name !== 'cursor' && chance.chance(0.3)) || spoil(0.2)))
    .map((it) => [
      it.name,
      spoil(0.4) ? inAddress(chance, ids) : encodeURIComponent(valueOf(document, it.schema, it.name, ids, chance)),
    ])
  if (spoil(0.05)) query.push(...query)
  const asked = query.length ? `${path}?${query.map(([name, value]) => `${name}=${value}`).join('&')}` : path
  const sent = bodyOf(type, document, schema, changed, chance, ids, workbook)
  return {
    account,
    service,
    // A quarter goes past the gateway, as somebody on the inner network would.
    direct: operation.path.startsWith('/internal/') || spoil(0.25),
    method,
    path: asked,
    pathIds,
    headers: { ...sent.headers, ...(changed ? headers(chance) : { 'If-Match': '*' }) },
    body: sent.body,
  }
}

function bodyOf(type, document, schema, changed, chance, ids, workbook) {
  if (!type) return { headers: {} }
  if (type.startsWith('multipart/')) {
    const fields = { kind: 'MEMBERS', mode: 'VALIDATE', caption: '试' }
    if (changed)
      fields[chance.pick(Object.keys(fields))] = chance.pick(['', 'x'.repeat(3_000), '\u0000', 'APPLY', 'UNITS', '试'])
    return { headers: { 'Content-Type': `multipart/form-data; boundary=${BOUNDARY}` }, body: form(fields, chance, workbook) }
  }
  const value = valueOf(document, schema, '', ids, chance)
  const { type: claimed, sent } = changed ? body(value, chance, ids) : { type, sent: JSON.stringify(value) }
  return { headers: claimed ? { 'Content-Type': claimed } : {}, body: sent }
}

function form(fields, chance, workbook) {
  const name = chance.pick(['a.xlsx', 'a.jpg', '../../x', '试.xlsx', 'x'.repeat(300)])
  const parts = Object.entries(fields).map(
    ([field, value]) => `--${BOUNDARY}\r\nContent-Disposition: form-data; name="${field}"\r\n\r\n${value}\r\n`,
  )
  const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\n\r\n`
  const end = chance.chance(0.1) ? '' : `\r\n--${BOUNDARY}--\r\n`
  return Buffer.concat([Buffer.from(parts.join('') + head), file(chance, workbook), Buffer.from(end)])
}
