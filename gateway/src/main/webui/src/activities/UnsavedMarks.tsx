import { Link } from 'react-router'
import type { Me } from '../api/schemas'
import { Badge } from '../ui/Badge'
import { useRollTexts } from './rollTexts'
import { useUnsavedMarks } from './useRoll'

/** What was marked at the door and has not reached the service, and where it is saved. */
export function UnsavedMarks({ activityId, me }: { activityId: string; me: Me }) {
  const t = useRollTexts()
  const people = useUnsavedMarks(activityId, me)
  if (people === 0) return null
  return (
    <p className="row tight" data-testid="unsaved-marks">
      <Badge tone="warn">{t.keptHere(people)}</Badge>
      <Link to={`/activities/${activityId}/roll`}>{t.toSave}</Link>
    </p>
  )
}
