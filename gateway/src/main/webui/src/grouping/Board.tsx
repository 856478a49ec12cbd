import { useState } from 'react'
import { Link, useParams } from 'react-router'
import { useCancelProposal, useMoveUnit, useProposal, useProposals } from '../api/useProposals'
import type { Me, Proposal } from '../api/schemas'
import { momentOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Alert } from '../ui/Alert'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { Card, Page } from '../ui/Page'
import { Progress } from '../ui/Progress'
import { LoadFailed, Loading, useMessageOf } from '../ui/States'
import { message } from '../ui/said/message'
import { ApproveDialog } from './ApproveDialog'
import { GroupCards } from './GroupCards'
import { change, numberOf, placed, type Step, stepped } from './groupingModel'
import { Plot } from './Plot'
import { RejectDialog } from './RejectDialog'
import { ScoreCard } from './ScoreCard'
import { useGroupingTexts } from './texts'
import { PROPOSAL_TONES } from './tones'
import { UnitPanel } from './UnitPanel'
import './grouping.css'

export default function Board({ me }: { me: Me }) {
  const t = useGroupingTexts()
  const { language } = useLanguage()
  const { id = '' } = useParams()
  const proposal = useProposal(id)
  const all = useProposals()
  const [dialog, setDialog] = useState<'approve' | 'reject' | null>(null)
  if (proposal.isPending) return <Loading />
  if (proposal.isLoadingError) return <LoadFailed error={proposal.error} retry={() => void proposal.refetch()} />
  const { state, createdAt, documentNo, notices, broken, failure, reason } = proposal.data
  const mayApprove = me.roles.includes('org-dept')
  return (
    <Page
      title={t.boardOf(numberOf(all.data, id))}
      note={
        <>
          <Badge tone={PROPOSAL_TONES[state]}>{t.states[state] ?? state}</Badge> {momentOf(createdAt, language)}
        </>
      }
      tools={
        <>
          <Link className="button-link ghost" to="/grouping">
            {t.back}
          </Link>
          {state === 'DRAFT' && !mayApprove && <span className="soft">{t.onlyOrg}</span>}
          {state === 'DRAFT' && mayApprove && <Button onClick={() => setDialog('reject')}>{t.reject}</Button>}
          {state === 'DRAFT' && mayApprove && (
            <Button type="primary" onClick={() => setDialog('approve')}>
              {t.approve}
            </Button>
          )}
        </>
      }
    >
      {documentNo && (
        <Alert type="success" title={t.approvedAs(documentNo)} action={<Link to="/alliances">{t.toAlliances}</Link>} />
      )}
      {state === 'REJECTED' && <Alert type="warning" title={t.rejectedFor(reason ?? '')} />}
      {notices.map((notice) => (
        <Alert key={notice} type="warning" title={notice} />
      ))}
      {broken.length > 0 && (
        <Alert
          type="error"
          role="alert"
          title={t.broken}
          description={
            <ul className="reasons">
              {broken.map((rule) => (
                <li key={rule}>{rule}</li>
              ))}
            </ul>
          }
        />
      )}
      {state === 'SOLVING' && <Solving proposal={proposal.data} />}
      {state === 'FAILED' && (
        <Alert
          type="error"
          role="alert"
          title={t.refused}
          description={
            <ul>
              {failure.map((reason) => (
                <li key={reason}>{reason}</li>
              ))}
            </ul>
          }
        />
      )}
      {proposal.data.groups.length > 0 && <Groups proposal={proposal.data} />}
      {dialog === 'approve' && <ApproveDialog proposalId={id} onClose={() => setDialog(null)} />}
      {dialog === 'reject' && <RejectDialog proposalId={id} onClose={() => setDialog(null)} />}
    </Page>
  )
}

function Solving({ proposal }: { proposal: Proposal }) {
  const t = useGroupingTexts()
  const cancel = useCancelProposal(proposal.id)
  return (
    <Card title={t.solving}>
      <Progress aria-label={t.solving} percent={Math.round(proposal.progress * 100)} status="active" />
      <div>
        <Button loading={cancel.isPending} onClick={() => cancel.mutate(undefined)}>
          {t.cancelSolving}
        </Button>
      </div>
    </Card>
  )
}

function Groups({ proposal }: { proposal: Proposal }) {
  const t = useGroupingTexts()
  const messageOf = useMessageOf()
  const [chosen, setChosen] = useState<string | null>(null)
  const [hovered, setHovered] = useState<string | null>(null)
  const [aimed, setAimed] = useState<number | null>(null)
  const [steps, setSteps] = useState<Step[]>([])
  const move = useMoveUnit(proposal.id)
  const all = placed(proposal)
  const editable = proposal.state === 'DRAFT'
  const shown = all.find((unit) => unit.unitId === (hovered ?? chosen)) ?? null
  const moveTo = (unitId: string, toGroup: number) => {
    const unit = all.find((other) => other.unitId === unitId)
    if (!unit || unit.groupNo === toGroup || !editable) return
    setChosen(unitId)
    move.mutate(
      { unitId, toGroup },
      {
        onSuccess: ({ data }) => {
          setSteps((was) => stepped(was, { unitId, from: unit.groupNo, to: toGroup }))
          message.success(t.done(unit.unitName, toGroup, change(data.change)))
        },
        onError: (error) => message.error(messageOf(error)),
      },
    )
  }
  const last = steps.at(-1)
  const undo = last && editable && (
    <Button loading={move.isPending} onClick={() => moveTo(last.unitId, last.from)}>
      {t.undo}
    </Button>
  )
  return (
    <>
      <div className="board">
        <Card title={t.plot} testId="plot" tools={undo}>
          <Plot
            units={all}
            chosen={chosen}
            onChoose={setChosen}
            onHover={setHovered}
            onAim={setAimed}
            onMove={editable ? moveTo : undefined}
          />
          <p className="soft small">{editable ? t.dragHint : t.ringHint}</p>
          {all.some((unit) => unit.lon == null) && <p className="soft small">{t.noPlace}</p>}
        </Card>
        <div className="stack board-side">
          <UnitPanel proposal={proposal} unit={shown} aimed={aimed} onMove={moveTo} busy={move.isPending} />
          <ScoreCard proposal={proposal} />
        </div>
      </div>
      <GroupCards proposal={proposal} units={all} chosen={chosen} onChoose={setChosen} onMove={editable ? moveTo : undefined} />
    </>
  )
}
