import { useState } from 'react'
import type { CommitteeTerm, Me, OrganisationRecord } from '../api/schemas'
import { useTerms } from '../api/useOrganisations'
import { dateOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Card } from '../ui/Page'
import { LoadFailed, Loading } from '../ui/States'
import { toneOfTerm } from './orgModel'
import { Posts } from './Posts'
import { useOrgRecordTexts } from './recordTexts'
import { ExtendDialog, TermDialog } from './TermDialogs'

type Props = { org: OrganisationRecord; me: Me; may: boolean }

/** Who leads an organisation, and its committees one after the other. */
export function Committee({ org, me, may }: Props) {
  return (
    <div className="stack">
      <Posts org={org} me={me} may={may} />
      <Terms org={org} may={may} />
    </div>
  )
}

type Doing = { what: 'new' } | { what: 'extend' | 'correct'; term: CommitteeTerm }

function Terms({ org, may }: Omit<Props, 'me'>) {
  const t = useOrgRecordTexts()
  const { language } = useLanguage()
  const terms = useTerms(org.id)
  const [doing, setDoing] = useState<Doing | null>(null)
  if (terms.isPending) return <Loading />
  if (terms.isLoadingError) return <LoadFailed error={terms.error} retry={() => void terms.refetch()} />
  const { items, completed } = terms.data
  const close = () => setDoing(null)
  return (
    <Card
      title={t.terms}
      testId="terms"
      tools={
        <>
          {completed > 0 && <span className="soft">{t.completed(completed)}</span>}
          {may && (
            <Button type="primary" onClick={() => setDoing({ what: 'new' })}>
              {t.newTerm}
            </Button>
          )}
        </>
      }
    >
      {items.length === 0 ? (
        <p>{t.noTerms}</p>
      ) : (
        <DataTable<CommitteeTerm>
          caption={t.terms}
          rows={items}
          rowKey={(term) => term.id}
          columns={[
            { key: 'no', title: t.no, render: (term) => t.termNo(term.no) },
            {
              key: 'period',
              title: t.term,
              render: (term) => (
                <>
                  {t.period(dateOf(term.from, language), dateOf(term.until, language))}
                  {term.extendedUntil && <span className="soft"> {t.extendedUntil(dateOf(term.extendedUntil, language))}</span>}
                </>
              ),
            },
            {
              key: 'state',
              title: t.state,
              render: (term) => (
                <Badge tone={toneOfTerm(term.state)}>
                  {term.remindMonths ? t.termRemind(term.remindMonths) : t.termStates[term.state]}
                </Badge>
              ),
            },
            {
              key: 'formed',
              title: t.formedBy,
              render: (term) =>
                [
                  t.formedBys[term.formedBy],
                  dateOf(term.formedOn, language),
                  term.eligible != null && term.present != null && t.election(term.present, term.eligible),
                  term.documentNo,
                ]
                  .filter(Boolean)
                  .join('，'),
            },
            ...(may
              ? [
                  {
                    key: 'do',
                    title: t.act,
                    render: (term: CommitteeTerm) => (
                      <span className="row tight no-print">
                        {!term.endedOn && (
                          <Button type="link" onClick={() => setDoing({ what: 'extend', term })}>
                            {t.extend}
                          </Button>
                        )}
                        <Button type="link" onClick={() => setDoing({ what: 'correct', term })}>
                          {t.correctTerm}
                        </Button>
                      </span>
                    ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {doing?.what === 'new' && <TermDialog orgId={org.id} next={(items[0]?.no ?? 0) + 1} onClose={close} />}
      {doing?.what === 'correct' && <TermDialog orgId={org.id} term={doing.term} onClose={close} />}
      {doing?.what === 'extend' && <ExtendDialog orgId={org.id} term={doing.term} onClose={close} />}
    </Card>
  )
}
