import { useState } from 'react'
import type { Demand } from '../api/schemas'
import { monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Choice } from '../ui/Fields'
import { Entries } from './Entries'
import { demandsOf, grouped, joined } from './rotationModel'
import { useRotationTexts } from './texts'

/** Whether one unit hosts one month. */
export type HostDemand = Demand & { kind: 'CANNOT_HOST' | 'MUST_HOST'; unitId: string }

type Props = {
  units: { unitId: string; unitName: string }[]
  months: number[]
  everyMonth: string
  demands: HostDemand[]
  errors?: string[]
  invalid?: (demand: HostDemand) => boolean
  onChange: (demands: HostDemand[]) => void
}

/** Which unit cannot or must host in which months. */
export function DemandEditor({ units, months, everyMonth, demands, errors, invalid = () => false, onChange }: Props) {
  const t = useRotationTexts()
  const { language } = useLanguage()
  const [unitId, setUnitId] = useState(units[0]?.unitId ?? '')
  const [kind, setKind] = useState<HostDemand['kind']>('CANNOT_HOST')
  const [month, setMonth] = useState('')
  const textOf = (group: HostDemand[]) =>
    t.demandText(
      units.find((unit) => unit.unitId === group[0]?.unitId)?.unitName ?? '',
      group.map((demand) => monthName(demand.month, language)),
      t.demandKinds[group[0]?.kind ?? kind],
    )
  return (
    <Entries
      legend={t.demands}
      add={t.addDemand}
      errors={errors}
      onAdd={() => onChange(joined(demands, demandsOf(unitId, kind, month === '' ? months : [Number(month)])))}
      entries={grouped(demands).map((group) => ({
        key: textOf(group),
        text: textOf(group),
        invalid: group.some(invalid),
        remove: () => onChange(demands.filter((demand) => !group.includes(demand))),
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
        onChange={(event) => setKind(event.target.value as HostDemand['kind'])}
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
