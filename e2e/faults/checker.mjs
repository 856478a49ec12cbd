// Decides from the databases alone whether anything was lost, doubled or reordered (docs/rules.md, I-01 to I-04).
// It shares no code with the services: it reads rows and counts.
import pg from 'pg'

pg.types.setTypeParser(20, Number)

/** Which service hears which topic. */
const HEARS = {
  members: ['alliance.alliance.v1'],
  alliance: ['members.member.v1', 'members.org.v1', 'activities.activity.v1', 'activities.rotation.v1'],
  activities: ['members.member.v1', 'members.org.v1', 'alliance.alliance.v1'],
  notification: [
    'members.member.v1',
    'members.org.v1',
    'alliance.alliance.v1',
    'activities.activity.v1',
    'activities.rotation.v1',
  ],
}
/** Where an aggregate's own row lies, in its service's database. */
const HOME = {
  'member': 'member',
  'unit': 'unit',
  'party-org': 'party_org',
  'survey': 'survey',
  'grouping': 'grouping_proposal',
  'alliance': 'alliance',
  'rotation': 'rotation',
  'activity': 'activity',
  'message': 'message',
}
/** What an acknowledged POST must have left: for a path, the rows that show it, by the id in the path or else in the answer. */
const LEAVES = [
  [/^\/api\/v1\/party-organisations$/, 'members', 'select id from party_org'],
  [/^\/api\/v1\/surveys$/, 'alliance', 'select id from survey'],
  [/^\/api\/v1\/surveys\/([^/]+)\/close$/, 'alliance', "select id from survey where state = 'CLOSED'"],
  [
    /^\/api\/v1\/grouping-proposals\/([^/]+)\/approve$/,
    'alliance',
    "select id from grouping_proposal where state = 'APPROVED'",
  ],
  [/^\/api\/v1\/alliances\/([^/]+)\/leader-nominations$/, 'alliance', 'select alliance_id as id from leader_nomination'],
  [/^\/api\/v1\/rotations$/, 'activities', 'select id from rotation'],
  [/^\/api\/v1\/activities$/, 'activities', 'select id from activity'],
  [/^\/api\/v1\/activities\/([^/]+)\/registrations$/, 'activities', 'select activity_id as id from registration'],
  [/^\/api\/v1\/activities\/([^/]+)\/photos$/, 'activities', 'select activity_id as id from activity_photo'],
  [
    /^\/api\/v1\/activities\/([^/]+)\/report\/submit$/,
    'activities',
    'select activity_id as id from report where submitted_on is not null',
  ],
  [
    /^\/api\/v1\/activities\/([^/]+)\/report\/accept$/,
    'activities',
    "select activity_id as id from report where state = 'ACCEPTED'",
  ],
]

export async function read({ host = '127.0.0.1', port, password }) {
  const facts = {}
  for (const service of Object.keys(HEARS)) {
    const db = new pg.Client({ host, port, user: 'postgres', password, database: service })
    await db.connect()
    const rows = async (sql) => (await db.query(sql)).rows
    facts[service] = {
      outbox: await rows(
        'select id, seq, aggregatetype, aggregateid, aggregate_version, topic, position, published_at is not null as published, parked_at is not null as parked from outbox order by seq',
      ),
      inbox: await rows(
        'select consumer, event_id, aggregatetype, aggregateid, aggregate_version from inbox order by received_at',
      ),
      ids: {},
      left: new Map(),
    }
    for (const [path, where, sql] of LEAVES.filter((leaves) => leaves[1] === service))
      facts[where].left.set(path, new Set((await rows(sql)).map((row) => row.id)))
    const tables = new Set(
      (
        await rows("select table_name from information_schema.columns where table_schema = 'public' and column_name = 'id'")
      ).map((row) => row.table_name),
    )
    for (const table of new Set(Object.values(HOME))) {
      if (tables.has(table)) facts[service].ids[table] = new Set((await rows(`select id from ${table}`)).map((row) => row.id))
    }
    if (service === 'notification') {
      facts[service].doubles = await rows('select dedupe_key, count(*) from message group by dedupe_key having count(*) > 1')
    }
    await db.end()
  }
  return facts
}

/** True when nothing is on its way any more. */
export function isQuiet(facts) {
  return (
    Object.values(facts).every((service) => service.outbox.every((event) => event.published || event.parked)) &&
    pairs(facts).every(({ event, heard }) => heard.has(event.id))
  )
}

/** The faults found, as sentences; none when all is well. */
export function judge(facts, history = []) {
  return [...acknowledged(facts, history), ...effects(facts), ...rolledBack(facts), ...versions(facts)]
}

function acknowledged(facts, history) {
  return history.flatMap(({ path, id }) => {
    const [pattern, service] = LEAVES.find(([leaves]) => leaves.test(path)) ?? []
    const [, inPath = id] = pattern?.exec(path) ?? []
    return service && !facts[service].left.get(pattern).has(inPath)
      ? [`I-01: ${path} was acknowledged${id ? ` with ${id}` : ''}, and left nothing`]
      : []
  })
}

function* allPairs(facts) {
  for (const [service, topics] of Object.entries(HEARS)) {
    const heard = new Map()
    for (const row of facts[service].inbox) heard.set(row.event_id, (heard.get(row.event_id) ?? 0) + 1)
    for (const source of Object.values(facts)) {
      for (const event of source.outbox) if (topics.includes(event.topic)) yield { service, event, heard }
    }
  }
}

const pairs = (facts) => [...allPairs(facts)]

function effects(facts) {
  const faults = []
  for (const { service, event, heard } of pairs(facts)) {
    const times = heard.get(event.id) ?? 0
    if (times !== 1) faults.push(`I-02: ${service} applied ${event.aggregatetype} event ${event.id} ${times} times`)
  }
  for (const double of facts.notification.doubles) faults.push(`I-02: ${double.count} messages for ${double.dedupe_key}`)
  return faults
}

function rolledBack(facts) {
  return Object.entries(facts).flatMap(([service, { outbox, ids }]) =>
    outbox.flatMap((event) => {
      const home = ids[HOME[event.aggregatetype]]
      return home && !home.has(event.aggregateid)
        ? [`I-03: ${service} told of ${event.aggregatetype} ${event.aggregateid}, which is not there`]
        : []
    }),
  )
}

function versions(facts) {
  const faults = []
  for (const [service, { outbox, inbox }] of Object.entries(facts)) {
    const positions = outbox.filter((event) => event.published).sort((a, b) => a.position - b.position)
    positions.forEach((event, index) => {
      if (event.position !== index + 1) faults.push(`I-04: ${service} has position ${event.position} where ${index + 1} is due`)
    })
    faults.push(...runs(`${service} outbox`, positions, (event) => event.aggregatetype + event.aggregateid))
    faults.push(...runs(`${service} inbox`, inbox, (row) => row.consumer + row.aggregatetype + row.aggregateid))
    for (const event of outbox)
      if (event.parked) faults.push(`I-04: ${service} parked ${event.aggregatetype} ${event.aggregateid}`)
  }
  return faults
}

function runs(where, rows, key) {
  const last = new Map()
  return rows.flatMap((row) => {
    const before = last.get(key(row)) ?? 0
    last.set(key(row), row.aggregate_version)
    return row.aggregate_version === before + 1
      ? []
      : [`I-04: ${where}: ${row.aggregatetype} ${row.aggregateid} goes from ${before} to ${row.aggregate_version}`]
  })
}
