// The interface documents as a list of operations, and values that their schemas would take.
import { readFile, readdir } from 'node:fs/promises'
import { fileURLToPath } from 'node:url'

const FOLDER = fileURLToPath(new URL('../../../docs/api/', import.meta.url))
const METHODS = ['get', 'post', 'put', 'patch', 'delete']
const YEAR = new Date().getFullYear()

/** Every operation of every document: who answers it, its address, what it takes. */
export async function operations() {
  const files = (await readdir(FOLDER)).filter((file) => file.endsWith('.json')).sort()
  const documents = await Promise.all(
    files.map(async (file) => [file.replace('.json', ''), JSON.parse(await readFile(FOLDER + file, 'utf8'))]),
  )
  return documents.flatMap(([service, document]) =>
    Object.entries(document.paths).flatMap(([path, item]) =>
      METHODS.filter((method) => item[method]).map((method) => {
        const { parameters: given = [], requestBody } = item[method]
        const parameters = given.map((it) => (it.$ref ? document.components.parameters[it.$ref.split('/').pop()] : it))
        const [type, content] = Object.entries(requestBody?.content ?? {})[0] ?? []
        return { service, document, method: method.toUpperCase(), path, parameters, type, schema: content?.schema }
      }),
    ),
  )
}

/** What an id in an address is of: the folder before it. */
export function kindInPath(path, name) {
  if (name !== 'id') return KIND_OF[name] ?? name
  const folders = path.split('/')
  return FOLDERS[folders[folders.indexOf('{id}') - 1]] ?? 'unit'
}

const FOLDERS = {
  'activities': 'activity',
  'alliances': 'alliance',
  'care-tags': 'tag',
  'care-visits': 'visit',
  'contact-logs': 'contact',
  'floating-records': 'stay',
  'grouping-proposals': 'proposal',
  'imports': 'import',
  'inbox': 'notice',
  'members': 'member',
  'messages': 'message',
  'party-organisations': 'organisation',
  'rotation-replans': 'replan',
  'rotation-slots': 'slot',
  'surveys': 'survey',
  'swap-requests': 'swap',
  'units': 'unit',
}
const KIND_OF = {
  unitId: 'unit',
  orgId: 'organisation',
  parentId: 'organisation',
  hostUnitId: 'unit',
  absorbedUnitId: 'unit',
  memberId: 'member',
  memberIds: 'member',
  ids: 'member',
  allianceId: 'alliance',
  activityId: 'activity',
  slotId: 'slot',
  withSlotId: 'slot',
  surveyId: 'survey',
  with: 'proposal',
}

/** A value that the schema would take, ids taken from those that exist somewhere. */
export function valueOf(document, schema, name, ids, chance, depth = 0) {
  const it = schema?.$ref ? document.components.schemas[schema.$ref.split('/').pop()] : schema
  if (!it || depth > 8) return null
  if (it.enum) return chance.pick(it.enum)
  const inner = (part, partName) => valueOf(document, part, partName, ids, chance, depth + 1)
  switch (it.type) {
    case 'object':
      return Object.fromEntries(
        Object.entries(it.properties ?? {})
          .filter(([key]) => (it.required ?? []).includes(key) || chance.chance(0.4))
          .map(([key, part]) => [key, inner(part, key)]),
      )
    case 'array':
      return Array.from({ length: Math.max(it.minItems ?? 0, chance.below(3)) }, () => inner(it.items, name))
    case 'integer':
      return name === 'year' ? YEAR + chance.below(2) : (it.minimum ?? 0) + chance.below(20)
    case 'number':
      return it.minimum === undefined ? chance.below(100) : it.minimum + chance.below(10)
    case 'boolean':
      return chance.chance(0.5)
    default:
      return text(it, name, ids, chance)
  }
}

function text(schema, name, ids, chance) {
  const day = `${YEAR + chance.below(2)}-${String(1 + chance.below(12)).padStart(2, '0')}-${10 + chance.below(18)}`
  if (schema.format === 'uuid') return ids(KIND_OF[name] ?? 'unit', chance)
  if (schema.format === 'date') return day
  if (schema.format === 'date-time') return `${day}T0${1 + chance.below(8)}:00:00Z`
  const known = { month: day.slice(0, 7), division: '370522', phone: '13800000000', uscc: '11370522MB2865329X', cursor: '' }
  if (known[name] !== undefined) return known[name]
  const plain = [`试${chance.below(1000)}`, 'MEETING', '0'.repeat(64), 'ABCD1234']
  return plain.find((one) => !schema.pattern || new RegExp(`^(?:${schema.pattern})$`).test(one)) ?? chance.pick(plain)
}
