import { useLayoutEffect, useRef } from 'react'
import { Link } from 'react-router'
import type { Activity } from '../../api/schemas'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { useLanguage } from '../../i18n/language'
import { spanOf } from '../activityModel'
import { useActivityTexts } from '../texts'
import { ACTIVITY_TONES } from '../tones'
import { useCalendarTexts } from './calendarTexts'
import { DayHead } from './DayHead'
import type { Shown } from './Grid'

type Props = Omit<Shown, 'onDrop' | 'onOpen'> & { days: string[]; from: string; onMove: (activity: Activity) => void }

/** Day after day what takes place, days without anything left out: how a phone shows it first. */
export function DayList({ days, from, onMove, ...shown }: Props) {
  const list = useRef<HTMLOListElement>(null)
  const filled = days.filter((day) => shown.activities.has(day))
  const first = filled.find((day) => day >= from)
  // Whoever came for a day begins there, whoever came for none with today.
  useLayoutEffect(() => {
    if (first && first !== filled[0]) list.current?.querySelector(`[data-day="${first}"]`)?.scrollIntoView()
    // eslint-disable-next-line react-hooks/exhaustive-deps -- once for each day that is asked for
  }, [first])
  return (
    <ol className="cal-list" ref={list} data-testid="calendar">
      {filled.map((day) => (
        <li key={day} data-day={day} className={day === shown.today ? 'card today' : 'card'}>
          <h2>
            <DayHead day={day} off={shown.off.get(day)} isToday={day === shown.today} long />
          </h2>
          <ul>
            {shown.activities.get(day)?.map((activity) => (
              <Item
                key={activity.id}
                activity={activity}
                alliance={shown.allianceNames.get(activity.allianceId)}
                onMove={shown.mayMove(activity) ? () => onMove(activity) : undefined}
              />
            ))}
          </ul>
        </li>
      ))}
    </ol>
  )
}

type ItemProps = { activity: Activity; alliance: string | undefined; onMove?: () => void }

function Item({ activity, alliance, onMove }: ItemProps) {
  const t = useCalendarTexts()
  const a = useActivityTexts()
  const { language } = useLanguage()
  return (
    <li>
      <div>
        <Link to={'/activities/' + activity.id}>{activity.title}</Link>{' '}
        <Badge tone={ACTIVITY_TONES[activity.state]}>{a.states[activity.state]}</Badge>
        <p className="soft">{[spanOf(activity, language), activity.venueName].filter(Boolean).join(' · ')}</p>
        <p className="soft small">{[a.kinds[activity.kind], alliance, activity.hostUnitName].filter(Boolean).join(' · ')}</p>
      </div>
      {onMove && (
        <Button aria-label={`${t.move}：${activity.title}`} onClick={onMove}>
          {t.move}
        </Button>
      )}
    </li>
  )
}
