import { useState } from 'react'
import type { MemberRecord, Standing } from '../../api/schemas'
import { decidesTransfers, mayTransfer, useStandingsOf } from '../../api/useTransfers'
import { useKnownMe } from '../../api/useMe'
import { dateOf } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Page'
import { Timeline } from '../../ui/record/Timeline'
import { Loading, ProblemNote } from '../../ui/States'
import { BeginDialog, EndDialog, UndoDialog } from './StandingDialogs'
import { currentOf, mayEnd, mayUndo, nextStandings, type StandingKind } from './transferModel'
import { useTransferTexts } from './texts'

type Asked = { what: 'begin'; kind: StandingKind } | { what: 'end' | 'undo'; standing: Standing }

/** How a member stands and stood, and what can be said of it. */
export function Standings({ member }: { member: MemberRecord }) {
  const t = useTransferTexts()
  const { language } = useLanguage()
  const standings = useStandingsOf(member.id)
  const roles = useKnownMe()?.roles ?? []
  const decides = decidesTransfers(roles)
  const [asked, setAsked] = useState<Asked | null>(null)
  if (standings.isPending) return <Loading />
  if (standings.isLoadingError) return <ProblemNote error={standings.error} retry={() => void standings.refetch()} />
  const day = (iso: string) => dateOf(iso, language)
  const saidOf = (one: Standing) =>
    [
      one.withdrawn ? t.takenBack : one.until ? t.untilDay(day(one.until)) : t.still,
      one.documentNo,
      one.endedDocumentNo && t.restoredBy(one.endedDocumentNo),
    ]
      .filter(Boolean)
      .join('，')
  const mayChange = mayTransfer(roles) && member.state !== 'DECEASED'
  const current = currentOf(standings.data)
  const close = () => setAsked(null)
  return (
    <Card title={t.standings} testId="standings">
      {standings.data.length === 0 ? (
        <p className="soft">{t.noStandings}</p>
      ) : (
        <Timeline
          happenings={standings.data.map((one) => ({
            key: one.id,
            at: one.from,
            when: day(one.from),
            what: t.standingNames[one.state] ?? one.state,
            reason: saidOf(one),
          }))}
        />
      )}
      {mayChange && (
        <div className="row no-print">
          {current && mayUndo(current, decides) && (
            <>
              {mayEnd(current) && <Button onClick={() => setAsked({ what: 'end', standing: current })}>{t.restore}</Button>}
              <Button onClick={() => setAsked({ what: 'undo', standing: current })}>{t.undo}</Button>
            </>
          )}
          {nextStandings(member.state, decides).map((kind) => (
            <Button key={kind} onClick={() => setAsked({ what: 'begin', kind })}>
              {t.begin[kind]}
            </Button>
          ))}
        </div>
      )}
      {asked?.what === 'begin' && <BeginDialog member={member} kind={asked.kind} onClose={close} />}
      {asked?.what === 'end' && <EndDialog member={member} standing={asked.standing} onClose={close} />}
      {asked?.what === 'undo' && <UndoDialog member={member} standing={asked.standing} onClose={close} />}
    </Card>
  )
}
