import type { Activity } from '../../api/schemas'
import { localDate, shiftDay } from '../../i18n/dates'

/** What comes in the next fortnight, the nearest first. */
export function upcoming(lists: (Activity[] | undefined)[], day: string, now: string): Activity[] {
  const until = shiftDay(day, 14)
  return lists
    .flatMap((list) => list ?? [])
    .filter((one) => Date.parse(one.startsAt) > Date.parse(now) && localDate(one.startsAt) <= until)
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
}
