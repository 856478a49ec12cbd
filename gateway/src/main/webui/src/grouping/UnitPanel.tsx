import { useState } from 'react'
import { useAlternatives, useMovePrice } from '../api/useProposals'
import type { Proposal } from '../api/schemas'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Fields'
import { Card } from '../ui/Page'
import { change, type Placed } from './groupingModel'
import { useGroupingTexts } from './texts'

type Props = {
  proposal: Proposal
  unit: Placed | null
  aimed: number | null
  busy: boolean
  onMove: (unitId: string, toGroup: number) => void
}

/** Why a unit is where it is, and what it would cost elsewhere; the keyboard's way to move it. */
export function UnitPanel({ proposal, unit, aimed, busy, onMove }: Props) {
  const t = useGroupingTexts()
  if (!unit)
    return (
      <Card testId="unit-panel">
        <p className="soft">{t.choose}</p>
      </Card>
    )
  return (
    <Card title={unit.unitName} testId="unit-panel">
      <p className="row">
        <span>
          {t.group(unit.groupNo)} · {t.members(unit.memberCount)}
        </span>
        {unit.isLead && <Badge tone="info">{t.lead}</Badge>}
        {unit.moved && <Badge tone="warn">{t.moved}</Badge>}
      </p>
      <p className="soft">{[unit.sector, unit.town].filter(Boolean).join(' · ')}</p>
      <div>
        <h3>{t.reasons}</h3>
        <ul className="reasons" data-testid="unit-reasons">
          {unit.reasons.map((reason) => (
            <li key={reason}>{reason}</li>
          ))}
        </ul>
      </div>
      {unit.secondBest && (
        <p>
          <strong>{t.second}</strong> {t.secondOf(unit.secondBest.group, change(unit.secondBest.change))}
          <br />
          <span className="soft small">{unit.secondBest.how}</span>
        </p>
      )}
      {proposal.state === 'DRAFT' && (
        <Targets key={unit.unitId} proposal={proposal} unit={unit} aimed={aimed} busy={busy} onMove={onMove} />
      )}
    </Card>
  )
}

function Targets({ proposal, unit, aimed, busy, onMove }: Props & { unit: Placed }) {
  const t = useGroupingTexts()
  const others = proposal.groups.filter((group) => group.no !== unit.groupNo)
  const [picked, setPicked] = useState<number | null>(null)
  const toGroup = [aimed, picked, unit.secondBest?.group].find((no) => no != null && no !== unit.groupNo) ?? others[0]?.no ?? 0
  const alternatives = useAlternatives(proposal, unit.unitId)
  const price = useMovePrice(proposal, { unitId: unit.unitId, toGroup })
  return (
    <div className="stack">
      <Choice
        label={t.moveTo}
        value={String(toGroup)}
        onChange={(event) => setPicked(Number(event.target.value))}
        options={others.map((group) => ({ value: String(group.no), label: t.group(group.no) }))}
      />
      <p role="status" data-testid="move-price">
        {price.data ? t.priceOf(change(price.data.change)) : t.pricing}
      </p>
      {price.data?.broken.map((rule) => (
        <p key={rule} className="fault small">
          {rule}
        </p>
      ))}
      <div>
        <Button type="primary" loading={busy} onClick={() => onMove(unit.unitId, toGroup)}>
          {t.move}
        </Button>
      </div>
      {alternatives.data && (
        <details>
          <summary>{t.alternatives}</summary>
          <ul className="reasons" data-testid="alternatives">
            {alternatives.data
              .filter((other) => other.group !== unit.groupNo)
              .map((other) => (
                <li key={other.group}>
                  {t.group(other.group)}：{other.text}
                </li>
              ))}
          </ul>
        </details>
      )}
    </div>
  )
}
