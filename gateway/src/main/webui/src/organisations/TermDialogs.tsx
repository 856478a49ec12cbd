import type { CommitteeTerm } from '../api/schemas'
import { today } from '../i18n/dates'
import { ActDialog, type Asked, type Values } from './ActDialog'
import { lastDayFrom } from './orgModel'
import { useOrgRecordTexts } from './recordTexts'
import { useOrgTexts } from './texts'

const numberOf = (typed: string | undefined) => (typed ? Number(typed) : undefined)

type Props = { orgId: string; term?: CommitteeTerm; next?: number; onClose: () => void }

/** A committee comes into office, or what was recorded of one is put right. */
export function TermDialog({ orgId, term, next, onClose }: Props) {
  const t = useOrgTexts()
  const words = useOrgRecordTexts()
  const asked: Asked[] = [
    { key: 'no', label: words.no, type: 'number' },
    { key: 'from', label: words.from, type: 'date' },
    { key: 'until', label: words.until, type: 'date' },
    {
      key: 'formedBy',
      label: words.formedBy,
      options: (['ELECTED', 'APPOINTED'] as const).map((value) => ({ value, label: words.formedBys[value] ?? value })),
    },
    { key: 'formedOn', label: words.formedOn, type: 'date' },
    { key: 'eligible', label: words.eligible, type: 'number', optional: true },
    { key: 'present', label: words.present, type: 'number', optional: true },
    { key: 'documentNo', label: words.approval },
    ...(term ? [{ key: 'reason', label: t.reason, most: 200 }] : []),
  ]
  const initial: Values = term
    ? {
        no: String(term.no),
        from: term.from,
        until: term.until,
        formedBy: term.formedBy,
        formedOn: term.formedOn,
        eligible: String(term.eligible ?? ''),
        present: String(term.present ?? ''),
        documentNo: term.documentNo,
      }
    : { no: String(next ?? 1), from: today(), until: lastDayFrom(today()), formedBy: 'ELECTED', formedOn: today() }
  return (
    <ActDialog
      title={term ? words.correctTerm : words.newTerm}
      note={term ? t.correctNote : words.newTermNote}
      testId="term-dialog"
      asked={asked}
      initial={initial}
      act={(values) => ({
        path: `/${orgId}/terms${term ? '/' + term.id : ''}`,
        method: term && 'PUT',
        version: term?.version,
        body: {
          ...values,
          no: numberOf(values.no),
          eligible: numberOf(values.eligible),
          present: numberOf(values.present),
        },
      })}
      done={t.saved}
      onClose={onClose}
    />
  )
}

export function ExtendDialog({ orgId, term, onClose }: { orgId: string; term: CommitteeTerm; onClose: () => void }) {
  const t = useOrgTexts()
  const words = useOrgRecordTexts()
  return (
    <ActDialog
      title={words.extend}
      note={words.extendNote}
      testId="extend-dialog"
      asked={[
        { key: 'until', label: words.extendTo, type: 'date' },
        { key: 'documentNo', label: words.approval },
      ]}
      initial={{ until: term.until }}
      act={(values) => ({ path: `/${orgId}/terms/${term.id}/extend`, body: values, version: term.version })}
      done={t.saved}
      onClose={onClose}
    />
  )
}
