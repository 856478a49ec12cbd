import type { Activity } from '../api/schemas'
import { momentOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Card } from '../ui/Page'
import { type Happening, Timeline } from '../ui/record/Timeline'
import { correctionsOf } from './activityModel'
import { useHistoryTexts } from './historyTexts'

/** What became of what was announced, and why; nothing where all stands as it was announced. */
export function History({ activity }: { activity: Activity }) {
  const t = useHistoryTexts()
  const { language } = useLanguage()
  const dates = activity.dateChanges ?? []
  const changes = [
    ...dates.map(({ changedAt, reason, startsAt }, index) => ({
      at: changedAt,
      what: t.moved(momentOf(startsAt, language), momentOf((dates[index + 1] ?? activity).startsAt, language)),
      reason,
    })),
    ...correctionsOf(activity).map(({ at, reason, ...before }) => ({ at, what: t.corrected(before), reason })),
    ...(activity.heldAt ? [{ at: activity.heldAt, what: t.held, reason: undefined }] : []),
  ]
  if (changes.length === 0) return null
  return (
    <Card title={t.title} testId="history">
      <Timeline
        happenings={changes.map(({ at, what, reason }): Happening => ({
          key: at + what,
          at,
          when: momentOf(at, language),
          what,
          ...(reason ? { reason: t.because(reason) } : {}),
        }))}
      />
    </Card>
  )
}
