import { useStep } from '../api/useActivities'
import type { Activity } from '../api/schemas'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { ProblemNote } from '../ui/States'
import { hasBegun, spanOf } from './activityModel'
import { NoticeText } from './NoticeText'
import { useActivityTexts } from './texts'

/** What publishing does, before it is done: it invites everybody, or nobody when the hour has passed. */
export function PublishDialog({ activity, onClose }: { activity: Activity; onClose: () => void }) {
  const t = useActivityTexts()
  const { language } = useLanguage()
  const step = useStep(activity.id)
  return (
    <Dialog
      title={t.verbs.publish}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t.dismiss}</Button>
          <Button
            type="primary"
            loading={step.isPending}
            onClick={() => step.mutate({ verb: 'publish' }, { onSuccess: onClose })}
          >
            {t.confirmStep}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p>{hasBegun(activity) ? t.publishLate : t.publishInvites}</p>
        <p>
          <strong>{activity.title}</strong> {spanOf(activity, language)} {activity.venueName}
          {activity.hostUnitName && `（${t.host}：${activity.hostUnitName}）`}
        </p>
        {!hasBegun(activity) && <NoticeText activity={activity} notice="PUBLISHED" />}
        {step.isError && <ProblemNote error={step.error} />}
      </div>
    </Dialog>
  )
}
