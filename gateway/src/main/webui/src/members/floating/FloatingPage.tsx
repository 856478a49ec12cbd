import { useState } from 'react'
import { Link } from 'react-router'
import type { FloatingPerson } from '../../api/schemas'
import { type FloatingFilter, floatingPage, readFloating, useFloatingPeople, useFloatingPlaces } from '../../api/useFloating'
import { useKnownMe } from '../../api/useMe'
import { useUnitNames } from '../../api/useUnits'
import { dateOf, today } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { AsOfField } from '../../ui/AsOfField'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Fields'
import { ListView } from '../../ui/list/ListView'
import { SavedFilters } from '../../ui/list/SavedFilters'
import { useListAddress } from '../../ui/list/useListAddress'
import { Card, Page } from '../../ui/Page'
import { Empty, LoadFailed, Loading } from '../../ui/States'
import { columnsOf } from './floatingColumns'
import { mayRegister, SIX } from './floatingModel'
import { PlaceTable } from './PlaceTable'
import { RecordDialog } from './RecordDialog'
import { useFloatingTexts } from './texts'

const EVERYBODY = { asOf: '', direction: '', place: '', unit: '', has: '', lacks: '', watch: '' }

type Asked = typeof EVERYBODY
type Narrow = (change: Partial<Asked>) => void

/** The register: who lives elsewhere and who came, where, and who was not heard of for long. */
export default function FloatingPage() {
  const t = useFloatingTexts()
  const { filter, narrow, search, apply } = useListAddress(EVERYBODY)
  const mayRecord = mayRegister(useKnownMe()?.roles ?? [])
  const [recording, setRecording] = useState(false)
  return (
    <Page
      title={t.title}
      note={t.note}
      tools={
        <>
          <AsOfField max={today()} day={filter.asOf} onDay={(asOf) => narrow({ asOf })} />
          <Link className="button-link ghost" to={'/floating/six' + (filter.asOf && '?asOf=' + filter.asOf)}>
            {t.sixSheet}
          </Link>
          {mayRecord && (
            <Button type="primary" onClick={() => setRecording(true)}>
              {t.newIn}
            </Button>
          )}
        </>
      }
    >
      <Board asOf={filter.asOf} narrow={narrow} />
      <Card>
        <Filters asked={filter} narrow={narrow} />
        <SavedFilters list="floating" search={search} apply={apply} />
        <List asked={filter} narrow={narrow} />
      </Card>
      {recording && <RecordDialog onClose={() => setRecording(false)} />}
    </Page>
  )
}

function Board({ asOf, narrow }: { asOf: string; narrow: Narrow }) {
  const t = useFloatingTexts()
  const places = useFloatingPlaces(asOf)
  if (places.isPending) return <Loading />
  if (places.isLoadingError) return <LoadFailed error={places.error} retry={() => void places.refetch()} />
  if (places.data.items.length === 0) return null
  return (
    <Card title={t.places}>
      <PlaceTable items={places.data.items} narrow={(change) => narrow({ ...EVERYBODY, asOf, ...change })} />
    </Card>
  )
}

function Filters({ asked, narrow }: { asked: Asked; narrow: Narrow }) {
  const t = useFloatingTexts()
  const have = asked.has ? 'has:' + asked.has : asked.lacks ? 'lacks:' + asked.lacks : ''
  return (
    <div className="list-filter no-print">
      <Choice
        label={t.direction}
        value={asked.direction}
        onChange={(event) => narrow({ direction: event.target.value })}
        options={[{ value: '', label: t.all }, ...Object.entries(t.directions).map(([value, label]) => ({ value, label }))]}
      />
      <Choice
        label={t.watch}
        value={asked.watch}
        onChange={(event) => narrow({ watch: event.target.value })}
        options={[{ value: '', label: t.all }, ...Object.entries(t.watches).map(([value, label]) => ({ value, label }))]}
      />
      <Choice
        label={t.six}
        value={have}
        onChange={(event) => {
          const [side, value = ''] = event.target.value.split(':')
          narrow({ has: side === 'has' ? value : '', lacks: side === 'lacks' ? value : '' })
        }}
        options={[
          { value: '', label: t.anyHave },
          ...SIX.map((one) => ({ value: 'lacks:' + one, label: t.lacks(t.haves[one] ?? '') })),
          ...SIX.map((one) => ({ value: 'has:' + one, label: t.has(t.haves[one] ?? '') })),
        ]}
      />
    </div>
  )
}

function List({ asked, narrow }: { asked: Asked; narrow: Narrow }) {
  const t = useFloatingTexts()
  const { language } = useLanguage()
  const { unit: unitId, ...others } = asked
  const filter: FloatingFilter = { ...others, unitId }
  const people = useFloatingPeople(filter)
  const places = useFloatingPlaces(asked.asOf)
  const units = useUnitNames(unitId !== '')
  if (people.isPending) return <Loading />
  if (people.isLoadingError) return <LoadFailed error={people.error} retry={() => void people.refetch()} />
  const rows = people.data.pages.flatMap((page) => page.items)
  const total = people.data.pages[0]?.total
  const placeName = places.data?.items.find(({ place }) => place?.code === asked.place)?.place?.name ?? asked.place
  const unitName = units.data?.get(unitId) ?? ''
  const narrowed = (
    <>
      {asked.place && (
        <p className="row no-print">
          {t.onlyPlace(placeName)} <Button onClick={() => narrow({ place: '' })}>{t.everyPlace}</Button>
        </p>
      )}
      {unitId && (
        <p className="row no-print">
          {t.onlyUnit(unitName)} <Button onClick={() => narrow({ unit: '' })}>{t.everyUnit}</Button>
        </p>
      )}
    </>
  )
  if (rows.length === 0)
    return (
      <>
        {narrowed}
        <Empty title={t.none}>
          <p>{t.noneNote}</p>
          <p>{t.newOutNote}</p>
        </Empty>
      </>
    )
  const said = (words: Record<string, string>, key: string) => key && words[key]
  return (
    <>
      {narrowed}
      <ListView<FloatingPerson>
        list="floating"
        title={t.title}
        columns={columnsOf(t, language, asked.asOf || today())}
        rows={rows}
        rowKey={(one) => one.memberId ?? one.floatingId ?? ''}
        counted={total == null ? '' : t.count(total)}
        total={total ?? undefined}
        pages={people}
        readAll={(most, signal, report) => readFloating(filter, most, signal, report)}
        to={floatingPage}
        asked={[
          asked.asOf && dateOf(asked.asOf, language),
          said(t.directions, asked.direction),
          asked.place && placeName,
          unitId && unitName,
          said(t.watches, asked.watch),
          asked.has && t.has(t.haves[asked.has] ?? ''),
          asked.lacks && t.lacks(t.haves[asked.lacks] ?? ''),
        ]
          .filter(Boolean)
          .join('，')}
        selectable
      />
    </>
  )
}
