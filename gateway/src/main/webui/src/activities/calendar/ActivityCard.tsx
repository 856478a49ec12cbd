import { Link } from 'react-router'
import type { Activity } from '../../api/schemas'
import { useLanguage } from '../../i18n/language'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Dialog } from '../../ui/Dialog'
import { datedSpanOf } from '../activityModel'
import { useActivityTexts } from '../texts'
import { ACTIVITY_TONES } from '../tones'
import { useCalendarTexts } from './calendarTexts'

type Props = { activity: Activity; alliance: string | undefined; onMove?: () => void; onClose: () => void }

/** What one wants to know of an activity on a calendar, with the two ways on. */
export function ActivityCard({ activity, alliance, onMove, onClose }: Props) {
  const t = useCalendarTexts()
  const a = useActivityTexts()
  const { language } = useLanguage()
  return (
    <Dialog
      title={activity.title}
      onClose={onClose}
      testId="calendar-activity"
      foot={
        <>
          {onMove && <Button onClick={onMove}>{t.move}</Button>}
          <Link className="button-link" to={'/activities/' + activity.id}>
            {t.open}
          </Link>
        </>
      }
    >
      <dl className="pairs">
        <dt>{a.when}</dt>
        <dd>{datedSpanOf(activity, language)}</dd>
        <dt>{a.where}</dt>
        <dd>{activity.venueName}</dd>
        <dt>{t.kind}</dt>
        <dd>{a.kinds[activity.kind]}</dd>
        <dt>{a.alliance}</dt>
        <dd>{alliance ?? '—'}</dd>
        <dt>{a.host}</dt>
        <dd>{activity.hostUnitName ?? '—'}</dd>
        <dt>{t.signedUp}</dt>
        <dd className="numeric">{`${activity.confirmed} / ${activity.capacity}`}</dd>
        <dt>{t.state}</dt>
        <dd>
          <Badge tone={ACTIVITY_TONES[activity.state]}>{a.states[activity.state]}</Badge>
        </dd>
      </dl>
    </Dialog>
  )
}
