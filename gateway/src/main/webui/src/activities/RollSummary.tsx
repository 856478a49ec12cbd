import { Link } from 'react-router'
import { useAttendance } from '../api/useAttendance'
import type { Activity, AttendanceSheet, Me } from '../api/schemas'
import { Card } from '../ui/Page'
import { ProblemNote } from '../ui/States'
import { hasBegun, mayManage, takesRoll, wasHeld } from './activityModel'
import { useRollTexts } from './rollTexts'
import { useActivityTexts } from './texts'
import { UnsavedMarks } from './UnsavedMarks'

/** What the way to the roll says of why one takes it. */
export type ToPrint = { print: true }

/** The lines one may see are those of the own unit; the numbers are those of all. */
function isBegun({ items, counts }: AttendanceSheet): boolean {
  return items.length > 0 || counts.present + counts.absent + counts.atHome + counts.guests > 0
}

/** How the roll stands, and the way to it. */
export function RollSummary({ activity, me }: { activity: Activity; me: Me }) {
  const t = useRollTexts()
  const a = useActivityTexts()
  const held = wasHeld(activity.state)
  const roll = useAttendance(activity.id, held)
  const manages = mayManage(activity, me)
  const opens = manages && (takesRoll(activity.state) || (!held && hasBegun(activity)))
  return (
    <Card
      title={a.roll}
      testId="attendance"
      tools={
        <Link
          className={opens ? 'button-link small-button' : 'button-link ghost'}
          to={`/activities/${activity.id}/roll`}
          state={!opens && !held ? ({ print: true } satisfies ToPrint) : undefined}
        >
          {opens ? t.open : held ? a.roll : t.openPaper}
        </Link>
      }
    >
      {held ? (
        <p data-testid="attendance-summary">
          {roll.data && isBegun(roll.data) ? a.rollCounts(roll.data.counts) : t.summaryNone}
        </p>
      ) : (
        <p className="soft">{manages && hasBegun(activity) ? t.begun : t.notYet}</p>
      )}
      <UnsavedMarks activityId={activity.id} me={me} />
      {roll.isLoadingError && <ProblemNote error={roll.error} retry={() => void roll.refetch()} />}
      {held && <p className="soft">{!takesRoll(activity.state) ? a.rollClosed : manages ? a.rollNote : t.onlyRead}</p>}
    </Card>
  )
}
