import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { maySeeDues } from '../api/duesRules'
import type { MemberRecord, Revealed } from '../api/schemas'
import { useKnownMe } from '../api/useMe'
import { useAffairsOf } from '../api/useEndOfLife'
import { useMember, useMembers, useReveal } from '../api/useMembers'
import { partialDate, today } from '../i18n/dates'
import { type Language, useLanguage } from '../i18n/language'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Card } from '../ui/Page'
import { PaperTools } from '../ui/paper/PaperTools'
import { type FactGroup, Facts } from '../ui/record/Facts'
import { RecordPage } from '../ui/record/RecordPage'
import { RevealDialog } from '../ui/record/RevealDialog'
import { Sealed } from '../ui/record/Sealed'
import { Timeline } from '../ui/record/Timeline'
import { LoadFailed, Loading, ProblemNote } from '../ui/States'
import { OrganisationsOf } from './OrganisationsOf'
import { PensionOf } from './PensionOf'
import { ageOn, daysOf, isOnLedger, maskedOf, OFFERED, type OfferedField, revealedText, toneOf } from './memberModel'
import { memberPaper } from './memberPaper'
import { mayCare } from './care/careModel'
import { CareTab } from './care/CareTab'
import { useCareTexts } from './care/texts'
import { Consents } from './consent/Consents'
import { useConsentTexts } from './consent/texts'
import { AffairsTab } from './endoflife/Affairs'
import { useAffairTexts } from './endoflife/texts'
import { ContactList } from './floating/ContactList'
import { FloatingTab } from './floating/FloatingTab'
import { useFloatingTexts } from './floating/texts'
import { mayKeepHealth } from './health/healthModel'
import { HealthTab } from './health/HealthTab'
import { useHealthTexts } from './health/texts'
import { useMemberTexts } from './texts'
import { RelationTab } from './transfers/RelationTab'
import { useTransferTexts } from './transfers/texts'

/** One member: what the ledger knows, what is under seal by a reason, and who else belongs to the unit. */
export default function MemberPage() {
  const { id = '' } = useParams()
  const member = useMember(id)
  if (member.isPending) return <Loading />
  if (member.isLoadingError) return <LoadFailed error={member.error} retry={() => void member.refetch()} />
  // Of another member nothing that was shown of this one stays.
  return <Shown key={id} member={member.data} />
}

function Shown({ member }: { member: MemberRecord }) {
  const t = useMemberTexts()
  const f = useFloatingTexts()
  const c = useCareTexts()
  const consent = useConsentTexts()
  const affairs = useAffairTexts()
  const health = useHealthTexts()
  const relation = useTransferTexts()
  const roles = useKnownMe()?.roles ?? []
  const cares = mayCare(roles)
  const living = member.state !== 'DECEASED'
  // Also of a death that was a mistake something may stay to be seen.
  const hasAffairs = (useAffairsOf(member.id, cares).data ?? []).length > 0
  const { language } = useLanguage()
  const [asking, setAsking] = useState<OfferedField[] | null>(null)
  const [seen, setSeen] = useState<Partial<Record<OfferedField, string>>>({})
  const groups = groupsOf(member, t, language)
  const seesDues = maySeeDues(roles)
  /** What somebody is paid stands beside his branch, and on no paper. */
  const withPension = ({ title, facts }: FactGroup): FactGroup => ({
    title,
    facts: facts.flatMap((fact) =>
      seesDues && fact.label === t.branch ? [fact, { label: t.pension, shown: <PensionOf memberId={member.id} /> }] : [fact],
    ),
  })
  const contact: FactGroup = {
    title: t.groups.contact,
    facts: [
      ...OFFERED.map((field) => ({
        label: t.sealed[field],
        shown: (
          <Sealed
            label={t.sealed[field]}
            masked={maskedOf(member, field)}
            revealed={seen[field] === undefined ? undefined : <Value field={field} text={seen[field]} />}
            onReveal={() => setAsking([field])}
            onHide={() => setSeen(({ [field]: _, ...others }) => others)}
          />
        ),
      })),
      { label: t.living, text: member.living },
    ],
  }
  return (
    <RecordPage
      title={member.name}
      tabTitle={t.one}
      state={<Badge tone={toneOf(member.state)}>{t.states[member.state] ?? member.state}</Badge>}
      note={`${member.unitName}，${t.categories[member.category] ?? member.category}`}
      actions={
        <>
          <Button type="primary" onClick={() => setAsking(['phone'])}>
            {t.reveal}
          </Button>
          <PaperTools paper={memberPaper(member, groups, t)} files={[]} />
        </>
      }
      tabs={[
        { key: 'facts', title: t.facts, content: <Facts groups={[contact, ...groups.map(withPension)]} /> },
        { key: 'relation', title: relation.tab, content: <RelationTab member={member} /> },
        { key: 'floating', title: f.tab, content: <FloatingTab member={member} /> },
        {
          key: 'contacts',
          title: f.contactsTab,
          content: <ContactList about={{ memberId: member.id }} name={member.name} mayLog={isOnLedger(member.state)} />,
        },
        ...(cares ? [{ key: 'care', title: c.tab, content: <CareTab member={member} /> }] : []),
        ...(cares && (hasAffairs || !living)
          ? [{ key: 'affairs', title: affairs.tab, content: <AffairsTab memberId={member.id} /> }]
          : []),
        ...(mayKeepHealth(roles) ? [{ key: 'health', title: health.tab, content: <HealthTab memberId={member.id} /> }] : []),
        ...(cares
          ? [
              {
                key: 'consent',
                title: consent.tab,
                content: <Consents memberId={member.id} mayGive={isOnLedger(member.state)} />,
              },
            ]
          : []),
        { key: 'life', title: t.life, content: <Life member={member} /> },
        { key: 'unit', title: t.sameUnit, content: <SameUnit member={member} /> },
      ]}
    >
      {asking && (
        <Reveal
          member={member}
          asked={asking}
          onClose={() => setAsking(null)}
          onShown={(fields, revealed) => {
            setSeen({ ...seen, ...Object.fromEntries(fields.map((field) => [field, revealedText(revealed, field)])) })
            setAsking(null)
          }}
        />
      )}
    </RecordPage>
  )
}

