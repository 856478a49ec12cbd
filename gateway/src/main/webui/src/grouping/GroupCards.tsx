import { useState } from 'react'
import type { Proposal } from '../api/schemas'
import { Badge } from '../ui/Badge'
import { leadName, type Placed } from './groupingModel'
import { Marker } from './Plot'
import { useGroupingTexts } from './texts'

type Props = {
  proposal: Proposal
  units: Placed[]
  chosen: string | null
  onChoose: (unitId: string) => void
  onMove?: (unitId: string, toGroup: number) => void
}

/** The groups as lists; a unit can be dragged from one to another here as well. */
export function GroupCards({ proposal, units, chosen, onChoose, onMove }: Props) {
  const t = useGroupingTexts()
  const [aimed, setAimed] = useState<number | null>(null)
  return (
    <div className="group-cards">
      {proposal.groups.map((group) => (
        <section
          key={group.no}
          className={aimed === group.no ? 'card aimed' : 'card'}
          aria-label={t.group(group.no)}
          data-testid={'group-' + group.no}
          onDragOver={(event) => {
            if (onMove) {
              event.preventDefault()
              setAimed(group.no)
            }
          }}
          onDragLeave={() => setAimed(null)}
          onDrop={(event) => {
            event.preventDefault()
            setAimed(null)
            onMove?.(event.dataTransfer.getData('text/plain'), group.no)
          }}
        >
          <h2 className="row tight">
            <svg width="26" height="26" viewBox="-14 -14 28 28" aria-hidden="true">
              <Marker groupNo={group.no} radius={10} />
            </svg>
            {t.group(group.no)}
          </h2>
          <p className="soft small">
            {t.groupSize(group.units.length, group.memberCount)}
            <br />
            {leadName(group) && t.leadOf(leadName(group))}
          </p>
          <ul className="plain-list">
            {units
              .filter((unit) => unit.groupNo === group.no)
              .map((unit) => (
                <li key={unit.unitId}>
                  <button
                    type="button"
                    className={chosen === unit.unitId ? 'unit-button chosen' : 'unit-button'}
                    aria-pressed={chosen === unit.unitId}
                    draggable={!!onMove}
                    title={unit.reasons.join('；')}
                    onDragStart={(event) => event.dataTransfer.setData('text/plain', unit.unitId)}
                    onClick={() => onChoose(unit.unitId)}
                  >
                    <span>{unit.unitName}</span>
                    <span className="unit-marks">
                      {unit.isLead && <Badge tone="info">{t.lead}</Badge>}
                      {unit.moved && <Badge tone="warn">{t.moved}</Badge>}
                      <span className="numeric soft">{t.members(unit.memberCount)}</span>
                    </span>
                  </button>
                </li>
              ))}
          </ul>
        </section>
      ))}
    </div>
  )
}
