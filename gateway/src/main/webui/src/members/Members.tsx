import { Button } from 'antd'
import { useState } from 'react'
import { useLocation, useSearchParams } from 'react-router'
import { type MemberFilter, useMembers } from '../api/useMembers'
import type { Member } from '../api/schemas'
import { partialDate } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Badge } from '../ui/Badge'
import { DataTable } from '../ui/DataTable'
import { Choice, SearchField } from '../ui/Fields'
import { Card, Page } from '../ui/Page'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { useSettled } from '../ui/useSettled'
import { RevealDialog } from './RevealDialog'
import { useMemberTexts } from './texts'
import './members.css'

const CATEGORIES = ['VETERAN', 'RETIRED', 'RETIRED_NON_CADRE']

/**
 * Unit and category stand in the address, which can be sent to a colleague. The words looked for are names and phone numbers: the
 * browser keeps them with its step, so that they survive Back and reload, and no address carries them.
 */
export default function Members() {
  const t = useMemberTexts()
  const [params, setParams] = useSearchParams()
  const kept = useLocation().state as { q?: string } | null
  const filter: MemberFilter = {
    q: kept?.q ?? '',
    unitId: params.get('unit') ?? '',
    category: params.get('category') ?? '',
  }
  const settled = JSON.parse(useSettled(JSON.stringify(filter))) as MemberFilter
  const narrow = (change: Record<string, string>) => {
    const { q, ...address } = { q: filter.q, unit: filter.unitId, category: filter.category, ...change }
    const said = Object.fromEntries(Object.entries(address).filter(([, value]) => value !== ''))
    setParams(said, { replace: true, state: { q } })
  }
  return (
    <Page title={t.title}>
      <Card>
        <div className="member-filter">
          <SearchField label={t.search} placeholder={t.searchHint} value={filter.q} onSearch={(q) => narrow({ q })} />
          <Choice
            label={t.category}
            value={filter.category}
            onChange={(event) => narrow({ category: event.target.value })}
            options={[
              { value: '', label: t.all },
              ...CATEGORIES.map((value) => ({ value, label: t.categories[value] ?? value })),
            ]}
          />
        </div>
        <List filter={settled} onEveryUnit={() => narrow({ unit: '' })} />
      </Card>
    </Page>
  )
}

function List({ filter, onEveryUnit }: { filter: MemberFilter; onEveryUnit: () => void }) {
  const t = useMemberTexts()
  const members = useMembers(filter)
  const [revealing, setRevealing] = useState<Member | null>(null)
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
    <>
      {filter.unitId && (
        <p className="row">
          {t.onlyUnit(rows[0]?.unitName ?? '')}
          <Button size="small" onClick={onEveryUnit}>
            {t.everyUnit}
          </Button>
        </p>
      )}
      {total != null && (
        <p className="soft" role="status" data-testid="member-count">
          {t.count(total, totalIsEstimate)}
        </p>
      )}
      <DataTable<Member>
        caption={t.title}
        testId="members"
        compact
        rows={rows}
        rowKey={(member) => member.id}
        columns={[
          { key: 'name', title: t.name, render: (member) => member.name },
          { key: 'sex', title: t.sex, render: (member) => t.sexes[member.sex] ?? '—' },
          { key: 'birth', title: t.birth, render: (member) => <Birth date={member.birth} /> },
          { key: 'category', title: t.category, render: (member) => t.categories[member.category] ?? member.category },
          { key: 'unit', title: t.unit, render: (member) => member.unitName },
          { key: 'phone', title: t.phone, render: (member) => <span className="numeric">{member.phoneMasked ?? '—'}</span> },
          {
            key: 'state',
            title: t.state,
            render: (member) => (
              <Badge tone={member.state === 'ACTIVE' ? 'good' : 'plain'}>{t.states[member.state] ?? member.state}</Badge>
            ),
          },
          {
            key: 'reveal',
            title: t.reveal,
            render: (member) => (
              <Button size="small" aria-label={t.revealOf(member.name)} onClick={() => setRevealing(member)}>
                {t.reveal}
              </Button>
            ),
          },
        ]}
      />
      {members.hasNextPage && (
        <div>
          <Button loading={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
            {t.more}
          </Button>
        </div>
      )}
      {revealing && <RevealDialog member={revealing} onClose={() => setRevealing(null)} />}
    </>
  )
}

function Birth({ date }: { date: string }) {
  const { language } = useLanguage()
  return <span className="numeric nowrap">{partialDate(date, language)}</span>
}
