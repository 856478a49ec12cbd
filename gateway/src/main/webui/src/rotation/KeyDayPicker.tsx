import { useId } from 'react'
import type { KeyDay } from '../api/schemas'
import { useHolidays } from '../api/useHolidays'
import { dayOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Checkbox, TextField } from '../ui/Fields'
import { Loading, ProblemNote } from '../ui/States'
import { ErrorList } from './Entries'
import { isTaken, isWithin, markedIn, monthMarked, type WishDraft } from './wishesModel'
import { useWishTexts } from './wishTexts'

/** The key dates of the year's calendar, with the working day each would be marked on. */
export function KeyDayPicker({
  year,
  draft,
  months,
  errors = [],
  set,
}: {
  year: number
  draft: WishDraft
  months: number[]
  errors?: string[]
  set: (some: Partial<WishDraft>) => void
}) {
  const id = useId()
  const t = useWishTexts()
  const { language } = useLanguage()
  const holidays = useHolidays(year)
  const chosen = draft.keyDays
  const called = (key: KeyDay) => {
    const marked = markedIn(key, year)
    const note = !key.markedOn ? t.farAway : marked && marked !== key.date ? t.markedOn(dayOf(marked, language)) : ''
    return t.keyDay(key.name, dayOf(key.date, language), note)
  }
  if (holidays.isPending) return <Loading />
  if (!holidays.data) return <ProblemNote error={holidays.error} retry={() => void holidays.refetch()} />
  return (
    <fieldset className="wishes" aria-describedby={errors.length > 0 ? id : undefined}>
      <legend>{t.keyDays}</legend>
      <p className="soft small">{t.keyNote}</p>
      <div className="wish-ticks">
        {holidays.data.table.keyDates.map((key) => (
          <Checkbox
            key={key.name}
            label={called(key)}
            disabled={isTaken(key, chosen, year) || !months.includes(monthMarked(key, year))}
            checked={chosen.some((other) => other.name === key.name)}
            onChange={(event) =>
              set({ keyDays: event.target.checked ? [...chosen, key] : chosen.filter((other) => other.name !== key.name) })
            }
          />
        ))}
      </div>
      {chosen.length > 0 && (
        <div className="narrow">
          <TextField
            label={t.within}
            inputMode="numeric"
            value={draft.within}
            error={isWithin(draft.within) ? null : t.whole(0, 15)}
            onChange={(event) => set({ within: event.target.value.trim() })}
          />
        </div>
      )}
      <ErrorList id={id} errors={errors} />
    </fieldset>
  )
}
