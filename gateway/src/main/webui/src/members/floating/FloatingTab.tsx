import { useState } from 'react'
import type { MemberRecord } from '../../api/schemas'
import { useStaysOf } from '../../api/useFloating'
import { useKnownMe } from '../../api/useMe'
import { dateOf } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Page'
import { Timeline } from '../../ui/record/Timeline'
import { Loading, ProblemNote } from '../../ui/States'
import { mayRegister } from './floatingModel'
import { RecordDialog } from './RecordDialog'
import { StayCard } from './StayCard'
import { useFloatingTexts } from './texts'

/** Where a member lives away from his branch, and where he did before. */
export function FloatingTab({ member }: { member: MemberRecord }) {
  const t = useFloatingTexts()
  const { language } = useLanguage()
  const stays = useStaysOf(member.id)
  const mayChange = mayRegister(useKnownMe()?.roles ?? [])
  const [recording, setRecording] = useState(false)
  const [opened, setOpened] = useState('')
  if (stays.isPending) return <Loading />
  if (stays.isLoadingError) return <ProblemNote error={stays.error} retry={() => void stays.refetch()} />
  const day = (iso: string) => dateOf(iso, language)
  const current = stays.data.find(({ returnedOn }) => !returnedOn)
  const past = stays.data.find(({ id }) => id === opened && id !== current?.id)
  const onLedger = member.state === 'ACTIVE' || member.state === 'FLOATING_OUT'
  return (
    <>
      {!current && (
        <Card
          title={t.stay}
          tools={
            mayChange &&
            onLedger && (
              <Button type="primary" onClick={() => setRecording(true)}>
                {t.newOut}
              </Button>
            )
          }
        >
          <p>{member.state === 'FLOATING_OUT' ? t.unrecordedNote : stays.data.length === 0 ? t.noStay : t.notAway}</p>
        </Card>
      )}
      {current && <StayCard key={current.id} record={current} mayChange={mayChange} onLedger={onLedger} />}
      {stays.data.length > 0 && (
        <Card title={t.stays}>
          <Timeline
            happenings={stays.data.map(({ id, fromOn, returnedOn, to }) => ({
              key: id,
              at: fromOn,
              when: day(fromOn),
              what:
                id === current?.id ? (
                  to.name
                ) : (
                  <Button
                    type="link"
                    aria-label={t.openStay(to.name, day(fromOn))}
                    aria-expanded={id === opened}
                    onClick={() => setOpened(id === opened ? '' : id)}
                  >
                    {to.name}
                  </Button>
                ),
              reason: `${t.returnedOn}：${returnedOn ? day(returnedOn) : t.still}`,
            }))}
          />
        </Card>
      )}
      {past && <StayCard key={past.id} record={past} mayChange={mayChange} onLedger={onLedger} />}
      {recording && <RecordDialog member={member} onClose={() => setRecording(false)} />}
    </>
  )
}
