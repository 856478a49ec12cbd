import { useState } from 'react'
import type { Demand } from '../api/useRotation'
import { monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Choice } from '../ui/Fields'
import { Entries } from './Entries'
import { demandsOf, grouped, joined } from './rotationModel'
import { useRotationTexts } from './texts'

export type Wish = Extract<Demand, { kind: 'CANNOT_HOST' | 'MUST_HOST' }>

type Props = {
  units: { unitId: string; unitName: string }[]
  months: number[]
  everyMonth: string
  wishes: Wish[]
  flaws?: string[]
  flawed?: (wish: Wish) => boolean
  onChange: (wishes: Wish[]) => void
}

/** Which unit cannot or must host in which months. */
export function DemandEditor({ units, months, everyMonth, wishes, flaws, flawed = () => false, onChange }: Props) {
  const t = useRotationTexts()
  const { language } = useLanguage()
  const [unitId, setUnitId] = useState(units[0]?.unitId ?? '')
  const [kind, setKind] = useState<Wish['kind']>('CANNOT_HOST')
  const [month, setMonth] = useState('')
  const textOf = (group: Wish[]) =>
    t.demandText(
      units.find((unit) => unit.unitId === group[0]?.unitId)?.unitName ?? '',
      group.map((wish) => monthName(wish.month, language)),
      t.demandKinds[group[0]?.kind ?? kind],
    )
  return (
    <Entries
      legend={t.demands}
      add={t.addDemand}
      flaws={flaws}
      onAdd={() => onChange(joined(wishes, demandsOf(unitId, kind, month === '' ? months : [Number(month)])))}
      entries={grouped(wishes).map((group) => ({
        key: textOf(group),
        text: textOf(group),
        flawed: group.some(flawed),
        remove: () => onChange(wishes.filter((wish) => !group.includes(wish))),
      }))}
    >
      <Choice
        label={t.unit}
        value={unitId}
        onChange={(event) => setUnitId(event.target.value)}
        options={units.map((unit) => ({ value: unit.unitId, label: unit.unitName }))}
      />
      <Choice
        label={t.demand}
        value={kind}
        onChange={(event) => setKind(event.target.value as Wish['kind'])}
        options={(['CANNOT_HOST', 'MUST_HOST'] as const).map((value) => ({ value, label: t.demandKinds[value] }))}
      />
      <Choice
        label={t.demandMonth}
        value={month}
        onChange={(event) => setMonth(event.target.value)}
        options={[
          { value: '', label: everyMonth },
          ...months.map((value) => ({ value: String(value), label: monthName(value, language) })),
        ]}
      />
    </Entries>
  )
}