function Value({ field, text }: { field: OfferedField; text: string }) {
  const t = useMemberTexts()
  if (text === '') return t.unknown
  return field === 'phone' ? <a href={'tel:' + text}>{text}</a> : text
}

type RevealProps = {
  member: MemberRecord
  asked: OfferedField[]
  onShown: (fields: OfferedField[], revealed: Revealed) => void
  onClose: () => void
}

function Reveal({ member, asked, onShown, onClose }: RevealProps) {
  const t = useMemberTexts()
  const reveal = useReveal(member.id)
  return (
    <RevealDialog<OfferedField>
      title={t.revealOf(member.name)}
      fields={OFFERED.filter((field) => maskedOf(member, field) !== null).map((key) => ({ key, label: t.sealed[key] }))}
      asked={asked.filter((field) => maskedOf(member, field) !== null)}
      busy={reveal.isPending}
      error={reveal.error}
      onReveal={(fields, reason) => reveal.mutate({ fields, reason }, { onSuccess: (found) => onShown(fields, found) })}
      onClose={onClose}
    />
  )
}

/** All but what is under seal. */
function groupsOf(member: MemberRecord, t: ReturnType<typeof useMemberTexts>, language: Language): FactGroup[] {
  const day = (iso?: string) => iso && partialDate(iso, language)
  const living = member.state !== 'DECEASED'
  const born = partialDate(member.birth, language)
  const age = ageOn(member.birth, today())
  return [
    {
      title: t.groups.identity,
      facts: [
        { label: t.sex, text: t.sexes[member.sex] },
        { label: t.birth, text: living && age !== null ? t.age(born, age) : born },
        ...(member.idBirth !== member.birth ? [{ label: t.idBirth, text: day(member.idBirth) }] : []),
        { label: t.ethnicity, text: member.ethnicity },
        { label: t.education, text: member.education },
      ],
    },
    {
      title: t.groups.party,
      facts: [
        {
          label: t.unit,
          text: member.unitName,
          shown: <Link to={'/members?unit=' + member.unitId}>{member.unitName}</Link>,
        },
        { label: t.category, text: t.categories[member.category] ?? member.category },
        { label: t.joined, text: day(member.joinedPartyOn) },
        { label: t.branch, text: member.branch, shown: <OrganisationsOf memberId={member.id} said={member.branch} /> },
        { label: t.retired, text: day(member.retiredOn) },
        { label: t.registered, text: day(member.registeredOn) },
        ...(member.diedOn ? [{ label: t.died, text: day(member.diedOn) }] : []),
      ],
    },
    {
      title: t.groups.other,
      facts: [
        { label: t.hobbies, text: member.hobbies },
        { label: t.remark, text: member.remark },
      ],
    },
  ]
}

function Life({ member }: { member: MemberRecord }) {
  const t = useMemberTexts()
  const { language } = useLanguage()
  return (
    <Card title={t.life}>
      <Timeline
        happenings={daysOf(member).map(({ key, at }) => ({ key, at, when: partialDate(at, language), what: t.events[key] }))}
      />
      <p className="soft small">{t.lifeNote}</p>
    </Card>
  )
}

/** The unit's other members, each a step away. */
function SameUnit({ member }: { member: MemberRecord }) {
  const t = useMemberTexts()
  const members = useMembers({ q: '', unitId: member.unitId, category: '', state: '', sort: 'PINYIN' })
  if (members.isPending) return <Loading />
  if (members.isLoadingError) return <ProblemNote error={members.error} retry={() => void members.refetch()} />
  const total = members.data.pages[0]?.total ?? 0
  const listed = members.data.pages.flatMap((page) => page.items)
  return (
    <Card title={member.unitName} tools={<Link to={'/members?unit=' + member.unitId}>{t.count(total, false)}</Link>}>
      <DataTable
        caption={t.sameUnit}
        compact
        rows={listed}
        rowKey={(one) => one.id}
        columns={[
          {
            key: 'name',
            title: t.name,
            render: (one) => (one.id === member.id ? one.name : <Link to={'/members/' + one.id}>{one.name}</Link>),
          },
          { key: 'sex', title: t.sex, render: (one) => t.sexes[one.sex] },
          { key: 'category', title: t.category, render: (one) => t.categories[one.category] },
          {
            key: 'state',
            title: t.state,
            render: (one) => <Badge tone={toneOf(one.state)}>{t.states[one.state] ?? one.state}</Badge>,
          },
        ]}
      />
      {members.hasNextPage && (
        <p className="row no-print">
          <span className="soft" role="status">
            {t.listedOf(listed.length, total)}
          </span>
          <Button loading={members.isFetchingNextPage} onClick={() => void members.fetchNextPage()}>
            {t.more}
          </Button>
        </p>
      )}
      {members.isFetchNextPageError && <ProblemNote error={members.error} retry={() => void members.fetchNextPage()} />}
    </Card>
  )
}
