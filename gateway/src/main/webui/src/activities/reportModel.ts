import type { OpenedReport } from '../api/useActivities'
import type { Report, ReportDraft, ReportPhoto } from '../api/schemas'

/** What stands in a report at a version. */
type Words = { summary: string; photos: ReportPhoto[] }
type Base = Words & { version: number; etag: string | undefined }

/** What somebody has typed, beside what he started from. */
export type Draft = Words & { base: Base }

function baseOf({ report, etag }: OpenedReport): Base {
  return { summary: report.summary, photos: report.photos, version: report.version, etag }
}

export function draftOf(opened: OpenedReport): Draft {
  const base = baseOf(opened)
  return { summary: base.summary, photos: base.photos, base }
}

const keyOf = (photo: ReportPhoto) => photo.sha256 ?? photo.name
const without = (photos: ReportPhoto[], others: ReportPhoto[]) => {
  const gone = new Set(others.map(keyOf))
  return photos.filter((photo) => !gone.has(keyOf(photo)))
}
const samePhotos = (one: ReportPhoto[], other: ReportPhoto[]) =>
  one.length === other.length && one.every((photo, index) => keyOf(photo) === keyOf(other[index]!))

/** What is sent: the parts that were changed here and no other; null when none was. */
export function changesOf({ summary, photos, base }: Draft): ReportDraft | null {
  const text = summary !== base.summary
  const pictures = !samePhotos(photos, base.photos)
  if (!text && !pictures) return null
  return {
    ...(text ? { summary } : {}),
    ...(pictures ? { photos: photos.map(({ name, sha256, caption }) => ({ name, sha256, caption })) } : {}),
  }
}

/** Nothing was changed here: there is nothing to keep. */
export function isUntouched(draft: Draft): boolean {
  return changesOf(draft) === null
}

/** What is still to be done on the page as it is, saved or not. */
export function missingIn({ summary, photos }: Words, { missing }: Pick<Report, 'missing'>): Report['missing'] {
  const here = { summary: summary.trim() === '', photos: photos.length === 0, attendance: missing.includes('attendance') }
  return (['summary', 'photos', 'attendance'] as const).filter((what) => here[what])
}

/** Both have rewritten the text since: only a person can say which words are to stand. */
export function contradicts(draft: Draft, now: OpenedReport): boolean {
  const theirs = now.report.summary
  return draft.summary !== draft.base.summary && theirs !== draft.base.summary && theirs !== draft.summary
}

export function isOvertaken(draft: Draft, now: OpenedReport): boolean {
  return draft.base.version !== now.report.version
}

/**
 * The same draft on top of what somebody else saved meanwhile: the text changed here or else theirs, all pictures of both but
 * those that one of them took away.
 */
export function onTopOf(draft: Draft, now: OpenedReport): Draft {
  const theirs = now.report.photos
  return {
    summary: draft.summary === draft.base.summary ? now.report.summary : draft.summary,
    photos: [
      ...without(theirs, without(draft.base.photos, draft.photos)),
      ...without(without(draft.photos, draft.base.photos), theirs),
    ],
    base: baseOf(now),
  }
}
