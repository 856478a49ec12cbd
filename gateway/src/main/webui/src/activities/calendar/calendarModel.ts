import type { Activity, HolidayDay, Me } from '../../api/schemas'
import { localDate, shiftDay, shiftMonth } from '../../i18n/dates'
import { hasBegun, mayManage, nextSteps } from '../activityModel'

export type View = 'month' | 'week' | 'list'

export const VIEWS: readonly View[] = ['month', 'week', 'list']

/** A week begins on Monday. */
export function weekOf(day: string): string[] {
  const weekday = (new Date(day + 'T00:00:00Z').getUTCDay() + 6) % 7
  return Array.from({ length: 7 }, (_, index) => shiftDay(day, index - weekday))
}

/** The weeks a month lies in, whole. */
export function weeksOf(month: string): string[][] {
  const weeks: string[][] = []
  for (let week = weekOf(month + '-01'); (week[0] ?? '') < shiftMonth(month, 1) + '-01'; week = weekOf(shiftDay(week[0]!, 7)))
    weeks.push(week)
  return weeks
}

/** The days a view shows. */
export function daysOf(view: View, day: string): string[] {
  if (view === 'week') return weekOf(day)
  const month = day.slice(0, 7)
  return view === 'month'
    ? weeksOf(month).flat()
    : weeksOf(month)
        .flat()
        .filter((one) => one.startsWith(month))
}

/** As far as an activity is looked for that was moved out of the month it counts for. */
const MONTHS_MOVED = 3

/** What lies on these days may count for another month: it was postponed over the end of its own, or brought forward. */
export function monthsRead(days: string[]): string[] {
  const first = shiftMonth((days[0] ?? '').slice(0, 7), -MONTHS_MOVED)
  const last = shiftMonth((days[days.length - 1] ?? '').slice(0, 7), MONTHS_MOVED)
  const months: string[] = []
  for (let month = first; month <= last; month = shiftMonth(month, 1)) months.push(month)
  return months
}

/** One back or on, by week or month. */
export function turned(view: View, day: string, by: 1 | -1): string {
  return view === 'week' ? shiftDay(day, 7 * by) : shiftMonth(day.slice(0, 7), by) + '-01'
}

/** Each day's activities, the earliest first; what goes on for days stands on each. What is cancelled does not take place. */
export function byDay(activities: Activity[]): Map<string, Activity[]> {
  const days = new Map<string, Activity[]>()
  const inTurn = activities.toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
  for (const activity of inTurn) {
    if (activity.state === 'CANCELLED') continue
    const last = localDate(activity.endsAt)
    for (let day = localDate(activity.startsAt); day <= last; day = shiftDay(day, 1))
      days.set(day, [...(days.get(day) ?? []), activity])
  }
  return days
}

export type DayOff = { name: string; off: boolean }

/** Rest days and days worked in exchange, by date; a plain weekend is no such day. */
export function holidaysOf(tables: HolidayDay[][]): Map<string, DayOff> {
  return new Map(tables.flat().map(({ date, name, off }) => [date, { name, off }]))
}

export function isRest(day: string, off: DayOff | undefined): boolean {
  if (off) return off.off
  const weekday = new Date(day + 'T00:00:00Z').getUTCDay()
  return weekday === 0 || weekday === 6
}

type Office = Pick<Me, 'roles' | 'units' | 'leadAllianceIds'>

/** Whether somebody may give it another day; the dialog then says what that means before anything is moved. */
export function mayMove(activity: Activity, me: Office, now = new Date()): boolean {
  return mayManage(activity, me) && !hasBegun(activity, now) && nextSteps(activity, now).includes('postpone')
}

/** A day it can be dropped on: another one, and none that has gone by. */
export function takesDrop(activity: Activity, day: string, today: string): boolean {
  return day >= today && day !== localDate(activity.startsAt)
}
