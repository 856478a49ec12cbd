import { Link } from 'react-router'
import { useMessageSummary } from '../api/useActivities'
import type { MessageState } from '../api/schemas'
import { useWithoutNumber } from '../api/useNotices'
import { Badge } from '../ui/Badge'
import { Card } from '../ui/Page'
import { ProblemNote } from '../ui/States'
import { useStepTexts } from './stepTexts'
import { useActivityTexts } from './texts'
import { MESSAGE_TONES } from './tones'

const STATES: MessageState[] = ['DELIVERED', 'SENT', 'QUEUED', 'MANUAL', 'FAILED', 'SUPPRESSED']

/** How the notices of an activity ended; nobody's is left blank. */
export function Notices({ activityId }: { activityId: string }) {
  const t = useActivityTexts()
  const own = useStepTexts()
  const summary = useMessageSummary(activityId, true)
  const toPhone = summary.data?.counts.MANUAL ?? 0
  const withoutNumber = useWithoutNumber(activityId, toPhone > 0).data ?? 0
  if (summary.isPending) return null
  if (summary.isError) return <ProblemNote error={summary.error} retry={() => void summary.refetch()} />
  const { counts, total } = summary.data
  return (
    <Card title={t.messages} testId="messages">
      <p data-testid="message-total">{total === 0 ? t.noMessages : t.messageTotal(total)}</p>
      <div className="row">
        {STATES.filter((state) => counts[state]).map((state) => (
          <Badge key={state} tone={MESSAGE_TONES[state]}>
            {t.messageStates[state]} {counts[state]}
          </Badge>
        ))}
      </div>
      {toPhone > 0 && (
        <p className="no-print">
          <Link to={`/calls?activity=${activityId}`}>{own.callList}</Link>
          {withoutNumber > 0 && (
            <>
              {' '}
              · <Link to={`/calls?activity=${activityId}&numbers=none`}>{own.withoutNumber(withoutNumber)}</Link>
            </>
          )}
        </p>
      )}
    </Card>
  )
}
