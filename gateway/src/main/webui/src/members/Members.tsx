import { Link } from 'react-router'
import type { Member } from '../api/schemas'
import { type MemberFilter, readMembers, useMembers } from '../api/useMembers'
import { useUnitNames } from '../api/useUnits'
import { dateOf, partialDate } from '../i18n/dates'
import { type Language, useLanguage } from '../i18n/language'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { Choice, SearchField } from '../ui/Fields'
import { type Column, ListView } from '../ui/list/ListView'
import { SavedFilters } from '../ui/list/SavedFilters'
import { useListAddress } from '../ui/list/useListAddress'
import { Card, Page } from '../ui/Page'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { useSettled } from '../ui/useSettled'
import { useLedgerTexts } from './ledgerTexts'
import { CATEGORIES, toneOf } from './memberModel'
import { useGroupTexts } from './statistics/groupTexts'
import { groupsIn } from './statistics/statisticsModel'
import { useMemberTexts } from './texts'

const EVERYBODY = { q: '', unit: '', category: '', state: '', sort: '', asOf: '', group: '' }

/** The words looked for are names and phone numbers: they stand in no address. */
const UNSAID = ['q'] as const

export default function Members() {
  const t = useMemberTexts()
  const ledger = useLedgerTexts()
  const { filter, narrow, search, apply } = useListAddress(EVERYBODY, UNSAID)
  const settled = JSON.parse(useSettled(JSON.stringify(filter))) as typeof EVERYBODY
  return (
    <Page
      title={t.title}
      tools={
        <Link className="button-link ghost" to="/members/ledger">
          {ledger.open}
        </Link>
      }
    >
      <Card>
        <div className="list-filter no-print">
          <div className="broad">
            <SearchField label={t.search} placeholder={t.searchHint} value={filter.q} onSearch={(q) => narrow({ q })} />
          </div>
          <Choice
            label={t.category}
            value={filter.category}
            onChange={(event) => narrow({ category: event.target.value })}
            options={[
              { value: '', label: t.all },
              ...CATEGORIES.map((value) => ({ value, label: t.categories[value] ?? value })),
            ]}
          />
          <Choice
            label={t.state}
            value={filter.state}
            onChange={(event) => narrow({ state: event.target.value })}
            options={[
              { value: '', label: t.allLiving },
              ...Object.entries({ ...t.states, ALL: t.everyState }).map(([value, label]) => ({ value, label })),
            ]}
          />
        </div>
        <OnlyCell asOf={filter.asOf} group={filter.group} onAll={() => narrow({ asOf: '', group: '' })} />
        {filter.unit && <OnlyUnit id={filter.unit} onEveryUnit={() => narrow({ unit: '' })} />}
        <SavedFilters list="members" search={search} apply={apply} />
        <List asked={settled} onSort={(sort) => narrow({ sort })} />
      </Card>
    </Page>
  )
}

/** The list that a cell of the statistics opens says of which day and groups it is. */
function OnlyCell({ asOf, group, onAll }: { asOf: string; group: string; onAll: () => void }) {
  const t = useMemberTexts()
  const said = useCellWords()(asOf, groupsIn(group))
  if (said === '') return null
  return (
    <p className="row">
      {t.onlyUnit(said)}
      <Button onClick={onAll}>{t.wholeLedger}</Button>
    </p>
  )
}

/** A day of the ledger and groups of it, in words. */
function useCellWords() {
  const t = useMemberTexts()
  const { groups } = useGroupTexts()
  const { language } = useLanguage()
  return (asOf: string, group: string[]) =>
    [asOf && t.ledgerOf(dateOf(asOf, language)), ...group.map((one) => groups[one] ?? one)].filter(Boolean).join(t.comma)
}

function OnlyUnit({ id, onEveryUnit }: { id: string; onEveryUnit: () => void }) {
  const t = useMemberTexts()
  const names = useUnitNames()
  return (
    <p className="row">
      {t.onlyUnit(names.data?.get(id) ?? '')}
      <Button onClick={onEveryUnit}>{t.everyUnit}</Button>
    </p>
  )
}

function List({ asked, onSort }: { asked: typeof EVERYBODY; onSort: (sort: string) => void }) {
  const t = useMemberTexts()
  const { language } = useLanguage()
  const cellWords = useCellWords()
  const { q, unit: unitId, category, state, sort, asOf } = asked
  const group = groupsIn(asked.group)
  const filter: MemberFilter = { q, unitId, category, state, sort: sort && q === '' ? 'PINYIN' : '', asOf, group }
  const members = useMembers(filter)
  if (members.isPending) return <Loading />
  if (members.isLoadingError) return <LoadFailed error={members.error} retry={() => void members.refetch()} />
  const rows = members.data.pages.flatMap((page) => page.items)
  const { total, totalIsEstimate = false } = members.data.pages[0] ?? {}
  if (rows.length === 0)
    return (
      <Empty title={t.none}>
        <p>{t.noneNote}</p>
      </Empty>
    )
  return (
    <ListView<Member>
      list="members"
      title={t.title}
      columns={columnsOf(t, language)}
      rows={rows}
      rowKey={(member) => member.id}
      counted={total == null ? '' : t.count(total, totalIsEstimate)}
      total={total}
      pages={members}
      readAll={(most, signal, report) => readMembers(filter, most, signal, report)}
      to={(member) => '/members/' + member.id}
      sort={filter.sort && sort}
      onSort={q === '' ? onSort : undefined}
      asked={[cellWords(asOf, group), unitId && rows[0]?.unitName, t.categories[category], t.states[state]]
        .filter(Boolean)
        .join('，')}
      selectable
    />
  )
}

function columnsOf(t: ReturnType<typeof useMemberTexts>, language: Language): Column<Member>[] {
  const stateOf = (member: Member) => t.states[member.state] ?? member.state
  const categoryOf = (member: Member) => t.categories[member.category] ?? member.category
  return [
    { key: 'name', title: t.name, sort: 'up', render: (member) => member.name, text: (member) => member.name },
    { key: 'sex', title: t.sex, render: (member) => t.sexes[member.sex] ?? '—', text: (member) => t.sexes[member.sex] ?? '' },
    {
      key: 'birth',
      title: t.birth,
      render: (member) => <span className="numeric nowrap">{partialDate(member.birth, language)}</span>,
      text: (member) => member.birth,
    },
    { key: 'category', title: t.category, render: categoryOf, text: categoryOf },
    { key: 'unit', title: t.unit, phone: true, render: (member) => member.unitName, text: (member) => member.unitName },
    {
      key: 'phone',
      title: t.phone,
      render: (member) => <span className="numeric nowrap">{member.phoneMasked ?? '—'}</span>,
      text: (member) => member.phoneMasked ?? '',
    },
    {
      key: 'state',
      title: t.state,
      phone: true,
      render: (member) => <Badge tone={toneOf(member.state)}>{stateOf(member)}</Badge>,
      text: stateOf,
    },
  ]
}
