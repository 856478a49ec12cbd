import { Link } from 'react-router'
import type { Slot, SlotState } from '../api/schemas'
import { dayOf, monthName, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Badge, type Tone } from '../ui/Badge'
import { Button } from '../ui/Button'
import { isAsPlanned, isChanged, isUnconfirmed } from './rotationModel'
import { useRotationTexts } from './texts'

const TONES: Record<SlotState, Tone> = {
  PLANNED: 'plain',
  CONFIRMED: 'info',
  DONE: 'good',
  DEFERRED: 'warn',
  SWAPPED: 'warn',
  SUBSTITUTED: 'warn',
  CANCELLED: 'bad',
}

type Props = {
  slot: Slot
  own: boolean
  onWhy: () => void
  onChange?: () => void
  /** The month is another unit's: changing it is asking that unit. */
  asks: boolean
  /** Where the activities of the month are, for who acts for its host. */
  activities?: string
}

/** One month, the base plan beside what really happens. */
export function SlotCard({ slot, own, onWhy, onChange, asks, activities }: Props) {
  const t = useRotationTexts()
  const { language } = useLanguage()
  const month = monthName(slot.month, language)
  const actual = slot.hostUnitName || t.nobody
  const unconfirmed = isUnconfirmed(slot)
  const moved = slot.date !== slot.plannedDate && t.moved(slot.shiftReason ?? '')
  return (
    <li
      className={own ? 'slot own' : 'slot'}
      data-testid={'slot-' + String(slot.month).padStart(2, '0')}
      data-state={slot.state}
    >
      <div className="slot-head">
        <h2>{month}</h2>
        <span className="row tight">
          {own && <strong className="small">{t.ownUnit}</strong>}
          {slot.frozen && slot.state !== 'DONE' && slot.date >= today() && (
            <span className="soft small" title={t.frozenNote}>
              {t.frozen}
            </span>
          )}
          <Badge tone={slot.suspended ? 'bad' : unconfirmed ? 'warn' : TONES[slot.state]}>
            {slot.suspended ? t.suspended : unconfirmed ? t.unconfirmed : (t.states[slot.state] ?? slot.state)}
          </Badge>
        </span>
      </div>
      <p className="slot-host" data-testid="slot-host">
        {actual}
      </p>
      <p className="slot-date" data-testid="slot-date">
        <time dateTime={slot.date}>{dayOf(slot.date, language)}</time>
      </p>
      <dl className="slot-plan">
        <dt>{t.planCol}</dt>
        {isAsPlanned(slot) ? (
          <dd>{t.asPlanned}</dd>
        ) : (
          <dd className={isChanged(slot) ? 'changed' : undefined}>
            {slot.plannedHostUnitName} <time dateTime={slot.plannedDate}>{dayOf(slot.plannedDate, language)}</time>
          </dd>
        )}
        {(slot.reason || moved) && (
          <>
            <dt>{t.reason}</dt>
            <dd data-testid="slot-reason">{[slot.reason, moved].filter(Boolean).join('；')}</dd>
          </>
        )}
      </dl>
      <div className="row no-print slot-tools">
        <Button size="middle" onClick={onWhy} aria-label={`${t.why} ${t.whyOf(month, actual)}`}>
          {t.why}
        </Button>
        {onChange && (
          <Button
            size="middle"
            onClick={onChange}
            aria-label={asks ? `${t.ask} ${t.askOf(month, actual)}` : `${t.change} ${t.changeOf(month, actual)}`}
          >
            {asks ? t.ask : t.change}
          </Button>
        )}
        {activities && (
          <Link className="button-link ghost" to={activities} aria-label={t.activityOf(month)}>
            {t.activity}
          </Link>
        )}
      </div>
    </li>
  )
}
