import type { Language } from './language'

const WEEKDAYS_ZH = ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六']
const WEEKDAYS_EN = ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat']
const MONTHS_EN = ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec']
const ZONE = 'Asia/Shanghai'

/** An instant as the county's wall shows it: 2026-03-01 09:05:00, wherever the reader sits. */
function wall(instant: string): string {
  return new Date(instant).toLocaleString('sv-SE', { timeZone: ZONE })
}

/** Of a date itself, or of the county's day at an instant. */
function parts(iso: string): { year: number; month: number; day: number; weekday: number } {
  const date = iso.includes('T') ? wall(iso) : iso
  const [year = 0, month = 1, day = 1] = date.slice(0, 10).split('-').map(Number)
  return { year, month, day, weekday: new Date(Date.UTC(year, month - 1, day)).getUTCDay() }
}

/** 1月26日 星期一 */
export function dayOf(iso: string, language: Language): string {
  const { month, day, weekday } = parts(iso)
  return language === 'en'
    ? `${WEEKDAYS_EN[weekday]} ${day} ${MONTHS_EN[month - 1]}`
    : `${month}月${day}日 ${WEEKDAYS_ZH[weekday]}`
}

/** 2026年1月26日 */
export function dateOf(iso: string, language: Language): string {
  const { year, month, day } = parts(iso)
  return language === 'en' ? `${day} ${MONTHS_EN[month - 1]} ${year}` : `${year}年${month}月${day}日`
}

/** A date as far as it is known: 1975年6月12日, 1975年6月 or 1975年. */
export function partialDate(known: string, language: Language): string {
  if (known.length > 'yyyy-mm'.length) return dateOf(known, language)
  return known.length > 'yyyy'.length ? yearMonth(known, language) : language === 'en' ? known : `${known}年`
}

/** The month of a date, or its year where no more is known, as offices write it in their papers: 1975.06. */
export function paperMonth(known: string): string {
  return known.slice(0, 'yyyy-mm'.length).replace('-', '.')
}

/** A day or span of days as it is said, with its year. */
export function withYear(iso: string, said: string, language: Language): string {
  const { year } = parts(iso)
  return language === 'en' ? `${said}, ${year}` : `${year}年${said}`
}

export function monthName(month: number, language: Language): string {
  return language === 'en' ? (MONTHS_EN[month - 1] ?? '') : `${month}月`
}

/** 2026-03 as 2026年3月 */
export function yearMonth(month: string, language: Language): string {
  const [year = '', number = '1'] = month.split('-')
  return language === 'en' ? `${MONTHS_EN[Number(number) - 1]} ${year}` : `${year}年${Number(number)}月`
}

/** An instant on the county's clock: 2026年3月1日 09:05 */
export function momentOf(instant: string, language: Language): string {
  return `${dateOf(instant, language)} ${timeOf(instant)}`
}

/** An instant's time on the county's clock: 09:05 */
export function timeOf(instant: string): string {
  return wall(instant).slice(11, 16)
}

/** An instant's date on the county's calendar: 2026-03-01 */
export function localDate(instant: string): string {
  return wall(instant).slice(0, 10)
}

/** Today's date on the county's clock. */
export function today(now: Date = new Date()): string {
  return now.toLocaleDateString('sv-SE', { timeZone: ZONE })
}

/** Whether a date field holds a day of the calendar: while one types, a year may have none, or five digits. */
export function isDay(text: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && !Number.isNaN(Date.parse(text))
}

/** The instant of a wall-clock time in the county, as the API wants it. */
export function instantOf(date: string, time: string): string {
  return `${date}T${time}:00+08:00`
}

export function shiftMonth(month: string, by: number): string {
  const [year = 0, number = 1] = month.split('-').map(Number)
  const index = year * 12 + number - 1 + by
  return `${Math.floor(index / 12)}-${String((index % 12) + 1).padStart(2, '0')}`
}

/** How many days the second date lies behind the first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / 86_400_000
}

export function shiftDay(date: string, by: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number)
  return new Date(Date.UTC(year, month - 1, day + by)).toISOString().slice(0, 10)
}
