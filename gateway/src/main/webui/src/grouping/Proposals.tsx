import { useState } from 'react'
import { Link, useNavigate, useSearchParams } from 'react-router'
import { useProposals } from '../api/useProposals'
import { useSurveys } from '../api/useSurveys'
import type { ProposalSummary } from '../api/schemas'
import { momentOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Card, Page } from '../ui/Page'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { cost, numberOf } from './groupingModel'
import { ProposeDialog } from './ProposeDialog'
import { useGroupingTexts } from './texts'
import { PROPOSAL_TONES } from './tones'
import './grouping.css'

export default function Proposals() {
  const t = useGroupingTexts()
  const { language } = useLanguage()
  const navigate = useNavigate()
  const [params] = useSearchParams()
  const proposals = useProposals()
  const surveys = useSurveys()
  const [proposing, setProposing] = useState(params.has('survey'))
  const [chosen, setChosen] = useState<string[]>([])
  if (proposals.isPending) return <Loading />
  if (proposals.isLoadingError) return <LoadFailed error={proposals.error} retry={() => void proposals.refetch()} />
  const toggle = (id: string) =>
    setChosen((was) => (was.includes(id) ? was.filter((other) => other !== id) : [...was.slice(-1), id]))
  const nameOf = (proposal: ProposalSummary) =>
    t.proposalName(numberOf(proposals.data, proposal.id), momentOf(proposal.createdAt, language))
  return (
    <Page
      title={t.title}
      tools={
        <>
          {proposals.data.length > 1 && (
            <Button
              disabled={chosen.length !== 2}
              onClick={() => void navigate(`/grouping/compare?${older(proposals.data, chosen)}`)}
            >
              {chosen.length === 2 ? t.compareTwo : t.chooseTwo}
            </Button>
          )}
          <Button type="primary" onClick={() => setProposing(true)}>
            {t.propose}
          </Button>
        </>
      }
    >
      {proposals.data.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneNote}</p>
        </Empty>
      ) : (
        <Card>
          <DataTable<ProposalSummary>
            caption={t.title}
            testId="proposals"
            rows={proposals.data}
            rowKey={(proposal) => proposal.id}
            columns={[
              {
                key: 'name',
                title: t.title,
                render: (proposal) => <Link to={'/grouping/' + proposal.id}>{nameOf(proposal)}</Link>,
              },
              {
                key: 'survey',
                title: t.survey,
                render: (proposal) => surveys.data?.find((survey) => survey.id === proposal.surveyId)?.title ?? '—',
              },
              {
                key: 'state',
                title: t.state,
                render: (proposal) => (
                  <Badge tone={PROPOSAL_TONES[proposal.state]}>{t.states[proposal.state] ?? proposal.state}</Badge>
                ),
              },
              {
                key: 'cost',
                title: t.cost,
                numeric: true,
                render: (proposal) => (proposal.cost == null ? '—' : cost(proposal.cost)),
              },
              { key: 'groups', title: t.groups, numeric: true, render: (proposal) => proposal.groups },
              { key: 'document', title: t.documentNo, render: (proposal) => proposal.documentNo ?? '—' },
              {
                key: 'compare',
                title: t.compare,
                render: (proposal) => (
                  <input
                    type="checkbox"
                    className="big-check"
                    aria-label={t.select(nameOf(proposal))}
                    checked={chosen.includes(proposal.id)}
                    onChange={() => toggle(proposal.id)}
                  />
                ),
              },
            ]}
          />
        </Card>
      )}
      {proposing && <ProposeDialog surveyId={params.get('survey') ?? ''} onClose={() => setProposing(false)} />}
    </Page>
  )
}

/** The older one is the first. */
function older(proposals: ProposalSummary[], chosen: string[]): string {
  const [b, a] = proposals.filter((proposal) => chosen.includes(proposal.id))
  return new URLSearchParams({ a: a?.id ?? '', b: b?.id ?? '' }).toString()
}
