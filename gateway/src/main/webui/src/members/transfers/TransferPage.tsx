import { Link } from 'react-router'
import type { Transfer } from '../../api/schemas'
import { readTransfers, type TransferFilter, transferPage, useTransfers } from '../../api/useTransfers'
import { useUnitNames } from '../../api/useUnits'
import { today } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Fields'
import { ListView } from '../../ui/list/ListView'
import { SavedFilters } from '../../ui/list/SavedFilters'
import { useListAddress } from '../../ui/list/useListAddress'
import { Card, Page } from '../../ui/Page'
import { Empty, LoadFailed, Loading } from '../../ui/States'
import { columnsOf } from './transferColumns'
import { FILTERS, KINDS } from './transferModel'
import { useTransferTexts } from './texts'

const OPEN_ONES = { state: 'OPEN', kind: '', unit: '' }

type Asked = typeof OPEN_ONES
type Narrow = (change: Partial<Asked>) => void

/** The letters of the county or the own unit: those that wait for a receipt first. */
export default function TransferPage() {
  const t = useTransferTexts()
  const { filter, narrow, search, apply } = useListAddress(OPEN_ONES)
  return (
    <Page
      title={t.title}
      note={t.note}
      tools={
        <Link className="button-link ghost" to="/transfers/inbound">
          {t.toInbound}
        </Link>
      }
    >
      <Card>
        <div className="list-filter no-print">
          <Choice
            label={t.filter}
            value={filter.state}
            onChange={({ target }) => narrow({ state: target.value })}
            options={FILTERS.map((value) => ({ value, label: t.filters[value] ?? value }))}
          />
          <Choice
            label={t.kind}
            value={filter.kind}
            onChange={({ target }) => narrow({ kind: target.value })}
            options={[{ value: '', label: t.anyKind }, ...KINDS.map((value) => ({ value, label: t.kinds[value] ?? value }))]}
          />
        </div>
        <SavedFilters list="transfers" search={search} apply={apply} />
        <List asked={filter} narrow={narrow} />
      </Card>
    </Page>
  )
}

function List({ asked, narrow }: { asked: Asked; narrow: Narrow }) {
  const t = useTransferTexts()
  const { language } = useLanguage()
  const { unit: unitId, state, kind } = asked
  const filter: TransferFilter = { state, kind, unitId }
  const letters = useTransfers(filter)
  const units = useUnitNames(unitId !== '')
  if (letters.isPending) return <Loading />
  if (letters.isLoadingError) return <LoadFailed error={letters.error} retry={() => void letters.refetch()} />
  const rows = letters.data.pages.flatMap((page) => page.items)
  const total = letters.data.pages[0]?.total
  const unitName = units.data?.get(unitId) ?? ''
  const narrowed = unitId && (
    <p className="row no-print">
      {t.onlyUnit(unitName)} <Button onClick={() => narrow({ unit: '' })}>{t.everyUnit}</Button>
    </p>
  )
  if (rows.length === 0)
    return (
      <>
        {narrowed}
        <Empty title={t.none}>
          <p>{t.noneNote}</p>
        </Empty>
      </>
    )
  return (
    <>
      {narrowed}
      <ListView<Transfer>
        list="transfers"
        title={t.title}
        columns={columnsOf(t, language, today())}
        rows={rows}
        rowKey={(one) => one.id}
        counted={total == null ? '' : t.count(total)}
        total={total ?? undefined}
        pages={letters}
        readAll={(most, signal, report) => readTransfers(filter, most, signal, report)}
        to={transferPage}
        asked={[t.filters[state], kind && t.kinds[kind], unitId && unitName].filter(Boolean).join('，')}
        selectable
      />
    </>
  )
}
