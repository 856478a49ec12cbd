// What is done to a call that would be taken: by type, size, depth, signs, and by whose id it names.

const NIL = '00000000-0000-0000-0000-000000000000'
const SIGNS = [
  '\u0000',
  '\ud800',
  '\u202e试验',
  '\ufeff',
  '\uffff',
  '👨‍👩‍👧‍👦'.repeat(20),
  'e\u0301'.repeat(50),
  '\u200b',
  "'; drop table member; --",
  '%',
  '_',
  '\\',
  '${jndi:ldap://127.0.0.1:1/x}',
  '<script>alert(1)</script>',
  '../../../../etc/passwd',
  '=1+1',
  '\r\nX-Injected: 1',
]
const DATES = [
  '0000-00-00',
  '9999-12-31',
  '+999999999-12-31',
  '-999999999-01-01',
  '2026-02-30',
  '10000-01-01',
  '1582-10-10',
  '9999-12-31T23:59:59.999999999Z',
  '+1000000000-12-31T23:59:59Z',
  '2026-11-29T25:00:00Z',
  '2026-11-29T10:00:00+18:00',
]
const NUMBERS = [-1, 0, 1.5, 2 ** 31, 2 ** 53, -(2 ** 63), 1e308, 5e-324, '1e999999999', '-0', '123456789012345678901234567890']
const LONG = [256, 10_000, 200_000]

/** A value of whatever kind, in the place of one that was right. */
function other(chance, ids) {
  switch (chance.below(9)) {
    case 0:
      return chance.pick(SIGNS)
    case 1:
      return chance.pick(DATES)
    case 2:
      return chance.pick(NUMBERS)
    case 3:
      return chance.pick(['x', '试', '"', '\u0000']).repeat(chance.pick(LONG))
    case 4:
      return Array.from({ length: chance.pick([1, 600, 3_000]) }, () => chance.pick([null, 'x', 1, {}]))
    case 5:
      return { unknown: { deeper: [chance.pick(SIGNS)] } }
    case 6:
      return chance.pick([NIL, 'not-an-id', NIL.toUpperCase().replaceAll('0', 'F'), ''])
    case 7:
      return ids(chance.pick(['unit', 'member', 'alliance', 'activity', 'survey', 'slot', 'message', 'import']), chance)
    default:
      return chance.pick([null, true, false, [], {}, ''])
  }
}

/** The body as it is sent: text or bytes, and what it claims to be. */
export function body(value, chance, ids) {
  const json = 'application/json'
  switch (chance.below(14)) {
    case 0:
      return { type: json, sent: JSON.stringify(value).slice(0, -1 - chance.below(10)) }
    case 1:
      return { type: json, sent: deep(chance.pick([500, 1_001, 60_000]), chance) }
    case 2:
      return { type: json, sent: JSON.stringify(other(chance, ids)) }
    case 3:
      return { type: chance.pick(['text/plain', 'application/xml', 'application/x-www-form-urlencoded', '']), sent: 'a=1' }
    case 4:
      return { type: json, sent: Buffer.from([0x7b, 0x22, 0xff, 0xfe, 0xc0, 0x80, 0x22, 0x3a, 0x31, 0x7d]) }
    case 5:
      return { type: json, sent: '' }
    case 6:
      return { type: json, sent: `{"a":"${'x'.repeat(chance.pick([262_100, 262_200, 300_000]))}"}` }
    case 7:
      return { type: json, sent: twice(value) }
    default: {
      let changed = value
      for (let i = 0; i <= chance.below(3); i++) changed = replacedSomewhere(changed, chance, ids)
      return { type: json, sent: numbersAsWritten(JSON.stringify(changed)) }
    }
  }
}

function deep(levels, chance) {
  const [open, close] = chance.pick([
    ['[', ']'],
    ['{"a":', '}'],
  ])
  return `${open.repeat(levels)}1${close.repeat(levels)}`
}

/** Each name a second time, with another value. */
function twice(value) {
  const text = JSON.stringify(value)
  return text === '{}' || !text.startsWith('{')
    ? '{"a":1,"a":2}'
    : `${text.slice(0, -1)},${text.slice(1, -1)},"${Object.keys(value)[0]}":null}`
}

/** Some numbers stand as JavaScript cannot write them. */
const numbersAsWritten = (text) => text.replace(/"(1e999999999|-0|\d{30})"/g, '$1')

