import { Problem } from '../api/problem'
import { isCalled } from '../ui/nameModel'
import { mayTakePart } from './activityModel'
import type { AttendanceMark, AttendanceSheet, AttendanceStatus, RecordedSheet, Registration, RollPerson } from '../api/schemas'

/** A line of the roll as it is kept; no status means that nobody has recorded him, which is not absent. */
export type Line = {
  id: string
  name: string
  initials: string
  pinyin: string
  unitName: string
  registered: Registration['state'] | null
  status: AttendanceStatus | null
  /** Of the line that stands there, 0 while there is none. */
  version: number
  recordedAt: string | null
  /** Among those the service misses while nothing is said of them: who is away is not, unless he has a seat. */
  expected: boolean
}

/** What somebody changed and has not saved yet, with the version of the line he changed. */
type Edit = { status: AttendanceStatus; version: number }
export type Edits = Record<string, Edit>

/** Who signed up first, then the others. Who took leave is excused without anybody's mark. */
export function rollLines(people: RollPerson[], registrations: Registration[], sheet: AttendanceSheet): Line[] {
  const signed = new Map(registrations.map((one) => [one.memberId, one.state]))
  const written = new Map(sheet.items.map((one) => [one.memberId, one]))
  return people
    .filter((member) => mayTakePart(member) || written.has(member.id))
    .map((member) => {
      const registered = signed.get(member.id) ?? null
      const line = written.get(member.id)
      return {
        id: member.id,
        name: member.name,
        initials: member.initials,
        pinyin: member.pinyin,
        unitName: member.unitName,
        registered,
        status: line?.status ?? (registered === 'EXCUSED' ? 'EXCUSED' : null),
        version: line?.version ?? 0,
        recordedAt: line?.correctedAt ?? line?.recordedAt ?? null,
        expected: member.state === 'ACTIVE' || registered === 'CONFIRMED',
      }
    })
    .toSorted((a, b) => rank(a) - rank(b))
}

function rank(line: Line): number {
  return line.registered === 'CONFIRMED' ? 0 : line.registered === 'EXCUSED' ? 1 : 2
}

/**
 * Choosing what stands there anyway takes the change back; so does choosing nothing. While a mark is under way that is too late: what
 * stood there before is then a change of its own, and where nothing stood the mark stays.
 */
export function edited(edits: Edits, line: Line, status: AttendanceStatus | null, underWay = false): Edits {
  if (underWay) {
    const wanted = status ?? line.status
    return wanted ? { ...edits, [line.id]: { status: wanted, version: line.version } } : edits
  }
  const { [line.id]: _, ...others } = edits
  return status === null || status === line.status ? others : { ...others, [line.id]: { status, version: line.version } }
}

/** Who had signed up and of whom nobody has said anything. */
export function silent(edits: Edits, lines: Line[]): Line[] {
  return lines.filter((line) => line.registered === 'CONFIRMED' && line.status === null && !edits[line.id])
}

/** All others who had signed up, at once; what somebody wrote stays. */
export function restAs(edits: Edits, lines: Line[], status: AttendanceStatus): Edits {
  return silent(edits, lines).reduce((all, line) => edited(all, line, status), edits)
}

/** How a line stands with what was changed here. */
export function statusOf(edits: Edits, line: Line): AttendanceStatus | null {
  return edits[line.id]?.status ?? line.status
}

const COUNTED: Record<AttendanceStatus, 'present' | 'excused' | 'absent' | 'atHome'> = {
  PRESENT: 'present',
  EXCUSED: 'excused',
  ABSENT: 'absent',
  AT_HOME: 'atHome',
}

/** The numbers of all with what was changed here and is not saved yet: they move as one marks. */
export function countsWith(counts: AttendanceSheet['counts'], edits: Edits, lines: Line[]): AttendanceSheet['counts'] {
  const now = { ...counts }
  for (const line of lines) {
    const edit = edits[line.id]
    if (!edit) continue
    if (line.status === null) {
      if (line.expected) now.notRecorded -= 1
      if (line.registered === 'CONFIRMED') now.signedUpNotRecorded -= 1
    } else now[COUNTED[line.status]] -= 1
    now[COUNTED[edit.status]] += 1
  }
  return now
}

export type Shown = 'expected' | 'open' | 'all'
export type RollFilter = { shown: Shown; unit: string; q: string }

/** Who is expected: with a seat, waiting, on leave, or already on the roll. */
function isExpected(line: Line): boolean {
  return (line.registered !== null && line.registered !== 'CANCELLED') || line.version > 0
}

