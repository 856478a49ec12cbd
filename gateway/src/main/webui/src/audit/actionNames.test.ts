import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { KINDS } from './auditModel'
import { ACTION_NAMES, KIND_NAMES } from './texts'

const root = fileURLToPath(new URL('../../../../../../', import.meta.url))

/** The sources of every service and of what they share, by the name of the file. */
const sources = [root, root + 'platform/']
  .flatMap((folder) => readdirSync(folder).map((module) => `${folder}${module}/src/main/java/`))
  .filter((folder) => existsSync(folder))
  .flatMap((folder) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).map((path) => folder + path))
  .filter((path) => path.endsWith('.java'))
  .map((path) => ({ file: path.slice(path.lastIndexOf('/') + 1), text: readFileSync(path, 'utf8') }))

/** What stands in the text of one file, each time the pattern is found. */
function all(file: string, pattern: RegExp): string[] {
  return sources
    .filter((one) => one.file === file)
    .flatMap(({ text }) => [...text.matchAll(pattern)].map(([, found = '']) => found))
}

/** Where an action is no literal of the call: what it can be. */
const COMPUTED: Record<string, () => string[]> = {
  'ChangeTurn.java': () => all('TurnChange.java', /String action\(\) \{\s+return "([^"]+)"/g),
  'ChangeStanding.java': () => all('ChangeStanding.java', /-> "(member\.[a-z-]+)"/g),
  'ParkedAggregates.java': () => all('ParkedAggregates.java', /unpark\("([^"]+)"/g),
  'RecordCall.java': () =>
    all('CallOutcome.java', /^ {4}([A-Z_]+)[,;]/gm).map((outcome) => 'message.called.' + outcome.toLowerCase()),
}

/** The arguments of a call, from behind its bracket on. */
function argumentsAt(text: string, start: number): string[] {
  const found = ['']
  let depth = 0
  for (const [token] of text.slice(start).matchAll(/"(?:\\.|[^"\\])*"|[^]/g)) {
    if (token === ')' && depth === 0) break
    if (token === '(') depth++
    if (token === ')') depth--
    if (token === ',' && depth === 0) found.push('')
    else found[found.length - 1] += token
  }
  return found.map((argument) => argument.trim())
}

/** The expressions that a file puts on the trail as actions. */
function recorded(text: string): string[] {
  const trails = [...text.matchAll(/\bAuditTrail (\w+)/g)].map(([, name]) => name)
  const calls = trails.length === 0 ? [] : [...text.matchAll(new RegExp(`\\b(?:${trails.join('|')})\\s*\\.record\\(`, 'g'))]
  const entries = [...text.matchAll(/new AuditTrail\.Entry\(/g)]
  const argument = (found: RegExpExecArray, number: number) => argumentsAt(text, found.index + found[0].length)[number] ?? ''
  return [...calls.map((call) => argument(call, 0)), ...entries.map((entry) => argument(entry, 3))]
}

/** What the gateway puts on its trail by itself. */
const atTheDoor = all('AuditEvents.java', /add\(request, accessToken, "([^"]+)"/g)

/** A literal, or one of two; anything else must be known above, and stands for itself where it is not. */
function actionsOf(file: string, expression: string): string[] {
  const [, one, other] = /^(?:[^"]+ \? )?"([^"]+)"(?:\s+: "([^"]+)")?$/.exec(expression) ?? []
  if (one) return other ? [one, other] : [one]
  return COMPUTED[file]?.() ?? [`${file}: ${expression}`]
}

const actions = sources
  .flatMap(({ file, text }) => recorded(text).flatMap((expression) => actionsOf(file, expression)))
  .concat(atTheDoor)

test('S-12 every action that a service puts on its trail has a name', () => {
  expect(actions).toEqual(
    expect.arrayContaining([
      'access.refused',
      'session.begun',
      'leave.taken',
      'rotation.swapped',
      'message.called.reached',
      'outbox.skipped',
    ]),
  )
  expect(actions.filter((action) => !ACTION_NAMES[action])).toEqual([])
})

test('S-12 every action is of a kind that can be asked for', () => {
  expect(actions.filter((action) => !KINDS.some((kind) => action.startsWith(kind)))).toEqual([])
  expect(KINDS.filter((kind) => !KIND_NAMES[kind])).toEqual([])
})
