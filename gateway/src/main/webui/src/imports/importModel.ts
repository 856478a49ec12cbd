import type { ImportChange, ImportChangeKind, ImportField, ImportIssue, ImportJob, Me, Severity } from '../api/schemas'

/** As members-service takes them. */
const LARGEST_FILE = 32 * 1024 * 1024

type FileRefusal = 'TOO_LARGE' | 'EMPTY'

/** What can be said about a file before sending it; what kind it is, and what to do with another, the reader says. */
export function refusalOf(file: { size: number }): FileRefusal | null {
  if (file.size === 0) return 'EMPTY'
  return file.size > LARGEST_FILE ? 'TOO_LARGE' : null
}

type IssueFilter = { severity: Severity | ''; column: string; row: string }

export const EVERYTHING: IssueFilter = { severity: '', column: '', row: '' }

/** A row filter is one number (204) or a span (200-260); anything else filters nothing. */
export function matches(issue: ImportIssue, filter: IssueFilter): boolean {
  const span = /^\s*(\d+)\s*(?:[-–~至]\s*(\d+)\s*)?$/.exec(filter.row)
  const from = span ? Number(span[1]) : 0
  const to = span ? Number(span[2] ?? span[1]) : Infinity
  return (
    (filter.severity === '' || issue.severity === filter.severity) &&
    (filter.column === '' || issue.column === filter.column) &&
    issue.row >= from &&
    issue.row <= to
  )
}

export function columnsOf(issues: ImportIssue[]): string[] {
  return [...new Set(issues.map((issue) => issue.column).filter(Boolean))]
}

/** Rejected rows before warnings, each in the order of sheets and rows. */
export function inOrder(issues: ImportIssue[]): ImportIssue[] {
  const weight = (issue: ImportIssue) => (issue.severity === 'REJECTED' ? 0 : 1)
  const sheets = [...new Set(['', ...issues.map((issue) => issue.sheet ?? '')])]
  const sheet = (issue: ImportIssue) => sheets.indexOf(issue.sheet ?? '')
  return issues.toSorted((a, b) => weight(a) - weight(b) || sheet(a) - sheet(b) || a.row - b.row)
}

/**
 * How far a running import is, in per cent; null while that cannot be said: a sheet may state no number of rows, or one that
 * counts a million empty ones, and a small one is through before the first rows are told.
 */
export function progressOf(job: ImportJob): number | null {
  if (job.state === 'DONE' || job.state === 'UNDONE') return 100
  const percent = job.expectedRows === 0 ? 0 : Math.floor((job.rows.total * 100) / job.expectedRows)
  return percent < 1 ? null : Math.min(99, percent)
}

const CHANGE_KINDS: ImportChangeKind[] = ['UNCLEAR', 'NEW', 'CHANGED', 'GONE', 'UNCHANGED']
/** What somebody still has to look at comes first. */
const UNDO_KINDS: ImportChangeKind[] = ['KEPT', 'PARTLY', 'REMOVED', 'RESTORED']

/** What can become of a person: by a list, or when one is undone. */
export function kindsOf(job: ImportJob): ImportChangeKind[] {
  return job.mode === 'UNDO' ? UNDO_KINDS : CHANGE_KINDS
}

/** How many there are of each kind. Rows that are unclear may be written in part, and count as changed, too. */
export function countsOf(job: ImportJob): Record<ImportChangeKind, number> {
  return {
    UNCLEAR: job.unclear,
    NEW: job.created,
    CHANGED: job.changed,
    GONE: job.gone,
    UNCHANGED: job.unchanged,
    KEPT: job.undo?.kept ?? 0,
    PARTLY: job.undo?.partly ?? 0,
    REMOVED: job.undo?.removed ?? 0,
    RESTORED: job.undo?.restored ?? 0,
  }
}

/** What is shown first: what has to be decided, else what changes. */
export function firstKind(job: ImportJob): ImportChangeKind {
  const counts = countsOf(job)
  const kinds = kindsOf(job)
  return kinds.find((kind) => counts[kind] > 0) ?? (job.mode === 'UNDO' ? 'KEPT' : 'UNCHANGED')
}

/** For how many days after today an import can still be undone, 0 on its last day; null when it cannot. */
export function daysToUndo(job: Pick<ImportJob, 'undoUntil' | 'undoneBy'>, today: string): number | null {
  if (!job.undoUntil || job.undoneBy) return null
  const days = Math.round((Date.parse(job.undoUntil) - Date.parse(today)) / 86_400_000)
  return days < 0 ? null : days
}

/** Whether somebody still has to say something about a difference. */
export function isOpen(change: ImportChange): boolean {
  return change.candidates.length > 0
    ? change.decision == null
    : change.fields.some((field) => field.later && field.decision == null)
}

/** Which value the ledger will have. */
export function outcomeOf(field: ImportField): 'FILE' | 'LEDGER' {
  if (field.decision === 'FILE' || field.decision === 'LEDGER') return field.decision
  return field.later ? 'LEDGER' : 'FILE'
}

/** Only whoever sent a workbook gets it back, with the findings in its cells. */
export function mayDownload(job: Pick<ImportJob, 'requestedBy'>, me: Pick<Me, 'username'> | undefined): boolean {
  return me !== undefined && job.requestedBy === me.username
}

export type Verdict = 'clean' | 'with-issues' | 'failed' | 'under-way'

export function verdictOf(job: ImportJob): Verdict {
  if (job.state === 'FAILED') return 'failed'
  if (job.state === 'QUEUED' || job.state === 'RUNNING') return 'under-way'
  return job.rows.rejected + job.rows.warned > 0 || job.issues.length > 0 ? 'with-issues' : 'clean'
}
