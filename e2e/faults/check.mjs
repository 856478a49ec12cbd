// Reads the databases of a running platform once and says what was lost, doubled or reordered; exit code 1 when anything was.
import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isQuiet, judge, read } from './checker.mjs'

const state = process.env.SA_STATE ?? join(fileURLToPath(new URL('../../', import.meta.url)), '.local')
const password = (await readFile(join(state, 'secrets/db-postgres'), 'utf8')).trim()
const facts = await read({ port: Number(process.env.SA_DB_PORT ?? 5433), password })
const faults = judge(facts)
const events = Object.values(facts).reduce((sum, service) => sum + service.outbox.length, 0)
console.log(
  `${events} events${isQuiet(facts) ? '' : ', some still on their way'}: ${faults.length === 0 ? 'none lost, doubled or reordered' : `${faults.length} faults`}`,
)
faults.slice(0, 20).forEach((fault) => console.log(fault))
process.exitCode = faults.length === 0 ? 0 : 1
