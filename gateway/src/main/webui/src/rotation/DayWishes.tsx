import { useState } from 'react'
import type { AllianceUnit } from '../api/types'
import type { Closure } from '../api/useRotation'
import { dayOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Choice, TextField } from '../ui/Fields'
import { Entries } from './Entries'
import { withDay } from './wishesModel'
import { useWishTexts } from './wishTexts'

const boundsOf = (year: number) => ({ min: `${year}-01-01`, max: `${year}-12-31` })

/** Days on which a unit cannot host. */
export function ClosureEditor({ year, units, closures, onChange }: { year: number; units: AllianceUnit[]; closures: Closure[]; onChange: (closures: Closure[]) => void }) {
  const t = useWishTexts()
  const { language } = useLanguage()
  const [unitId, setUnitId] = useState(units[0]?.unitId ?? '')
  const [from, setFrom] = useState('')
  const [to, setTo] = useState('')
  const until = to === '' ? from : to
  const backwards = from !== '' && until < from
  const add = () => {
    onChange([...closures, { unitId, from, to: until }])
    setFrom('')
    setTo('')
  }
  const nameOf = (id: string) => units.find((unit) => unit.unitId === id)?.unitName ?? ''
  return (
    <Entries legend={t.closures} note={t.closuresNote} add={t.addClosure} ready={from !== '' && !backwards} onAdd={add}
      entries={closures.map((closure, index) => ({ key: String(index), text: t.closure(nameOf(closure.unitId), dayOf(closure.from, language), dayOf(closure.to, language)), remove: () => onChange(closures.filter((other) => other !== closure)) }))}>
      <Choice label={t.unit} value={unitId} onChange={(event) => setUnitId(event.target.value)} options={units.map((unit) => ({ value: unit.unitId, label: unit.unitName }))} />
      <TextField label={t.from} type="date" {...boundsOf(year)} value={from} onChange={(event) => setFrom(event.target.value)} />
      <TextField label={t.to} type="date" {...boundsOf(year)} value={to} error={backwards ? t.backwards : null} onChange={(event) => setTo(event.target.value)} />
    </Entries>
  )
}

/** Months whose day is settled already. */
export function DayEditor({ year, days, onChange }: { year: number; days: string[]; onChange: (days: string[]) => void }) {
  const t = useWishTexts()
  const { language } = useLanguage()
  const [day, setDay] = useState('')
  const add = () => {
    onChange(withDay(days, day))
    setDay('')
  }
  return (
    <Entries legend={t.days} add={t.addDay} ready={day !== ''} onAdd={add}
      entries={days.map((known) => ({ key: known, text: dayOf(known, language), remove: () => onChange(days.filter((other) => other !== known)) }))}>
      <TextField label={t.day} type="date" {...boundsOf(year)} value={day} onChange={(event) => setDay(event.target.value)} />
    </Entries>
  )
}
