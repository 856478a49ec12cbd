import { useState } from 'react'
import { Link } from 'react-router'
import type { Member, OrganisationRecord, OrgMember } from '../api/schemas'
import { useOrgMembers } from '../api/useOrganisations'
import { dateOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Card } from '../ui/Page'
import { LoadFailed, Loading } from '../ui/States'
import { ActDialog } from './ActDialog'
import { MemberPicker } from './MemberPicker'
import { useOrgRecordTexts } from './recordTexts'
import { useOrgTexts } from './texts'

/** Who belongs to a branch. */
export function MembersTab({ org, may }: { org: OrganisationRecord; may: boolean }) {
  const words = useOrgRecordTexts()
  const { language } = useLanguage()
  const members = useOrgMembers(org.id)
  const [joining, setJoining] = useState(false)
  const [leaving, setLeaving] = useState<OrgMember | null>(null)
  if (members.isPending) return <Loading />
  if (members.isLoadingError) return <LoadFailed error={members.error} retry={() => void members.refetch()} />
  const rows = members.data.pages.flatMap((page) => page.items)
  return (
    <Card
      title={words.tabs.members}
      testId="org-members"
      tools={
        may && (
          <Button type="primary" onClick={() => setJoining(true)}>
            {words.join}
          </Button>
        )
      }
    >
      {rows.length === 0 ? (
        <p>{words.noMembers}</p>
      ) : (
        <DataTable<OrgMember>
          caption={words.tabs.members}
          rows={rows}
          rowKey={(member) => member.id}
          columns={[
            {
              key: 'name',
              title: words.who,
              render: (member) => <Link to={'/members/' + member.id}>{member.name}</Link>,
            },
            { key: 'unit', title: words.unit, render: (member) => member.unitName },
            {
              key: 'kind',
              title: words.relation,
              render: (member) => (member.kind === 'PRIMARY' ? words.primary : words.functional),
            },
            { key: 'from', title: words.joined, render: (member) => dateOf(member.from, language) },
            // The relation of a member goes with another branch that takes it over; out of a functional branch he just steps.
            ...(may && rows.some(({ kind }) => kind === 'FUNCTIONAL')
              ? [
                  {
                    key: 'do',
                    title: words.act,
                    render: (member: OrgMember) =>
                      member.kind === 'FUNCTIONAL' && (
                        <Button type="link" aria-label={`${words.leave} ${member.name}`} onClick={() => setLeaving(member)}>
                          {words.leave}
                        </Button>
                      ),
                  },
                ]
              : []),
          ]}
        />
      )}
      {members.hasNextPage && (
        <Button loading={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
          {words.more}
        </Button>
      )}
      {leaving && <LeaveDialog orgId={org.id} member={leaving} onClose={() => setLeaving(null)} />}
      {joining && <JoinDialog orgId={org.id} onClose={() => setJoining(false)} />}
    </Card>
  )
}

function LeaveDialog({ orgId, member, onClose }: { orgId: string; member: OrgMember; onClose: () => void }) {
  const t = useOrgTexts()
  const words = useOrgRecordTexts()
  return (
    <ActDialog
      title={words.leaveOf(member.name)}
      note={words.leaveNote}
      testId="leave-org-dialog"
      asked={[
        { key: 'on', label: t.day, type: 'date' },
        { key: 'documentNo', label: t.documentNo },
        { key: 'reason', label: t.reason, most: 200 },
      ]}
      initial={{ on: today() }}
      act={(body) => ({ path: `/${orgId}/members/${member.id}/leave`, body })}
      done={t.saved}
      onClose={onClose}
    />
  )
}

function JoinDialog({ orgId, onClose }: { orgId: string; onClose: () => void }) {
  const t = useOrgTexts()
  const words = useOrgRecordTexts()
  const [typed, setTyped] = useState('')
  const [chosen, setChosen] = useState<Member | null>(null)
  return (
    <ActDialog
      title={words.join}
      note={words.joinNote}
      testId="join-org-dialog"
      asked={[
        { key: 'on', label: t.day, type: 'date' },
        { key: 'documentNo', label: t.documentNo },
      ]}
      initial={{ on: today() }}
      act={(values) => ({ path: `/${orgId}/members`, body: { ...values, memberId: chosen?.id } })}
      done={t.saved}
      onClose={onClose}
      blocked={!chosen}
    >
      <MemberPicker
        label={words.who}
        hint={words.notSelected}
        typed={typed}
        chosen={chosen}
        onType={(text) => {
          setTyped(text)
          setChosen(null)
        }}
        onChoose={(member) => {
          setTyped(member.name)
          setChosen(member)
        }}
      />
    </ActDialog>
  )
}
