import { useExplanation } from '../api/useRotation'
import type { Rotation, Slot } from '../api/schemas'
import { dayOf, monthName } from '../i18n/dates'
import { type Language, useLanguage } from '../i18n/language'
import { Dialog } from '../ui/Dialog'
import { ProblemNote } from '../ui/States'
import { PlanScore } from './PlanScore'
import { alternativesOf, barredBy, type Reason, reasonsFor } from './rotationModel'
import { useRotationTexts } from './texts'

export function ExplanationDrawer({ slot, rotation, onClose }: { slot: Slot; rotation: Rotation; onClose: () => void }) {
  const t = useRotationTexts()
  const { language } = useLanguage()
  return (
    <Dialog side title={t.whyOf(monthName(slot.month, language), slot.hostUnitName || t.nobody)} onClose={onClose}>
      <Why slot={slot} rotation={rotation} />
    </Dialog>
  )
}

function sentence(reason: Reason, t: ReturnType<typeof useRotationTexts>, language: Language): string {
  switch (reason.kind) {
    case 'seat':
      return t.reasons.seat(reason.unit, reason.seat, reason.seats)
    case 'demanded':
      return reason.reason
    case 'previous':
      return t.reasons.previous(reason.month, reason.hosts)
    case 'changed':
      return t.reasons.changed(reason.planned, reason.reason)
    case 'moved':
      return t.reasons.moved(dayOf(reason.from, language), dayOf(reason.to, language), reason.because)
    case 'share':
      return t.reasons.share(reason.unit, reason.turns, reason.lowest, reason.highest)
  }
}

/** What the calendar itself shows, and below it what the planner adds where there is one. */
function Why({ slot, rotation }: { slot: Slot; rotation: Rotation }) {
  const t = useRotationTexts()
  const { language } = useLanguage()
  const why = useExplanation(slot.id)
  const reasons = reasonsFor(rotation, slot).map((reason) => sentence(reason, t, language))
  const others = alternativesOf(why.data?.alternatives ?? [], slot)
  const barred = barredBy(others)
  return (
    <div className="stack" data-testid="why">
      <ul className="sentences">
        {[...reasons, ...(why.data?.reasons ?? []).filter((reason) => reason !== slot.reason)].map((text) => (
          <li key={text}>{text}</li>
        ))}
      </ul>
      {why.isPending && <p className="soft">{t.asking}</p>}
      {why.isError && <ProblemNote error={why.error} retry={() => void why.refetch()} />}
      {others.length > 0 && (
        <div className="stack">
          <h3>{t.alternatives}</h3>
          {!barred && <p className="soft small">{t.pointsNote}</p>}
          <ul className="sentences" data-testid="alternatives">
            {barred ? <li>{t.allBarred(barred)}</li> : others.map((other) => <li key={other.unitId}>{other.sentence}</li>)}
          </ul>
        </div>
      )}
      {why.data?.secondBest && (
        <div className="stack tight">
          <h3>{t.secondBest}</h3>
          <p>{why.data.secondBest.sentence}</p>
        </div>
      )}
      {why.data && (
        <div className="stack tight">
          <h3>{t.whole}</h3>
          <PlanScore of={why.data} />
        </div>
      )}
    </div>
  )
}
