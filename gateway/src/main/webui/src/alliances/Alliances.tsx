import { Link } from 'react-router'
import { useAlliances } from '../api/useAlliances'
import type { Alliance } from '../api/schemas'
import { dateOf, today } from '../i18n/dates'
import { type Language, useLanguage } from '../i18n/language'
import { AsOfField } from '../ui/AsOfField'
import { SearchField } from '../ui/Fields'
import { sorted } from '../ui/list/listModel'
import { type Column, ListView } from '../ui/list/ListView'
import { SavedFilters } from '../ui/list/SavedFilters'
import { useListAddress } from '../ui/list/useListAddress'
import { Card, Page } from '../ui/Page'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { useAllianceTexts } from './texts'

const ALL = { q: '', asOf: '', sort: '' }

export default function Alliances() {
  const t = useAllianceTexts()
  const { filter, narrow, search, apply } = useListAddress(ALL)
  return (
    <Page title={t.title} tools={<AsOfField day={filter.asOf} onDay={(asOf) => narrow({ asOf })} />}>
      <Card>
        <div className="list-filter no-print">
          <div className="broad">
            <SearchField label={t.find} placeholder={t.findHint} value={filter.q} onSearch={(q) => narrow({ q })} />
          </div>
        </div>
        <SavedFilters list="alliances" search={search} apply={apply} />
        <List asked={filter} onSort={(sort) => narrow({ sort })} />
      </Card>
    </Page>
  )
}

function List({ asked, onSort }: { asked: typeof ALL; onSort: (sort: string) => void }) {
  const t = useAllianceTexts()
  const { language } = useLanguage()
  const alliances = useAlliances(asked.asOf || today())
  if (alliances.isPending) return <Loading />
  if (alliances.isLoadingError) return <LoadFailed error={alliances.error} retry={() => void alliances.refetch()} />
  if (alliances.data.length === 0)
    return (
      <Empty title={t.none}>
        <p>
          {t.noneNote} <Link to="/grouping">{t.toGrouping}</Link>
        </p>
      </Empty>
    )
  const columns = columnsOf(t, language)
  const wanted = asked.q.trim()
  const found = alliances.data.filter((one) => `${one.name} ${one.leadUnitName ?? ''}`.includes(wanted))
  if (found.length === 0)
    return (
      <Empty title={t.notFound}>
        <p>{t.notFoundNote}</p>
      </Empty>
    )
  return (
    <ListView<Alliance>
      list="alliances"
      title={t.title}
      columns={columns}
      rows={sorted(found, columns, asked.sort)}
      rowKey={(alliance) => alliance.id}
      counted={t.count(found.length)}
      to={(alliance) => '/alliances/' + alliance.id}
      sort={asked.sort}
      onSort={onSort}
      asked={[asked.asOf && `${t.asOf} ${dateOf(asked.asOf, language)}`, wanted].filter(Boolean).join(' ')}
    />
  )
}

function columnsOf(t: ReturnType<typeof useAllianceTexts>, language: Language): Column<Alliance>[] {
  return [
    { key: 'name', title: t.name, sort: 'both', render: (one) => one.name, text: (one) => one.name },
    {
      key: 'lead',
      title: t.lead,
      sort: 'both',
      phone: true,
      render: (one) => one.leadUnitName ?? '—',
      text: (one) => one.leadUnitName ?? '',
    },
    {
      key: 'leader',
      title: t.leader,
      hidden: true,
      render: (one) => one.leaderName ?? '—',
      text: (one) => one.leaderName ?? '',
    },
    {
      key: 'units',
      title: t.units,
      numeric: true,
      sort: 'both',
      render: (one) => one.unitCount,
      text: (one) => one.unitCount,
    },
    {
      key: 'members',
      title: t.members,
      numeric: true,
      sort: 'both',
      phone: true,
      render: (one) => t.people(one.memberCount),
      text: (one) => one.memberCount,
    },
    {
      key: 'since',
      title: t.since,
      sort: 'both',
      render: (one) => <span className="nowrap">{dateOf(one.effectiveOn, language)}</span>,
      text: (one) => one.effectiveOn,
    },
    {
      key: 'rotation',
      title: t.rotation,
      screenOnly: true,
      render: (one) => (
        <Link to={`/rotation/${one.id}/${today().slice(0, 4)}`} aria-label={`${t.rotation} ${one.name}`}>
          {t.rotation}
        </Link>
      ),
      text: () => '',
    },
  ]
}
