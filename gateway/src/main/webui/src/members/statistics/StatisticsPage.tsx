import { useKnownMe } from '../../api/useMe'
import { useUnitNames } from '../../api/useUnits'
import { today } from '../../i18n/dates'
import { AsOfField } from '../../ui/AsOfField'
import { Choice, TextField } from '../../ui/Fields'
import { useListAddress } from '../../ui/list/useListAddress'
import { Card, Page } from '../../ui/Page'
import { useSettled } from '../../ui/useSettled'
import { useGroupTexts } from './groupTexts'
import { StatisticsCard } from './StatisticsCard'
import { type Asked, CRITERIA, criterionOf, elderlyOf } from './statisticsModel'
import { useStatisticsTexts } from './texts'
import '../../ui/list/list.css'

const FIRST: Asked = { by: 'CATEGORY', across: '', asOf: '', unit: '', elderly: '' }

/** The ledger of a day counted by what the forms ask for; each figure leads to the people. */
export default function StatisticsPage() {
  const t = useStatisticsTexts()
  const { filter, narrow } = useListAddress(FIRST)
  const by = criterionOf(filter.by) ?? 'CATEGORY'
  const across = criterionOf(filter.across)
  const elderly = elderlyOf(useSettled(filter.elderly))
  return (
    <Page
      title={t.title}
      note={t.note}
      tools={<AsOfField max={today()} day={filter.asOf} onDay={(asOf) => narrow({ asOf })} />}
    >
      <Card>
        <Filters asked={filter} narrow={narrow} />
        <StatisticsCard
          question={{
            by,
            ...(across && across !== by && { across }),
            ...(filter.asOf && { asOf: filter.asOf }),
            ...(filter.unit && { unitId: filter.unit }),
            ...(elderly && { elderly }),
          }}
        />
      </Card>
    </Page>
  )
}

function Filters({ asked, narrow }: { asked: Asked; narrow: (change: Partial<Asked>) => void }) {
  const t = useStatisticsTexts()
  const { criteria } = useGroupTexts()
  const isOfOneCounty = useKnownMe()?.division?.length === 6
  const units = useUnitNames(isOfOneCounty)
  const choices = CRITERIA.map((value) => ({ value, label: criteria[value] ?? value }))
  return (
    <div className="list-filter no-print">
      <Choice
        label={t.by}
        value={criterionOf(asked.by) ?? 'CATEGORY'}
        onChange={(event) => narrow({ by: event.target.value, ...(event.target.value === asked.across && { across: '' }) })}
        options={choices}
      />
      <Choice
        label={t.across}
        value={criterionOf(asked.across) ?? ''}
        onChange={(event) => narrow({ across: event.target.value })}
        options={[{ value: '', label: t.acrossNone }, ...choices.filter(({ value }) => value !== asked.by)]}
      />
      {isOfOneCounty && (
        <Choice
          label={t.unit}
          value={asked.unit}
          onChange={(event) => narrow({ unit: event.target.value })}
          options={[{ value: '', label: t.everyUnit }, ...[...(units.data ?? [])].map(([value, label]) => ({ value, label }))]}
        />
      )}
      <TextField
        label={t.elderly}
        placeholder={t.elderlyHint}
        inputMode="numeric"
        value={asked.elderly}
        onChange={(event) => narrow({ elderly: event.target.value.replace(/\D/g, '').slice(0, 9) })}
      />
    </div>
  )
}
