import { useState } from 'react'
import type { CareTagView, MemberRecord } from '../../api/schemas'
import { useCareTags, useVisitsOf } from '../../api/useCare'
import { dateOf } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Page'
import { Loading, ProblemNote } from '../../ui/States'
import { isOnLedger } from '../memberModel'
import { PlanDialog } from './PlanDialog'
import { AddTagDialog, EndTagDialog, ReviewTagDialog } from './TagDialogs'
import { useCareTexts } from './texts'
import { VisitList } from './VisitList'

/** A member's special difficulties and the visits that are to be made and were made. */
export function CareTab({ member }: { member: MemberRecord }) {
  return (
    <>
      <Tags member={member} />
      <Visits member={member} />
    </>
  )
}

function Tags({ member }: { member: MemberRecord }) {
  const t = useCareTexts()
  const tags = useCareTags(member.id)
  const [adding, setAdding] = useState(false)
  const [asked, setAsked] = useState<{ tag: CareTagView; to: 'review' | 'end' } | null>(null)
  if (tags.isPending) return <Loading />
  if (tags.isLoadingError) return <ProblemNote error={tags.error} retry={() => void tags.refetch()} />
  const { items, everyDays } = tags.data
  const mayChange = isOnLedger(member.state)
  const Dialog = asked?.to === 'end' ? EndTagDialog : ReviewTagDialog
  return (
    <Card
      title={t.tagsTitle}
      testId="care-tags"
      tools={
        mayChange && (
          <Button type="primary" onClick={() => setAdding(true)}>
            {t.addTag}
          </Button>
        )
      }
    >
      {everyDays !== undefined && mayChange && <p>{t.every(everyDays)}</p>}
      {items.length === 0 ? (
        <p className="soft">{t.noTags}</p>
      ) : (
        <ul className="visits">
          {items.map((tag) => (
            <Line key={tag.id} tag={tag} mayChange={mayChange} ask={(to) => setAsked({ tag, to })} />
          ))}
        </ul>
      )}
      {adding && <AddTagDialog member={member} onClose={() => setAdding(false)} />}
      {asked && <Dialog memberId={member.id} tag={asked.tag} onClose={() => setAsked(null)} />}
    </Card>
  )
}

type LineProps = { tag: CareTagView; mayChange: boolean; ask: (to: 'review' | 'end') => void }

function Line({ tag, mayChange, ask }: LineProps) {
  const t = useCareTexts()
  const { language } = useLanguage()
  const day = (iso: string) => dateOf(iso, language)
  const name = t.tagNames[tag.tag] ?? tag.tag
  const stands = tag.endedOn === undefined
  return (
    <li>
      <div className="visit-who">
        <Badge tone={stands ? 'info' : 'plain'}>{name}</Badge>
        <span>{tag.endedOn === undefined ? t.from(day(tag.fromOn)) : t.until(day(tag.fromOn), day(tag.endedOn))}</span>
        {tag.reviewDue && <Badge tone="warn">{t.reviewDue}</Badge>}
      </div>
      <p className="soft small">
        {tag.ending
          ? t.endings[tag.ending]
          : `${t.sources[tag.source] ?? tag.source}，${t.reviewOn(day(tag.nextReview), tag.reviewer)}`}
      </p>
      {stands && mayChange && (
        <div className="row tight no-print">
          <Button aria-label={t.reviewOf(name)} onClick={() => ask('review')}>
            {t.review}
          </Button>
          <Button aria-label={t.endOf(name)} onClick={() => ask('end')}>
            {t.end}
          </Button>
        </div>
      )}
    </li>
  )
}

function Visits({ member }: { member: MemberRecord }) {
  const t = useCareTexts()
  const visits = useVisitsOf(member.id)
  const [planning, setPlanning] = useState(false)
  if (visits.isPending) return <Loading />
  if (visits.isLoadingError) return <ProblemNote error={visits.error} retry={() => void visits.refetch()} />
  const { items, next } = visits.data
  return (
    <Card
      title={t.visitsTitle}
      testId="care-visits"
      tools={isOnLedger(member.state) && <Button onClick={() => setPlanning(true)}>{t.plan}</Button>}
    >
      {items.length === 0 ? <p className="soft">{t.noVisits}</p> : <VisitList visits={items} named={false} />}
      {next && <p className="soft small">{t.moreVisits}</p>}
      {planning && <PlanDialog member={member} onClose={() => setPlanning(false)} />}
    </Card>
  )
}
