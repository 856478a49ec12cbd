import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { known } from '../api/known'
import { useAlliance, useAllianceUnits, useUnitPosts } from '../api/useAlliances'
import { useReadAllianceMembers } from '../api/useMembers'
import type { Me } from '../api/schemas'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { AsOfField } from '../ui/AsOfField'
import { Button } from '../ui/Button'
import { useListAddress } from '../ui/list/useListAddress'
import { Card, Page } from '../ui/Page'
import { PaperTools } from '../ui/paper/PaperTools'
import { LoadFailed, Loading } from '../ui/States'
import { Appointments } from './Appointments'
import { JoinDialog } from './JoinDialog'
import { ledgerPaper } from './ledgerPaper'
import { useLedgerTexts } from './ledgerTexts'
import { useMembershipTexts } from './membershipTexts'
import { mayChangeUnits, mayTalkToGroup } from './postModel'
import { RobotCard } from './RobotCard'
import { useAllianceTexts } from './texts'
import { POST_READERS, UnitTable } from './UnitTable'

export default function AlliancePage({ me }: { me: Me }) {
  const t = useAllianceTexts()
  const { language } = useLanguage()
  const { id = '' } = useParams()
  const { filter, narrow } = useListAddress({ asOf: '' })
  const asOf = filter.asOf || today()
  const alliance = useAlliance(id, asOf)
  const onPaper = useLedgerTexts()
  const units = useAllianceUnits(id, asOf)
  const mayReadPosts = me.roles.some((role) => POST_READERS.includes(role))
  const posts = useUnitPosts(id, asOf, mayReadPosts)
  const readMembers = useReadAllianceMembers(id)
  const membership = useMembershipTexts()
  const [joining, setJoining] = useState(false)
  if (alliance.isPending) return <Loading />
  if (alliance.isLoadingError) return <LoadFailed error={alliance.error} retry={() => void alliance.refetch()} />
  const { name, effectiveOn, documentNo, unitCount, memberCount, leadUnitName, leaderMemberId, leaderName } = alliance.data
  const isPast = asOf < today()
  const ledger = async () =>
    ledgerPaper(
      {
        name,
        day: dateOf(asOf, language),
        units: units.data ?? [],
        posts: mayReadPosts ? await known(posts) : [],
        members: isPast ? null : await readMembers(),
      },
      onPaper,
    )
  return (
    <Page
      title={name}
      tools={
        <>
          <AsOfField day={filter.asOf} onDay={(day) => narrow({ asOf: day })} />
          <Link className="button-link ghost" to={`/rotation/${id}/${today().slice(0, 4)}`}>
            {t.rotation}
          </Link>
          <Link className="button-link ghost" to={`/activities?alliance=${id}&month=${today().slice(0, 7)}`}>
            {t.activities}
          </Link>
          <Link className="button-link ghost" to={'/calendar?alliance=' + id}>
            {t.calendar}
          </Link>
          {!isPast && mayChangeUnits(me) && <Button onClick={() => setJoining(true)}>{membership.join}</Button>}
          {units.data && <PaperTools paper={ledger} printLabel={onPaper.print} />}
        </>
      }
    >
      <Card title={t.facts}>
        <dl className="pairs">
          <dt>{t.lead}</dt>
          <dd>{leadUnitName ?? '—'}</dd>
          <dt>{t.leader}</dt>
          <dd>{leaderName ?? (leaderMemberId ? t.nameHidden : t.noLeaderYet)}</dd>
          <dt>{t.units}</dt>
          <dd data-testid="unit-count">{unitCount}</dd>
          <dt>{t.members}</dt>
          <dd data-testid="member-count">{memberCount}</dd>
          <dt>{t.since}</dt>
          <dd>{dateOf(effectiveOn, language)}</dd>
          <dt>{t.document}</dt>
          <dd>{documentNo}</dd>
        </dl>
      </Card>
      <UnitTable allianceId={id} asOf={asOf} me={me} isPast={isPast} />
      <Appointments alliance={alliance.data} me={me} isPast={isPast} />
      {!isPast && mayTalkToGroup(me, id) && <RobotCard alliance={alliance.data} />}
      {joining && <JoinDialog alliance={alliance.data} onClose={() => setJoining(false)} />}
    </Page>
  )
}
