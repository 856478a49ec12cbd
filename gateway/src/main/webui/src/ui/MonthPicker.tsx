import { shiftMonth, yearMonth } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from './Button'
import { useUiTexts } from './texts'

const NUMBERS = Array.from({ length: 12 }, (_, index) => index + 1)
const monthIn = (year: number, number: number) => `${year}-${String(number).padStart(2, '0')}`

/** One month of one year, by arrows or by choice; `month` is 2026-03. */
export function MonthPicker({ month, onChange }: { month: string; onChange: (month: string) => void }) {
  const t = useUiTexts()
  const { language } = useLanguage()
  const year = Number(month.slice(0, 4))
  return (
    <div className="row" role="group" aria-label={t.month}>
      <Button aria-label={t.previousMonth} onClick={() => onChange(shiftMonth(month, -1))}>
        ‹
      </Button>
      <select
        className="control month-choice"
        aria-label={t.month}
        value={month}
        onChange={(event) => onChange(event.target.value)}
      >
        {[year - 1, year, year + 1].map((y) => (
          <optgroup key={y} label={String(y)}>
            {NUMBERS.map((number) => (
              <option key={number} value={monthIn(y, number)}>
                {yearMonth(monthIn(y, number), language)}
              </option>
            ))}
          </optgroup>
        ))}
      </select>
      <Button aria-label={t.nextMonth} onClick={() => onChange(shiftMonth(month, 1))}>
        ›
      </Button>
    </div>
  )
}