/** Where nobody signed up, everybody is whom one looks for. */
export function firstShown(lines: Line[]): Shown {
  return lines.some(({ registered }) => registered !== null && registered !== 'CANCELLED') ? 'expected' : 'all'
}

/** A search looks at everybody, for who comes unannounced stands in the door as well. */
export function shownLines(lines: Line[], edits: Edits, { shown, unit, q }: RollFilter): Line[] {
  const wanted = q.trim()
  return lines.filter((line) => {
    if (unit !== '' && line.unitName !== unit) return false
    if (wanted !== '') return isCalled(line, wanted)
    if (shown === 'expected') return isExpected(line) || !!edits[line.id]
    return shown === 'all' || (isExpected(line) && statusOf(edits, line) === null)
  })
}

/** Unit by unit, in the order of the lines of the ledger. */
export function byUnit(lines: Line[]): { unitName: string; lines: Line[] }[] {
  const units = new Map<string, Line[]>()
  for (const line of lines) units.set(line.unitName, [...(units.get(line.unitName) ?? []), line])
  return [...units].map(([unitName, of]) => ({ unitName, lines: of }))
}

/** What is sent: the lines somebody changed and no other. */
export function marksOf(edits: Edits): AttendanceMark[] {
  return Object.entries(edits).map(([memberId, edit]) => ({ memberId, ...edit }))
}

/** A mark the service will not take, and why; another word of the same person is tried again. */
export type Stuck = Record<string, { status: AttendanceStatus; why: string }>

/** Of whom the service says that it takes not this of him: the others can go without him. */
export function stuckAt(failure: unknown, sent: AttendanceMark[]): Stuck {
  if (!(failure instanceof Problem)) return {}
  const named = new Map(failure.errors.map(({ pointer, detail }) => [sent[placeIn(pointer)]?.memberId, detail]))
  if (typeof failure.extra.memberId === 'string') named.set(failure.extra.memberId, failure.message)
  return Object.fromEntries(
    sent
      .filter((mark) => named.has(mark.memberId))
      .map(({ memberId, status }) => [memberId, { status, why: named.get(memberId) ?? failure.message }]),
  )
}

function placeIn(pointer = ''): number {
  return Number(/items\/(\d+)\/memberId$/.exec(pointer)?.[1] ?? -1)
}

/** What can be sent: nobody whose mark is stuck, and nobody of whom a person has to decide first. */
export function sendable(marks: AttendanceMark[], opposed: Contradiction[], stuck: Stuck): AttendanceMark[] {
  const open = new Set(opposed.map(({ line }) => line.id))
  return marks.filter(({ memberId, status }) => !open.has(memberId) && stuck[memberId]?.status !== status)
}

/**
 * What somebody who leaves has still to send. Of whom other marks are under way, he need not have seen what becomes of those: without a
 * version the later mark is written over his own line and over nobody else's.
 */
export function notFlying(marks: AttendanceMark[], flying: AttendanceMark[]): AttendanceMark[] {
  const last = new Map(flying.map((mark) => [mark.memberId, mark.status]))
  return marks
    .filter((mark) => last.get(mark.memberId) !== mark.status)
    .map(({ memberId, status, version }) => (last.has(memberId) ? { memberId, status } : { memberId, status, version }))
}

export type Contradiction = { line: Line; edit: Edit }

/** Lines that somebody else has written since they were changed here, and otherwise. */
export function contradictions(edits: Edits, lines: Line[]): Contradiction[] {
  return lines.flatMap((line) => {
    const edit = edits[line.id]
    return edit && edit.version !== line.version && edit.status !== line.status ? [{ line, edit }] : []
  })
}

/** After a saving: what was sent is done, unless it is contradicted; what was changed again meanwhile is to be saved yet. */
export function leftAfter(edits: Edits, sent: AttendanceMark[], { items, contradicted }: RecordedSheet): Edits {
  const open = new Set(contradicted.map((mark) => mark.memberId))
  const written = new Map(sent.filter((mark) => !open.has(mark.memberId)).map((mark) => [mark.memberId, mark.status]))
  const versions = new Map(items.map((line) => [line.memberId, line.version]))
  return Object.fromEntries(
    Object.entries(edits)
      .filter(([id, edit]) => written.get(id) !== edit.status)
      .map(([id, edit]) => [id, written.has(id) ? { ...edit, version: versions.get(id) ?? edit.version } : edit]),
  )
}
