import { dayOf } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { lunarOf } from '../../i18n/lunar'
import type { DayOff } from './calendarModel'
import { useCalendarTexts } from './calendarTexts'

type Props = { day: string; off: DayOff | undefined; isToday: boolean; long?: boolean }

/** A day's name: its number or date, the lunar day, and whether it is a rest day or worked in exchange. */
export function DayHead({ day, off, isToday, long }: Props) {
  const t = useCalendarTexts()
  const { language } = useLanguage()
  return (
    <span className="cal-head">
      <time dateTime={day} className={isToday ? 'cal-day today' : 'cal-day'}>
        {long ? dayOf(day, language) : Number(day.slice(8))}
      </time>
      {isToday && <span className={long ? 'cal-mark now' : 'hidden-visually'}>{t.today}</span>}
      <span className="cal-lunar">{lunarOf(day)}</span>
      {off && (
        <span
          className={off.off ? 'cal-mark off' : 'cal-mark work'}
          title={off.off ? t.restDay(off.name) : t.workDay(off.name)}
        >
          <span className="cal-name">{off.name}</span> {off.off ? t.rest : t.work}
        </span>
      )}
    </span>
  )
}
