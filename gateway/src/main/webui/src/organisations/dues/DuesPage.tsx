import { Link, useParams } from 'react-router'
import { maySeeDues } from '../../api/duesRules'
import type { Me, OrganisationRecord } from '../../api/schemas'
import { useDues } from '../../api/useDues'
import { useOrganisation } from '../../api/useOrganisations'
import { today, yearMonth } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { useListAddress } from '../../ui/list/useListAddress'
import { MonthPicker } from '../../ui/MonthPicker'
import { Page } from '../../ui/Page'
import { PaperTools } from '../../ui/paper/PaperTools'
import { Empty, LoadFailed, Loading } from '../../ui/States'
import { DuesList } from './DuesList'
import { DuesNumbers } from './DuesNumbers'
import { byName, collects, monthOr } from './duesModel'
import { duesPaper } from './duesPaper'
import { useDuesTexts } from './texts'
import './dues.css'

/** What the members of a branch owe and paid of a month. */
export default function DuesPage({ me }: { me: Me }) {
  const { id = '' } = useParams()
  const t = useDuesTexts()
  const org = useOrganisation(id)
  if (org.isPending) return <Loading />
  if (org.isLoadingError) return <LoadFailed error={org.error} retry={() => void org.refetch()} />
  const { name, form } = org.data
  const nothing = (title: string, note: string) => (
    <Page title={t.title(name)} tools={<Back id={id} />}>
      <Empty title={title}>
        <p>{note}</p>
      </Empty>
    </Page>
  )
  if (form === 'FUNCTIONAL') return nothing(t.functional, t.functionalNote)
  if (!collects(org.data)) return nothing(t.onlyBranches, t.onlyBranchesNote)
  if (!maySeeDues(me.roles)) return nothing(t.notYours, t.notYoursNote)
  return <Month key={id} org={org.data} me={me} />
}

function Back({ id }: { id: string }) {
  const t = useDuesTexts()
  return (
    <Link className="button-link ghost" to={'/organisations/' + id}>
      {t.back}
    </Link>
  )
}

function Month({ org, me }: { org: OrganisationRecord; me: Me }) {
  const t = useDuesTexts()
  const { language } = useLanguage()
  const { filter, narrow } = useListAddress({ month: '', state: '' })
  const month = monthOr(filter.month, today().slice(0, 7))
  const dues = useDues(org.id, month)
  const lines = byName(dues.data?.lines ?? [])
  return (
    <Page
      title={t.title(org.name)}
      note={t.note}
      tools={
        <>
          <Back id={org.id} />
          {dues.data && lines.length > 0 && (
            // What is on paper says what people get: it goes into no file.
            <PaperTools paper={duesPaper({ orgName: org.name, sums: dues.data.sums, lines }, t, language)} files={[]} />
          )}
        </>
      }
    >
      <MonthPicker month={month} onChange={(chosen) => narrow({ month: chosen })} />
      {dues.isPending ? (
        <Loading />
      ) : dues.isLoadingError ? (
        <LoadFailed error={dues.error} retry={() => void dues.refetch()} />
      ) : lines.length === 0 ? (
        <Empty title={`${yearMonth(month, language)}：${t.none}`}>
          <p>{t.noneNote}</p>
        </Empty>
      ) : (
        <>
          <DuesNumbers sums={dues.data.sums} onState={(state) => narrow({ state })} />
          <DuesList
            key={month + filter.state}
            orgId={org.id}
            month={month}
            lines={lines}
            state={filter.state}
            onAll={() => narrow({ state: '' })}
            me={me}
          />
        </>
      )}
    </Page>
  )
}
