import { useState } from 'react'
import { Link } from 'react-router'
import type { Activity } from '../../api/schemas'
import { dayOf, timeOf } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { useActivityTexts } from '../texts'
import { type DayOff, isRest, takesDrop } from './calendarModel'
import { useCalendarTexts } from './calendarTexts'
import { DayHead } from './DayHead'

export type Shown = {
  caption: string
  today: string
  activities: Map<string, Activity[]>
  off: Map<string, DayOff>
  allianceNames: Map<string, string>
  mayMove: (activity: Activity) => boolean
  onOpen: (activity: Activity) => void
  /** Somebody let it go over another day: nothing has moved yet. */
  onDrop: (activity: Activity, day: string) => void
}

type Props = Shown & { weeks: string[][]; month?: string; listOf: (day: string) => string }

/** Weeks below each other, one or a month of them; a day takes what is dragged there. */
export function Grid({ weeks, month, listOf, ...shown }: Props) {
  const t = useCalendarTexts()
  const [dragged, setDragged] = useState<Activity | null>(null)
  return (
    <table className={month ? 'cal month' : 'cal week'} data-testid="calendar">
      <caption className="hidden-visually">{shown.caption}</caption>
      <thead>
        <tr>
          {t.weekdays.map((name, index) => (
            <th key={name} scope="col" data-short={t.short[index]}>
              {name}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {weeks.map((week) => (
          <tr key={week[0]}>
            {week.map((day) => (
              <Day
                key={day}
                {...shown}
                day={day}
                outside={month !== undefined && !day.startsWith(month)}
                list={listOf(day)}
                dragged={dragged}
                onDrag={setDragged}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}

type DayProps = Shown & {
  day: string
  outside: boolean
  list: string
  dragged: Activity | null
  onDrag: (activity: Activity | null) => void
}

function Day({ day, outside, list, dragged, onDrag, ...shown }: DayProps) {
  const t = useCalendarTexts()
  const { language } = useLanguage()
  const [over, setOver] = useState(false)
  const off = shown.off.get(day)
  const activities = shown.activities.get(day) ?? []
  const takes = dragged !== null && takesDrop(dragged, day, shown.today)
  const classes = [outside && 'outside', isRest(day, off) && 'rest', day === shown.today && 'today', takes && over && 'over']
  return (
    <td
      className={classes.filter(Boolean).join(' ') || undefined}
      data-day={day}
      onDragOver={(event) => {
        if (!takes) return
        event.preventDefault()
        setOver(true)
      }}
      onDragLeave={() => setOver(false)}
      onDrop={(event) => {
        event.preventDefault()
        setOver(false)
        if (takes) shown.onDrop(dragged, day)
        onDrag(null)
      }}
    >
      <DayHead day={day} off={off} isToday={day === shown.today} />
      <ul className="cal-chips">
        {activities.map((activity) => (
          <li
            key={activity.id}
            draggable={shown.mayMove(activity)}
            onDragStart={(event) => {
              event.dataTransfer.setData('text/plain', activity.title)
              event.dataTransfer.effectAllowed = 'move'
              onDrag(activity)
            }}
            onDragEnd={() => onDrag(null)}
          >
            <Chip activity={activity} onOpen={shown.onOpen} alliance={shown.allianceNames.get(activity.allianceId)} />
          </li>
        ))}
      </ul>
      {activities.length > 0 && (
        <Link className="cal-count" to={list} aria-label={t.countOf(dayOf(day, language), activities.length)}>
          {t.count(activities.length)}
        </Link>
      )}
    </td>
  )
}

type ChipProps = { activity: Activity; alliance: string | undefined; onOpen: (activity: Activity) => void }

function Chip({ activity, alliance, onOpen }: ChipProps) {
  const a = useActivityTexts()
  return (
    <button
      type="button"
      className={'cal-chip ' + activity.state}
      title={[a.kinds[activity.kind], alliance, activity.hostUnitName].filter(Boolean).join(' · ')}
      onClick={() => onOpen(activity)}
    >
      <span className="numeric">{timeOf(activity.startsAt)}</span> {activity.title}
      {activity.state === 'DRAFT' && <span className="soft"> {a.states.DRAFT}</span>}
    </button>
  )
}
