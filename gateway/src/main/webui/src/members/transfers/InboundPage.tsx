import { useState } from 'react'
import { Link } from 'react-router'
import type { Inbound } from '../../api/schemas'
import { useKnownMe } from '../../api/useMe'
import { decidesTransfers, useInbounds } from '../../api/useTransfers'
import { useLanguage } from '../../i18n/language'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Fields'
import { type Column, ListView } from '../../ui/list/ListView'
import { useListAddress } from '../../ui/list/useListAddress'
import { Card, Page } from '../../ui/Page'
import { Empty, LoadFailed, Loading } from '../../ui/States'
import { ApproveDialog, RefuseDialog } from './DecideDialogs'
import { InboundDialog } from './InboundDialog'
import { inboundColumns } from './transferColumns'
import { useTransferTexts } from './texts'

/** Who comes by a letter of others. */
export default function InboundPage() {
  const t = useTransferTexts()
  const { filter, narrow } = useListAddress({ state: 'PENDING' })
  const [entering, setEntering] = useState(false)
  return (
    <Page
      title={t.inbound}
      note={t.inboundNote}
      tools={
        <>
          <Link className="button-link ghost" to="/transfers">
            {t.toOutbound}
          </Link>
          <Button type="primary" onClick={() => setEntering(true)}>
            {t.newInbound}
          </Button>
        </>
      }
    >
      <Card>
        <div className="list-filter no-print">
          <Choice
            label={t.filter}
            value={filter.state}
            onChange={({ target }) => narrow({ state: target.value })}
            options={Object.entries(t.inboundFilters).map(([value, label]) => ({ value, label }))}
          />
        </div>
        <List state={filter.state} />
      </Card>
      {entering && <InboundDialog onClose={() => setEntering(false)} />}
    </Page>
  )
}

function List({ state }: { state: string }) {
  const t = useTransferTexts()
  const { language } = useLanguage()
  const decides = decidesTransfers(useKnownMe()?.roles ?? [])
  const inbounds = useInbounds(state)
  const [asked, setAsked] = useState<{ what: 'approve' | 'refuse'; one: Inbound } | null>(null)
  if (inbounds.isPending) return <Loading />
  if (inbounds.isLoadingError) return <LoadFailed error={inbounds.error} retry={() => void inbounds.refetch()} />
  const rows = inbounds.data.pages.flatMap((page) => page.items)
  const total = inbounds.data.pages[0]?.total
  if (rows.length === 0) return <Empty title={t.inboundNone} />
  const how: Column<Inbound> = {
    key: 'state',
    title: t.state,
    phone: true,
    render: (one) =>
      one.state === 'PENDING' && decides ? (
        <span className="row tight no-print">
          <Button aria-label={t.approveOf(one.name)} onClick={() => setAsked({ what: 'approve', one })}>
            {t.approve}
          </Button>
          <Button aria-label={t.refuseOf(one.name)} onClick={() => setAsked({ what: 'refuse', one })}>
            {t.refuse}
          </Button>
        </span>
      ) : one.memberId ? (
        <Link to={'/members/' + one.memberId}>{t.inboundStates[one.state]}</Link>
      ) : (
        <Badge tone={one.state === 'PENDING' ? 'info' : 'plain'}>{t.inboundStates[one.state] ?? one.state}</Badge>
      ),
    text: (one) => t.inboundStates[one.state] ?? one.state,
  }
  return (
    <>
      <ListView<Inbound>
        list="inbound-transfers"
        title={t.inbound}
        columns={inboundColumns(t, language).toSpliced(1, 0, how)}
        rows={rows}
        rowKey={(one) => one.id}
        counted={total == null ? '' : t.inboundCount(total)}
        total={total ?? undefined}
        pages={inbounds}
        asked={t.inboundFilters[state]}
      />
      {asked?.what === 'approve' && <ApproveDialog inbound={asked.one} onClose={() => setAsked(null)} />}
      {asked?.what === 'refuse' && <RefuseDialog inbound={asked.one} onClose={() => setAsked(null)} />}
    </>
  )
}
