import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useAlliance } from '../api/useAlliances'
import type { AllianceDetail, Me } from '../api/types'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { DataTable } from '../ui/DataTable'
import { TextField } from '../ui/Fields'
import { Card, Page } from '../ui/Page'
import { LoadFailed, Loading } from '../ui/States'
import { useAllianceTexts } from './texts'
import { UnitTable } from './UnitTable'

export default function AllianceRoom({ me }: { me: Me }) {
  const t = useAllianceTexts()
  const { language } = useLanguage()
  const { id = '' } = useParams()
  const [asOf, setAsOf] = useState(today())
  const alliance = useAlliance(id, asOf || undefined)
  if (alliance.isPending) return <Loading />
  if (alliance.isError) return <LoadFailed error={alliance.error} retry={() => void alliance.refetch()} />
  const { name, effectiveOn, documentNo, unitCount, memberCount, leadUnitName } = alliance.data
  return (
    <Page title={name} tools={
      <>
        <TextField inline label={t.asOf} type="date" value={asOf} onChange={(event) => setAsOf(event.target.value)} />
        <Link className="button-link ghost" to={`/rotation/${id}/${today().slice(0, 4)}`}>{t.rotation}</Link>
        <Link className="button-link ghost" to={`/activities?alliance=${id}&month=${today().slice(0, 7)}`}>{t.activities}</Link>
      </>
    }>
      <Card title={t.facts}>
        <dl className="pairs">
          <dt>{t.lead}</dt><dd>{leadUnitName ?? '—'}</dd>
          <dt>{t.units}</dt><dd data-testid="unit-count">{unitCount}</dd>
          <dt>{t.members}</dt><dd data-testid="member-count">{memberCount}</dd>
          <dt>{t.since}</dt><dd>{dateOf(effectiveOn, language)}</dd>
          <dt>{t.document}</dt><dd>{documentNo}</dd>
        </dl>
      </Card>
      <UnitTable allianceId={id} asOf={asOf || undefined} me={me} />
      <Appointments alliance={alliance.data} />
    </Page>
  )
}

/** Two appointments with two authors: one from above, one from below. */
function Appointments({ alliance }: { alliance: AllianceDetail }) {
  const t = useAllianceTexts()
  const { language } = useLanguage()
  const until = (to: string | null | undefined) => (to ? dateOf(to, language) : t.now)
  return (
    <>
      <Card title={t.leadUnits}>
        <DataTable
          caption={t.leadUnits}
          rows={alliance.leadUnits}
          rowKey={(row) => row.unitId + row.from}
          columns={[
            { key: 'unit', title: t.unit, render: (row) => row.unitName },
            { key: 'from', title: t.from, render: (row) => dateOf(row.from, language) },
            { key: 'to', title: t.to, render: (row) => until(row.to) },
            { key: 'document', title: t.document, render: (row) => row.documentNo },
          ]}
        />
      </Card>
      <Card title={t.leaders}>
        {alliance.leaders.length === 0 ? <p className="soft">{t.noLeader}</p> : (
          <DataTable
            caption={t.leaders}
            rows={alliance.leaders}
            rowKey={(row) => row.memberId + row.from}
            columns={[
              { key: 'meeting', title: t.meeting, render: (row) => `${dateOf(row.meetingOn, language)} · ${t.present(row.present)}` },
              { key: 'from', title: t.from, render: (row) => dateOf(row.from, language) },
              { key: 'to', title: t.to, render: (row) => until(row.to) },
            ]}
          />
        )}
      </Card>
    </>
  )
}
