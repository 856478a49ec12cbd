/** The lunar day is for reading, Chinese as it is: 初一 … 三十. */
const TENS = ['初', '十', '廿', '三十']
const ONES = ['十', '一', '二', '三', '四', '五', '六', '七', '八', '九']

function formatter(): Intl.DateTimeFormat | null {
  try {
    const made = new Intl.DateTimeFormat('zh-u-ca-chinese', { month: 'long', day: 'numeric', timeZone: 'UTC' })
    return made.resolvedOptions().calendar === 'chinese' ? made : null
  } catch {
    return null
  }
}

const CHINESE = formatter()

function dayName(day: number): string {
  if (day === 10) return '初十'
  if (day === 20) return '二十'
  if (day === 30) return '三十'
  return (TENS[Math.floor(day / 10)] ?? '') + (ONES[day % 10] ?? '')
}

/** The lunar day of a date, its month on the first: 十一月, 初二. Null where a browser does not know that calendar. */
export function lunarOf(date: string, format: Pick<Intl.DateTimeFormat, 'formatToParts'> | null = CHINESE): string | null {
  const parts = format?.formatToParts(new Date(date + 'T00:00:00Z'))
  const month = parts?.find((part) => part.type === 'month')?.value ?? ''
  const day = Number(parts?.find((part) => part.type === 'day')?.value)
  if (!month.endsWith('月') || !Number.isInteger(day) || day < 1 || day > 30) return null
  return day === 1 ? month : dayName(day)
}
