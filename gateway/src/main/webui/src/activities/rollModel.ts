import { mayTakePart } from './activityModel'
import type { AttendanceMark, AttendanceSheet, AttendanceStatus, Member, RecordedSheet, Registration } from '../api/schemas'

/** A line of the roll as it is kept; no status means that nobody has recorded him, which is not absent. */
export type Line = {
  id: string
  name: string
  unitName: string
  registered: Registration['state'] | null
  status: AttendanceStatus | null
  /** Of the line that stands there, 0 while there is none. */
  version: number
  recordedAt: string | null
}

/** What somebody changed and has not saved yet, with the version of the line he changed. */
type Edit = { status: AttendanceStatus; version: number }
export type Edits = Record<string, Edit>

/** Who signed up first, then the others. Who took leave is excused without anybody's mark. */
export function rollLines(members: Member[], registrations: Registration[], sheet: AttendanceSheet): Line[] {
  const signed = new Map(registrations.map((one) => [one.memberId, one.state]))
  const written = new Map(sheet.items.map((one) => [one.memberId, one]))
  return members
    .filter((member) => mayTakePart(member) || written.has(member.id))
    .map((member) => {
      const registered = signed.get(member.id) ?? null
      const line = written.get(member.id)
      return {
        id: member.id,
        name: member.name,
        unitName: member.unitName,
        registered,
        status: line?.status ?? (registered === 'EXCUSED' ? 'EXCUSED' : null),
        version: line?.version ?? 0,
        recordedAt: line?.correctedAt ?? line?.recordedAt ?? null,
      }
    })
    .toSorted((a, b) => rank(a) - rank(b))
}

function rank(line: Line): number {
  return line.registered === 'CONFIRMED' ? 0 : line.registered === 'EXCUSED' ? 1 : 2
}

/** Choosing what stands there anyway takes the change back; so does choosing nothing. */
export function edited(edits: Edits, line: Line, status: AttendanceStatus | null): Edits {
  const { [line.id]: _, ...others } = edits
  return status === null || status === line.status ? others : { ...others, [line.id]: { status, version: line.version } }
}

/** Those with a seat of whom nothing was recorded were there; what somebody else wrote stays. */
export function allPresent(edits: Edits, lines: Line[]): Edits {
  return lines
    .filter((line) => line.registered === 'CONFIRMED' && line.status === null && !edits[line.id])
    .reduce((all, line) => edited(all, line, 'PRESENT'), edits)
}

/** What is sent: the lines somebody changed and no other. */
export function marksOf(edits: Edits): AttendanceMark[] {
  return Object.entries(edits).map(([memberId, edit]) => ({ memberId, ...edit }))
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