function replacedSomewhere(value, chance, ids) {
  if (value === null || typeof value !== 'object' || chance.chance(0.1)) return other(chance, ids)
  const keys = Object.keys(value)
  const copy = Array.isArray(value) ? [...value] : { ...value }
  if (keys.length === 0 || chance.chance(0.05)) {
    if (!Array.isArray(copy)) copy[chance.pick(['id', 'division', '__proto__x', '试', ''])] = other(chance, ids)
    return copy
  }
  const key = chance.pick(keys)
  if (chance.chance(0.1)) delete copy[key]
  else copy[key] = replacedSomewhere(copy[key], chance, ids)
  return copy
}

/** A part of an address or of what stands behind its question mark. */
export function inAddress(chance, ids) {
  const value = other(chance, ids)
  const text = typeof value === 'string' ? value : JSON.stringify(value)
  return encoded(text.slice(0, 2_000), chance)
}

function encoded(text, chance) {
  if (chance.chance(0.2)) return chance.pick(['%00', '%ff%fe', '%c0%af', '..%2f..%2finternal%2fcontacts', '%', ';a=b', '%252e'])
  return encodeURIComponent(text.toWellFormed())
}

/** Headers that a service reads. */
export function headers(chance) {
  const some = {}
  if (chance.chance(0.5)) {
    some['Idempotency-Key'] = chance.pick(['same-for-all', 'x'.repeat(chance.pick([1, 64, 65, 5_000])), 'a b', '\u00ff', '{}'])
  }
  if (chance.chance(0.5)) {
    some['If-Match'] = chance.pick(['*', '"0"', '"1"', 'W/"1"', '"99999999999999999999"', 'x', '"', '"1","2"', '"-1"'])
  }
  if (chance.chance(0.1)) some.Accept = chance.pick(['text/html', 'application/xml', '*/*;q=0', 'x', 'application/json;q=9'])
  if (chance.chance(0.1)) some['Accept-Language'] = chance.pick(['*', 'xx-'.repeat(200), 'en;q=x', 'zh-Hant-TW'])
  if (chance.chance(0.05)) some['Content-Encoding'] = chance.pick(['gzip', 'br', 'x'])
  if (chance.chance(0.05)) some['X-SA-Origin'] = chance.pick(['10.0.0.1', 'x'.repeat(500), '::1'])
  if (chance.chance(0.05))
    some.traceparent = chance.pick(['00-0-0-0', 'x'.repeat(300), `00-${'f'.repeat(32)}-${'f'.repeat(16)}-01`])
  if (chance.chance(0.03)) some['X-Long'] = 'x'.repeat(chance.pick([4_000, 7_000, 30_000]))
  return some
}

/** Addresses of no document. */
export const STRAYS = [
  '/api/v1/members/../../../internal/contacts',
  '/api/v1/members/..%2f..%2f..%2finternal%2fcontacts',
  '/api/v1//members',
  '/api/v1/members;a=b',
  '/api/v1/members%00',
  '/api/v1/members/%2e%2e/units',
  '/internal/contacts',
  '/operations/v1/outbox/parked',
  '/q/metrics',
  '/api/v1/audit/gateway/verify',
  `/api/v1/members?${'q=1&'.repeat(1_500)}`,
  `/api/v1/${'a/'.repeat(1_500)}`,
  '/api/v1/members?limit=-1&limit=200&limit=x',
  '/api/v1/members?cursor=%7B%7D',
  '/exchange/v1/members/changes?cursor=-1',
  '/login?return=//evil.example',
  '/logout/backchannel',
  '/openapi/members.json',
  '/docs/../../etc/passwd',
]

/** Files that are none, or not what they say. */
export function file(chance, workbook) {
  switch (chance.below(6)) {
    case 0:
      return Buffer.alloc(0)
    case 1:
      return Buffer.from(`PK\u0003\u0004${'x'.repeat(chance.below(5_000))}`)
    case 2:
      return workbook.subarray(0, chance.below(workbook.length))
    case 3: {
      const damaged = Buffer.from(workbook)
      for (let i = 0; i < 50; i++) damaged[chance.below(damaged.length)] = chance.below(256)
      return damaged
    }
    case 4:
      return Buffer.concat([Buffer.from([0xff, 0xd8, 0xff, 0xe0]), Buffer.alloc(chance.below(100_000), 0x41)])
    default:
      return Buffer.concat([Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]), Buffer.alloc(200, 0xff)])
  }
}
