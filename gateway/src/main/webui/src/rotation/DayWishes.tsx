import { useState } from 'react'
import type { Closure } from '../api/schemas'
import { dayOf, monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Choice, TextField } from '../ui/Fields'
import { Entries } from './Entries'
import type { Period } from './meansModel'
import { monthOf, MONTHS, withDay } from './wishesModel'
import { useWishTexts } from './wishTexts'

export type NamedUnit = { unitId: string; unitName: string }

export const unitOptions = (units: NamedUnit[]) => units.map((unit) => ({ value: unit.unitId, label: unit.unitName }))
export const unitName = (units: NamedUnit[], id: string) => units.find((unit) => unit.unitId === id)?.unitName ?? ''

const boundsOf = (year: number) => ({ min: `${year}-01-01`, max: `${year}-12-31` })

/** Two dates of one year being typed; `period` is there once they make sense. An empty end is the first day. */
export function usePeriod(year: number) {
  const t = useWishTexts()
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const until = to === '' ? from : to
  const outside = (day: string) => (day !== '' && !day.startsWith(`${year}-`) ? t.otherYear(year) : null)
  const backwards = from !== '' && until < from ? t.backwards : null
  const right = from !== '' && !backwards && !outside(from) && !outside(to)
  return {
    period: right ? ({ from, to: until } satisfies Period) : null,
    holds: from !== '' || to !== '',
    clear: () => {
      setFrom('')
      setTo('')
    },
    fields: (
      <>
        <TextField
          label={t.from}
          type="date"
          {...boundsOf(year)}
          value={from}
          error={outside(from)}
          onChange={(event) => setFrom(event.target.value)}
        />
        <TextField
          label={t.to}
          hint={t.toHint}
          type="date"
          {...boundsOf(year)}
          value={to}
          error={outside(to) ?? backwards}
          onChange={(event) => setTo(event.target.value)}
        />
      </>
    ),
  }
}

/** Days on which a unit cannot host. */
export function ClosureEditor({
  year,
  units,
  closures,
  errors,
  onChange,
}: {
  year: number
  units: NamedUnit[]
  closures: Closure[]
  errors?: string[]
  onChange: (closures: Closure[]) => void
}) {
  const t = useWishTexts()
  const { language } = useLanguage()
  const [unitId, setUnitId] = useState(units[0]?.unitId ?? '')
  const { period, holds, clear, fields } = usePeriod(year)
  const add = () => {
    if (period) onChange([...closures, { unitId, ...period }])
    clear()
  }
  return (
    <Entries
      legend={t.closures}
      note={t.closuresNote}
      add={t.addClosure}
      ready={period !== null}
      holds={holds}
      onAdd={add}
      errors={errors}
      entries={closures.map((closure, index) => ({
        key: String(index),
        text: t.closure(unitName(units, closure.unitId), dayOf(closure.from, language), dayOf(closure.to, language)),
        remove: () => onChange(closures.filter((other) => other !== closure)),
      }))}
    >
      <Choice label={t.unit} value={unitId} onChange={(event) => setUnitId(event.target.value)} options={unitOptions(units)} />
      {fields}
    </Entries>
  )
}

type Days = {
  year: number
  days: string[]
  months?: number[]
  invalid?: (index: number) => boolean
  onChange: (days: string[]) => void
}

/** Months whose day is settled already; `months` are those that may still be planned. */
export function DayEditor({ year, days, months = MONTHS, invalid, onChange }: Days) {
  const t = useWishTexts()
  const { language } = useLanguage()
  const [day, setDay] = useState('')
  const error =
    day === ''
      ? null
      : !day.startsWith(`${year}-`)
        ? t.otherYear(year)
        : months.includes(monthOf(day))
          ? null
          : t.notOpen(monthName(monthOf(day), language))
  const add = () => {
    onChange(withDay(days, day))
    setDay('')
  }
  return (
    <Entries
      legend={t.days}
      add={t.addDay}
      ready={day !== '' && error === null}
      holds={day !== ''}
      onAdd={add}
      entries={days.map((known, index) => ({
        key: known,
        text: dayOf(known, language),
        invalid: invalid?.(index),
        remove: () => onChange(days.filter((other) => other !== known)),
      }))}
    >
      <TextField
        label={t.day}
        type="date"
        {...boundsOf(year)}
        value={day}
        error={error}
        onChange={(event) => setDay(event.target.value)}
      />
    </Entries>
  )
}
