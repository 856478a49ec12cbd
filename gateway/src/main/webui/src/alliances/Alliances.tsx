import { useState } from 'react'
import { Link } from 'react-router'
import { useAlliances } from '../api/useAlliances'
import type { Alliance } from '../api/schemas'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { DataTable } from '../ui/DataTable'
import { TextField } from '../ui/Fields'
import { Card, Page } from '../ui/Page'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { useAllianceTexts } from './texts'

export default function Alliances() {
  const t = useAllianceTexts()
  const { language } = useLanguage()
  const [asOf, setAsOf] = useState(today())
  const alliances = useAlliances(asOf || undefined)
  if (alliances.isPending) return <Loading />
  if (alliances.isLoadingError) return <LoadFailed error={alliances.error} retry={() => void alliances.refetch()} />
  return (
    <Page
      title={t.title}
      tools={<TextField inline label={t.asOf} type="date" value={asOf} onChange={(event) => setAsOf(event.target.value)} />}
    >
      {alliances.data.length === 0 ? (
        <Empty title={t.none}>
          <p>
            {t.noneNote} <Link to="/grouping">{t.toGrouping}</Link>
          </p>
        </Empty>
      ) : (
        <Card>
          <DataTable<Alliance>
            caption={t.title}
            testId="alliances"
            rows={alliances.data}
            rowKey={(alliance) => alliance.id}
            columns={[
              {
                key: 'name',
                title: t.name,
                render: (alliance) => <Link to={'/alliances/' + alliance.id}>{alliance.name}</Link>,
              },
              { key: 'lead', title: t.lead, render: (alliance) => alliance.leadUnitName ?? '—' },
              { key: 'units', title: t.units, numeric: true, render: (alliance) => alliance.unitCount },
              { key: 'members', title: t.members, numeric: true, render: (alliance) => alliance.memberCount },
              { key: 'since', title: t.since, render: (alliance) => dateOf(alliance.effectiveOn, language) },
              {
                key: 'rotation',
                title: t.rotation,
                render: (alliance) => (
                  <Link to={`/rotation/${alliance.id}/${today().slice(0, 4)}`} aria-label={`${t.rotation} ${alliance.name}`}>
                    {t.rotation}
                  </Link>
                ),
              },
            ]}
          />
        </Card>
      )}
    </Page>
  )
}
