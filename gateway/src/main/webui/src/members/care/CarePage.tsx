import { readVisits, useVisits, type VisitFilter } from '../../api/useCare'
import { useUnitNames } from '../../api/useUnits'
import { dayOf, today } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Fields'
import { useListAddress } from '../../ui/list/useListAddress'
import { Card, Page } from '../../ui/Page'
import { PaperTools } from '../../ui/paper/PaperTools'
import { Empty, LoadFailed, Loading, ProblemNote } from '../../ui/States'
import { OpenAffairs } from '../endoflife/Affairs'
import { byUnit, weekEnd } from './careModel'
import { carePaper } from './carePaper'
import { useCareTexts } from './texts'
import { VisitList } from './VisitList'
import '../../ui/list/list.css'

/** As many as anybody prints. */
const MOST_PRINTED = 1_000
const THIS_WEEK = { range: 'week', listing: 'TO_DO', reason: '', unit: '' }

type Asked = typeof THIS_WEEK
type Narrow = (change: Partial<Asked>) => void

const filterOf = ({ range, listing, reason, unit }: Asked): VisitFilter => ({
  listing,
  reason,
  unitId: unit,
  dueUntil: range === 'week' ? weekEnd(today()) : '',
})

/** Whom somebody has to call on this week, unit by unit, overdue ones first. */
export default function CarePage() {
  const t = useCareTexts()
  const { language } = useLanguage()
  const { filter: asked, narrow } = useListAddress(THIS_WEEK)
  const filter = filterOf(asked)
  const said = [t.listings[asked.listing], asked.range === 'week' && t.ranges.week, asked.reason && t.reasons[asked.reason]]
  const paper = async () => {
    const { rows, complete } = await readVisits(filter, MOST_PRINTED)
    const words = [...said, !complete && t.notRead(MOST_PRINTED)].filter(Boolean).join('，')
    return carePaper(rows, words, (iso) => dayOf(iso, language), t)
  }
  return (
    // What is on paper names people and how they live: it goes into no file.
    <Page title={t.title} note={t.note} tools={<PaperTools paper={paper} files={[]} />}>
      <Card>
        <Filters asked={asked} narrow={narrow} />
      </Card>
      <OpenAffairs unitId={filter.unitId} />
      <Units filter={filter} narrow={narrow} />
    </Page>
  )
}

function Filters({ asked, narrow }: { asked: Asked; narrow: Narrow }) {
  const t = useCareTexts()
  const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }))
  return (
    <div className="list-filter no-print">
      <Choice
        label={t.range}
        value={asked.range}
        onChange={(event) => narrow({ range: event.target.value })}
        options={options(t.ranges)}
      />
      <Choice
        label={t.listing}
        value={asked.listing}
        onChange={(event) => narrow({ listing: event.target.value })}
        options={options(t.listings)}
      />
      <Choice
        label={t.reason}
        value={asked.reason}
        onChange={(event) => narrow({ reason: event.target.value })}
        options={[{ value: '', label: t.everyReason }, ...options(t.reasons)]}
      />
    </div>
  )
}

function Units({ filter, narrow }: { filter: VisitFilter; narrow: Narrow }) {
  const t = useCareTexts()
  const visits = useVisits(filter)
  const names = useUnitNames(filter.unitId !== '')
  if (visits.isPending) return <Loading />
  if (visits.isLoadingError) return <LoadFailed error={visits.error} retry={() => void visits.refetch()} />
  const rows = visits.data.pages.flatMap((page) => page.items)
  const total = visits.data.pages[0]?.total ?? rows.length
  return (
    <>
      {filter.unitId && (
        <p className="row no-print">
          {t.onlyUnit(names.data?.get(filter.unitId) ?? '')} <Button onClick={() => narrow({ unit: '' })}>{t.everyUnit}</Button>
        </p>
      )}
      {rows.length === 0 ? (
        <Empty title={t.none}>
          <p>{filter.listing === 'DONE' ? t.noneDone : t.noneNote}</p>
        </Empty>
      ) : (
        <p role="status" data-testid="visit-count">
          {visits.hasNextPage ? t.listed(rows.length, total) : t.count(total)}
        </p>
      )}
      {byUnit(rows).map(({ unitId, unitName, visits: ofUnit }) => (
        <Card
          key={unitId}
          title={unitName}
          tools={!filter.unitId && <Button onClick={() => narrow({ unit: unitId })}>{t.onlyUnit(unitName)}</Button>}
        >
          <VisitList visits={ofUnit} />
        </Card>
      ))}
      {visits.isFetchNextPageError && <ProblemNote error={visits.error} retry={() => void visits.fetchNextPage()} />}
      {visits.hasNextPage && (
        <Button loading={visits.isFetchingNextPage} onClick={() => void visits.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </>
  )
}
