import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { Me } from '../api/schemas'
import { useOrganisations, useOrganisationsCalled } from '../api/useOrganisations'
import { AsOfField } from '../ui/AsOfField'
import { Button } from '../ui/Button'
import { SearchField } from '../ui/Fields'
import { useListAddress } from '../ui/list/useListAddress'
import { Card, Page } from '../ui/Page'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { FoundDialog } from './FoundDialog'
import { OrgLine, OrgTree } from './OrgTree'
import { mayChange, treeOf } from './orgModel'
import { useOrgTexts } from './texts'

const ALL = { q: '', asOf: '' }

/** The county's party organisations as a tree, as they stand or stood on a day. */
export default function Organisations({ me }: { me: Me }) {
  const t = useOrgTexts()
  const navigate = useNavigate()
  const { filter, narrow } = useListAddress(ALL)
  const [founding, setFounding] = useState(false)
  const q = filter.q.trim()
  return (
    <Page
      title={t.title}
      note={t.note}
      tools={
        <>
          <AsOfField day={filter.asOf} onDay={(asOf) => narrow({ asOf })} />
          <Link className="button-link ghost" to="/organisations/gaps">
            {t.gaps}
          </Link>
          {mayChange(me) && (
            <>
              <Link className="button-link ghost" to="/organisations/texts">
                {t.toConfirm}
              </Link>
              <Button type="primary" onClick={() => setFounding(true)}>
                {t.found}
              </Button>
            </>
          )}
        </>
      }
    >
      <Card>
        <div className="list-filter no-print">
          <div className="broad">
            <SearchField label={t.find} placeholder={t.findHint} value={filter.q} onSearch={(text) => narrow({ q: text })} />
          </div>
        </div>
        {q ? <Called name={q} asOf={filter.asOf || undefined} /> : <Tree asOf={filter.asOf || undefined} />}
      </Card>
      {founding && <FoundDialog onFounded={(id) => void navigate('/organisations/' + id)} onClose={() => setFounding(false)} />}
    </Page>
  )
}

function Tree({ asOf }: { asOf: string | undefined }) {
  const t = useOrgTexts()
  const orgs = useOrganisations(asOf)
  if (orgs.isPending) return <Loading />
  if (orgs.isLoadingError) return <LoadFailed error={orgs.error} retry={() => void orgs.refetch()} />
  if (orgs.data.length === 0)
    return (
      <Empty title={t.none}>
        <p>{t.noneNote}</p>
      </Empty>
    )
  return (
    <>
      <p className="soft" role="status" data-testid="organisations-count">
        {t.counted(orgs.data.length)}
      </p>
      <OrgTree nodes={treeOf(orgs.data)} />
    </>
  )
}

function Called({ name, asOf }: { name: string; asOf: string | undefined }) {
  const t = useOrgTexts()
  const found = useOrganisationsCalled(name, asOf)
  if (found.isPending) return <Loading />
  if (found.isLoadingError) return <LoadFailed error={found.error} retry={() => void found.refetch()} />
  if (found.data.length === 0) return <Empty title={t.notFound} />
  return (
    <ul className="org-tree">
      {found.data.map((org) => (
        <li key={org.id}>
          <OrgLine org={org} />
          {org.formerNames.length > 0 && <span className="soft small">{t.formerly(org.formerNames.join('、'))}</span>}
        </li>
      ))}
    </ul>
  )
}
