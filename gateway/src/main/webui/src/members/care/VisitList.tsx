import { useState } from 'react'
import { Link } from 'react-router'
import type { CareVisit, VisitOutcome } from '../../api/schemas'
import { dateOf, daysBetween, today } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { isToDo, toneOfVisit } from './careModel'
import { OutcomeDialog } from './OutcomeDialog'
import { useCareTexts } from './texts'
import './care.css'

const OUTCOMES: VisitOutcome[] = ['VISITED', 'PHONE', 'UNREACHABLE']

/** Visits one below the other, each with its outcome a tap away. */
export function VisitList({ visits, named = true }: { visits: CareVisit[]; named?: boolean }) {
  const [asked, setAsked] = useState<{ visit: CareVisit; outcome: VisitOutcome } | null>(null)
  return (
    <>
      <ul className="visits">
        {visits.map((visit) => (
          <Line key={visit.id} visit={visit} named={named} onOutcome={(outcome) => setAsked({ visit, outcome })} />
        ))}
      </ul>
      {asked && <OutcomeDialog {...asked} onClose={() => setAsked(null)} />}
    </>
  )
}

type LineProps = { visit: CareVisit; named: boolean; onOutcome: (outcome: VisitOutcome) => void }

function Line({ visit, named, onOutcome }: LineProps) {
  const t = useCareTexts()
  const { language } = useLanguage()
  const day = (iso: string) => dateOf(iso, language)
  return (
    <li data-testid="visit">
      <div className="visit-who">
        {named && <Link to={`/members/${visit.memberId}?tab=care`}>{visit.name}</Link>}
        <span>{t.whyOf(visit, day(visit.occasionOn))}</span>
        <Badge tone={toneOfVisit(visit.state)}>
          {visit.state === 'OVERDUE' ? t.overdue(daysBetween(visit.dueOn, today())) : t.states[visit.state]}
        </Badge>
        {named && visit.phoneMasked && <span className="numeric nowrap soft">{visit.phoneMasked}</span>}
      </div>
      <p className="soft small">{[...saidOf(visit, day, t), ...(named ? tagsOf(visit, t) : [])].join('，')}</p>
      {isToDo(visit) && (
        <div className="row tight no-print" role="group" aria-label={t.outcomeOf(visit.name, t.outcome)}>
          {OUTCOMES.map((outcome) => (
            <Button
              key={outcome}
              type={outcome === 'VISITED' ? 'primary' : 'default'}
              ghost={outcome === 'VISITED'}
              aria-label={t.outcomeOf(visit.name, t.outcomes[outcome] ?? outcome)}
              onClick={() => onOutcome(outcome)}
            >
              {t.outcomes[outcome]}
            </Button>
          ))}
        </div>
      )}
    </li>
  )
}

type Texts = ReturnType<typeof useCareTexts>

/** By when, and what came of it so far. */
function saidOf(visit: CareVisit, day: (iso: string) => string, t: Texts): string[] {
  const due = t.dueOn(day(visit.dueOn))
  if (!visit.outcome || !visit.doneOn) return [due]
  if (visit.outcome === 'UNREACHABLE') return [due, t.tried(day(visit.doneOn))]
  return [t.outcomes[visit.outcome] ?? visit.outcome, t.doneBy(day(visit.doneOn), visit.by ?? '')]
}

const tagsOf = ({ tags }: CareVisit, t: Texts) => tags.map((one) => t.tagNames[one] ?? one)
