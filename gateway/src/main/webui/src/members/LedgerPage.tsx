import { Link } from 'react-router'
import { useLedgerOf } from '../api/useMembers'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { AsOfField } from '../ui/AsOfField'
import { type Column, ListView } from '../ui/list/ListView'
import { useListAddress } from '../ui/list/useListAddress'
import { Card, Page } from '../ui/Page'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { type UnitCount, unitsOf } from './ledgerModel'
import { useLedgerTexts } from './ledgerTexts'
import { CATEGORIES } from './memberModel'
import { useMemberTexts } from './texts'

/** How many stood on the ledger on a day, unit by unit; each figure leads to the people. */
export default function LedgerPage() {
  const t = useLedgerTexts()
  const { filter, narrow } = useListAddress({ asOf: '' })
  return (
    <Page
      title={t.title}
      note={t.note}
      tools={<AsOfField max={today()} day={filter.asOf} onDay={(asOf) => narrow({ asOf })} />}
    >
      <Card>
        <Counts asOf={filter.asOf || today()} />
      </Card>
    </Page>
  )
}

function Counts({ asOf }: { asOf: string }) {
  const t = useLedgerTexts()
  const { categories } = useMemberTexts()
  const { language } = useLanguage()
  const ledger = useLedgerOf(asOf)
  if (ledger.isPending) return <Loading />
  if (ledger.isLoadingError) return <LoadFailed error={ledger.error} retry={() => void ledger.refetch()} />
  const { members, veterans, retired } = ledger.data
  const units = unitsOf(ledger.data)
  if (units.length === 0) return <Empty title={t.none} />
  const figure = (key: string, title: string, of: (unit: UnitCount) => number): Column<UnitCount> => ({
    key,
    title,
    numeric: true,
    render: (unit) => <span className="numeric">{of(unit)}</span>,
    text: of,
  })
  return (
    <>
      <p data-testid="ledger-total">{t.total(members, veterans, retired)}</p>
      <ListView<UnitCount>
        list="ledger"
        title={t.title}
        columns={[
          {
            key: 'unit',
            title: t.unit,
            render: (unit) => <Link to={'/members?unit=' + unit.unitId}>{unit.unitName}</Link>,
            text: (unit) => unit.unitName,
          },
          figure('members', t.members, (unit) => unit.members),
          ...CATEGORIES.map((category) => figure(category, categories[category] ?? category, (unit) => unit.of[category] ?? 0)),
        ]}
        rows={units}
        rowKey={(unit) => unit.unitId}
        counted={t.units(units.length)}
        total={units.length}
        asked={t.asOfDay(dateOf(asOf, language))}
      />
    </>
  )
}
