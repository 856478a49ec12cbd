import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { maySeeDues } from '../api/duesRules'
import type { Me, OrganisationRecord } from '../api/schemas'
import { useOrganisation } from '../api/useOrganisations'
import { dateOf } from '../i18n/dates'
import { type Language, useLanguage } from '../i18n/language'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { Facts, type FactGroup } from '../ui/record/Facts'
import { RecordPage } from '../ui/record/RecordPage'
import { LoadFailed, Loading } from '../ui/States'
import { type Change, ChangeDialog } from './ChangeDialogs'
import { Committee } from './Committee'
import { collects } from './dues/duesModel'
import { useDuesTexts } from './dues/texts'
import { MembersTab } from './MembersTab'
import { OrgHistory } from './OrgHistory'
import { mayChange, toneOfGap, toneOfTerm } from './orgModel'
import { useOrgRecordTexts } from './recordTexts'
import { useOrgTexts } from './texts'

const CHANGES: readonly Change[] = ['rename', 'move', 'correct', 'dissolve']

/** One organisation: what it is, who leads it, who belongs to it, what was done to it. */
export default function OrganisationPage({ me }: { me: Me }) {
  const { id = '' } = useParams()
  const org = useOrganisation(id)
  if (org.isPending) return <Loading />
  if (org.isLoadingError) return <LoadFailed error={org.error} retry={() => void org.refetch()} />
  return <Shown key={id} org={org.data} me={me} />
}

function Shown({ org, me }: { org: OrganisationRecord; me: Me }) {
  const t = useOrgTexts()
  const words = useOrgRecordTexts()
  const { dues } = useDuesTexts()
  const { language } = useLanguage()
  const [change, setChange] = useState<Change | null>(null)
  const may = mayChange(me) && !org.lastDay
  return (
    <RecordPage
      title={org.name}
      state={
        <>
          {org.lastDay && <Badge tone="plain">{t.dissolvedOn(dateOf(org.lastDay, language))}</Badge>}
          {org.gaps.map((gap) => (
            <Badge key={gap} tone={toneOfGap(gap)}>
              {t.gapNames[gap]}
            </Badge>
          ))}
        </>
      }
      note={[
        t.levels[org.level],
        org.form !== 'SINGLE' && t.forms[org.form],
        org.formerNames.length > 0 && t.formerly(org.formerNames.join('、')),
      ]
        .filter(Boolean)
        .join('，')}
      actions={
        <>
          {collects(org) && maySeeDues(me.roles) && (
            <Link className="button-link ghost" to={`/organisations/${org.id}/dues`}>
              {dues}
            </Link>
          )}
          {may &&
            CHANGES.map((one) => (
              <Button key={one} onClick={() => setChange(one)}>
                {t[one]}
              </Button>
            ))}
        </>
      }
      tabs={[
        { key: 'facts', title: words.tabs.facts, content: <Facts groups={groupsOf(org, t, words, language)} /> },
        ...(org.level === 'GROUP'
          ? []
          : [{ key: 'committee', title: words.tabs.committee, content: <Committee org={org} me={me} may={may} /> }]),
        ...(org.level === 'BRANCH'
          ? [{ key: 'members', title: words.tabs.members, content: <MembersTab org={org} may={may} /> }]
          : []),
        { key: 'history', title: words.tabs.history, content: <OrgHistory id={org.id} /> },
      ]}
    >
      {change && <ChangeDialog change={change} org={org} onClose={() => setChange(null)} />}
    </RecordPage>
  )
}

function groupsOf(
  org: OrganisationRecord,
  t: ReturnType<typeof useOrgTexts>,
  words: ReturnType<typeof useOrgRecordTexts>,
  language: Language,
): FactGroup[] {
  const basis = [t.bases[org.basis], org.basisNote].filter(Boolean).join('：')
  return [
    {
      title: words.standing,
      facts: [
        { label: words.memberCount, text: words.fullMembers(org.members, org.fullMembers) },
        { label: words.secretary, shown: org.secretaryName ?? <Badge tone="bad">{words.vacant}</Badge> },
        ...(org.level === 'BRANCH'
          ? [{ label: words.instructor, shown: org.instructorName ?? <Badge tone="warn">{words.vacant}</Badge> }]
          : []),
        {
          label: words.term,
          shown: org.term ? (
            <span className="row tight">
              {words.termLine(org.term.no, dateOf(org.term.until, language))}
              <Badge tone={toneOfTerm(org.term.state)}>
                {org.term.remindMonths ? words.termRemind(org.term.remindMonths) : words.termStates[org.term.state]}
              </Badge>
            </span>
          ) : (
            words.noTerm
          ),
        },
      ],
    },
    {
      title: words.basics,
      facts: [
        {
          label: t.parent,
          shown: org.parentId ? <Link to={'/organisations/' + org.parentId}>{org.parentName}</Link> : t.onTop,
        },
        { label: t.unit, text: org.units.map((unit) => unit.name).join('、') },
        { label: t.form, text: t.forms[org.form] },
        { label: t.basis, text: basis },
        { label: t.foundedOn, text: dateOf(org.foundedOn, language) },
        { label: t.documentNo, text: org.documentNo },
        ...(org.lastDay ? [{ label: words.lastDay, text: dateOf(org.lastDay, language) }] : []),
        ...(org.successorId
          ? [{ label: t.successor, shown: <Link to={'/organisations/' + org.successorId}>{org.successorName}</Link> }]
          : []),
      ],
    },
  ]
}
