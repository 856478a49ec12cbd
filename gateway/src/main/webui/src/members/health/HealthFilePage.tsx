import { Link, useParams } from 'react-router'
import { useHealthPerson } from '../../api/useHealth'
import { Badge } from '../../ui/Badge'
import { RecordPage } from '../../ui/record/RecordPage'
import { Empty, LoadFailed, Loading } from '../../ui/States'
import { Consents } from '../consent/Consents'
import { HealthFile } from './HealthFile'
import { toneOfConsent } from './healthModel'
import { useHealthTexts } from './texts'

/** One person's file and the consent it needs. */
export default function HealthFilePage() {
  const { id = '' } = useParams()
  const t = useHealthTexts()
  const person = useHealthPerson(id)
  if (person.isPending) return <Loading />
  if (person.isLoadingError) return <LoadFailed error={person.error} retry={() => void person.refetch()} />
  if (!person.data)
    return (
      <div className="page">
        <Empty title={t.gone}>
          <p>
            <Link to="/health">{t.back}</Link>
          </p>
        </Empty>
      </div>
    )
  const { name, unitName, consented } = person.data
  return (
    <RecordPage
      title={name}
      tabTitle={t.tab}
      state={<Badge tone={toneOfConsent(consented)}>{t.consents[consented]}</Badge>}
      note={unitName}
      tabs={[
        { key: 'file', title: t.file, content: <HealthFile key={id + consented} memberId={id} consented={consented} /> },
        { key: 'consent', title: t.consentTab, content: <Consents memberId={id} mayGive purposes={['HEALTH']} /> },
      ]}
    />
  )
}
