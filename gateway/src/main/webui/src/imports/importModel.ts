import type { ImportIssue, ImportJob, Me, Severity } from '../api/schemas'

/** As members-service takes them. */
const LARGEST_FILE = 32 * 1024 * 1024

type FileRefusal = 'NOT_XLSX' | 'TOO_LARGE' | 'EMPTY'

/** What can be said about a file before sending it. */
export function refusalOf(file: { name: string; size: number }): FileRefusal | null {
  if (!file.name.toLowerCase().endsWith('.xlsx')) return 'NOT_XLSX'
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

/** Rejected rows before warnings, each in the order of the sheet. */
export function inOrder(issues: ImportIssue[]): ImportIssue[] {
  const weight = (issue: ImportIssue) => (issue.severity === 'REJECTED' ? 0 : 1)
  return issues.toSorted((a, b) => weight(a) - weight(b) || a.row - b.row)
}

/** How far a running import is, in per cent; null while the number of rows is unknown. */
export function progressOf(job: ImportJob): number | null {
  if (job.state === 'DONE') return 100
  if (job.state === 'QUEUED') return 0
  return job.expectedRows === 0 ? null : Math.min(99, Math.floor((job.rows.total * 100) / job.expectedRows))
}

/** Only whoever sent a workbook gets it back, with the findings in its cells. */
export function mayDownload(job: Pick<ImportJob, 'requestedBy'>, me: Pick<Me, 'username'> | undefined): boolean {
  return me !== undefined && job.requestedBy === me.username
}

export type Verdict = 'clean' | 'with-issues' | 'failed' | 'under-way'

export function verdictOf(job: ImportJob): Verdict {
  if (job.state === 'FAILED') return 'failed'
  if (job.state !== 'DONE') return 'under-way'
  return job.rows.rejected + job.rows.warned > 0 ? 'with-issues' : 'clean'
}
