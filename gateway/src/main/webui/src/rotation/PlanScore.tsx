import type { PlanQuality } from '../api/schemas'
import { useRotationTexts } from './texts'

/** What a plan costs by soft rule, and how good it is known to be. */
export function PlanScore({ of: { points, parts, proofText } }: { of: PlanQuality }) {
  const t = useRotationTexts()
  const costly = parts.filter((part) => part.points !== 0).map((part) => t.part(part.label, part.points))
  return (
    <p className="soft small" data-testid="points">
      {[t.points(points), ...costly, proofText].join(' · ')}
    </p>
  )
}
