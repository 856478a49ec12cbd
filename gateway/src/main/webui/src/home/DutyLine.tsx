import { Link } from 'react-router'
import { dateOf, dayOf, daysBetween, monthName, timeOf, yearMonth } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { toAsk } from './homeModel'
import { useHomeTexts } from './homeTexts'
import type { DutyKind, DutyRow, Known } from './known'

type Props = {
  row: DutyRow
  kind: DutyKind
  home: Pick<Known, 'me' | 'day'>
  /** Where somebody looks after several. */ allianceName?: Map<string, string>
}

/** One thing that waits: the way to it, and what one has to know before one goes. */
export function DutyLine({ row, kind, home, allianceName }: Props) {
  const said = useSaid(home)
  const { link, notes } = said(row, kind)
  const alliance = row.allianceId && allianceName?.get(row.allianceId)
  return (
    <>
      <Link to={row.to}>{link}</Link>{' '}
      <span className="soft todo-notes">{[alliance, ...notes].filter(Boolean).join(' · ')}</span>
    </>
  )
}

/** The words of a line. */
function useSaid(
  home: Props['home'],
): (row: DutyRow, kind: DutyKind) => { link: string; notes: (string | undefined | false)[] } {
  const t = useHomeTexts()
  const { language } = useLanguage()
  const isLead = home.me.roles.includes('lead-unit')
  const due = (day: string) => {
    const left = daysBetween(home.day, day)
    return [t.dueOn(dateOf(day, language)), left < 0 ? t.lateBy(-left) : left === 0 ? t.dueToday : t.dueIn(left)].join('，')
  }
  return (row, kind) => {
    if ('swap' in row) {
      const { year, fromMonth, fromUnitName, withMonth, withUnitName } = row.swap
      const side = (month: number, unit: string | undefined) => `${monthName(month, language)} ${unit ?? ''}`.trim()
      return { link: t.swap(year, side(fromMonth, fromUnitName), side(withMonth, withUnitName)), notes: [row.reason] }
    }
    if ('month' in row) {
      const note = row.kind === 'TURN' ? row.host && t.turnOn(dayOf(row.host, language)) : row.host && t.hostIs(row.host)
      return { link: t.create(yearMonth(row.month, language), t.kinds[row.kind] ?? ''), notes: [note] }
    }
    if ('year' in row) return { link: t.planYear(row.year), notes: [] }
    if ('name' in row)
      return {
        link: row.name,
        notes: [
          row.lives,
          row.heardOn && t.heardOn(dateOf(row.heardOn, language)),
          row.until && t.until(dateOf(row.until, language)),
        ],
      }
    const { activity, report, answers } = row
    const when = `${dayOf(activity.startsAt, language)} ${timeOf(activity.startsAt)}`
    const link = activity.title
    switch (kind) {
      case 'returned':
      case 'overdue':
      case 'report':
        return {
          link,
          notes: [
            dayOf(activity.startsAt, language),
            report && due(report.due),
            report?.state === 'RETURNED' && report.reason && t.returnedFor(report.reason),
          ],
        }
      case 'roll': {
        const open = report?.attendance.signedUpNotRecorded ?? 0
        return { link, notes: [when, open > 0 ? t.rollOpen(open) : t.rollNone] }
      }
      case 'signUp': {
        const left = answers && toAsk(answers)
        return {
          link,
          notes: [when, answers && t.answers(answers), left !== undefined && t.toAsk[isLead ? 'all' : 'own'](left)],
        }
      }
      default:
        return { link, notes: [activity.hostUnitName, when] }
    }
  }
}
