import { Link } from 'react-router'
import type { HealthPerson } from '../../api/schemas'
import { useHealthPeople } from '../../api/useHealth'
import { dateOf } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Choice, SearchField } from '../../ui/Fields'
import { useListAddress } from '../../ui/list/useListAddress'
import { Card, Page } from '../../ui/Page'
import { Empty, LoadFailed, Loading, ProblemNote } from '../../ui/States'
import { useSettled } from '../../ui/useSettled'
import { toneOfConsent } from './healthModel'
import { useHealthTexts } from './texts'
import '../../ui/list/list.css'
import '../care/care.css'

const EVERYBODY = { consented: '', q: '' }

/** The people of one's units: who has a file, who agreed to one, who is still to be asked. */
export default function HealthPage() {
  const t = useHealthTexts()
  const { filter, narrow } = useListAddress(EVERYBODY, ['q'])
  const q = useSettled(filter.q)
  return (
    <Page title={t.title} note={t.note}>
      <Card>
        <div className="list-filter no-print">
          <SearchField label={t.search} maxLength={20} value={filter.q} onSearch={(text) => narrow({ q: text })} />
          <Choice
            label={t.consented}
            value={filter.consented}
            onChange={(event) => narrow({ consented: event.target.value })}
            options={[
              { value: '', label: t.everybody },
              ...Object.entries(t.consents).map(([value, label]) => ({ value, label })),
            ]}
          />
        </div>
      </Card>
      <People filter={{ consented: filter.consented, q: q.trim() }} />
    </Page>
  )
}

function People({ filter }: { filter: typeof EVERYBODY }) {
  const t = useHealthTexts()
  const people = useHealthPeople(filter)
  if (people.isPending) return <Loading />
  if (people.isLoadingError) return <LoadFailed error={people.error} retry={() => void people.refetch()} />
  const rows = people.data.pages.flatMap((page) => page.items)
  const total = people.data.pages[0]?.total ?? rows.length
  if (rows.length === 0)
    return (
      <Empty title={t.none}>
        <p>{t.noneNote}</p>
      </Empty>
    )
  return (
    <Card>
      <p role="status">{people.hasNextPage ? t.listed(rows.length, total) : t.count(total)}</p>
      <ul className="visits">
        {rows.map((person) => (
          <Line key={person.memberId} person={person} />
        ))}
      </ul>
      {people.isFetchNextPageError && <ProblemNote error={people.error} retry={() => void people.fetchNextPage()} />}
      {people.hasNextPage && (
        <Button loading={people.isFetchingNextPage} onClick={() => void people.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </Card>
  )
}

function Line({ person }: { person: HealthPerson }) {
  const t = useHealthTexts()
  const { language } = useLanguage()
  return (
    <li>
      <div className="visit-who">
        <Link to={'/health/' + person.memberId}>{person.name}</Link>
        <span>{person.unitName}</span>
        <Badge tone={toneOfConsent(person.consented)}>{t.consents[person.consented]}</Badge>
        {person.consented === 'GIVEN' && (
          <span className="soft small">{person.writtenOn ? t.written(dateOf(person.writtenOn, language)) : t.notWritten}</span>
        )}
      </div>
    </li>
  )
}
