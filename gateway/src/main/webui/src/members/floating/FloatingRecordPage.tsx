import { useNavigate, useParams } from 'react-router'
import { useFloatingRecord } from '../../api/useFloating'
import { useKnownMe } from '../../api/useMe'
import { Badge } from '../../ui/Badge'
import { RecordPage } from '../../ui/record/RecordPage'
import { LoadFailed, Loading } from '../../ui/States'
import { ContactList } from './ContactList'
import { mayRegister, toneOfWatch } from './floatingModel'
import { StayCard } from './StayCard'
import { useFloatingTexts } from './texts'

/** Somebody who came from elsewhere: the register is all that is known here of him. */
export default function FloatingRecordPage() {
  const t = useFloatingTexts()
  const { id = '' } = useParams()
  const navigate = useNavigate()
  const record = useFloatingRecord(id)
  const mayChange = mayRegister(useKnownMe()?.roles ?? [])
  if (record.isPending) return <Loading />
  if (record.isLoadingError) return <LoadFailed error={record.error} retry={() => void record.refetch()} />
  const { name, unitName, direction, watch, returnedOn } = record.data
  return (
    <RecordPage
      key={id}
      title={name}
      tabTitle={t.title}
      state={returnedOn ? undefined : <Badge tone={toneOfWatch(watch)}>{t.watches[watch]}</Badge>}
      note={`${t.directions[direction]}，${unitName}`}
      tabs={[
        {
          key: 'floating',
          title: t.tab,
          content: (
            <StayCard
              record={record.data}
              mayChange={mayChange}
              onWithdrawn={() => void navigate('/floating', { replace: true })}
            />
          ),
        },
        { key: 'contacts', title: t.contactsTab, content: <ContactList about={{ floatingId: id }} name={name} mayLog /> },
      ]}
    />
  )
}
