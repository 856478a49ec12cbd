import { useAlliances } from '../api/useAlliances'
import { useNoticePreview } from '../api/useNotices'
import type { Activity, NoticeDraft } from '../api/schemas'
import { momentOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { useStepTexts } from './stepTexts'

type Props = { activity: Activity; notice: NoticeDraft['notice']; startsAt?: string; title?: string; place?: string }

/** How many people a notice reaches and the words they will read, before it is sent. Whoever may not see it goes without. */
export function NoticeText({
  activity,
  notice,
  startsAt = activity.startsAt,
  title = activity.title,
  place = activity.venueName,
}: Props) {
  const t = useStepTexts()
  const { language } = useLanguage()
  const alliances = useAlliances()
  const preview = useNoticePreview({
    notice,
    title,
    place,
    startsAt,
    ...(notice === 'RESCHEDULED' || notice === 'CORRECTED' ? { wasAt: activity.startsAt } : {}),
  })
  const people = alliances.data?.find((alliance) => alliance.id === activity.allianceId)?.memberCount
  return (
    <>
      {people !== undefined && <p data-testid="notice-people">{t.people(people)}</p>}
      {preview.data && (
        <figure className="notice-text" data-testid="notice-text">
          <figcaption>
            {t.sms} <span className="soft small">{t.smsLength(preview.data.smsUnits)}</span>
          </figcaption>
          <blockquote>{preview.data.sms}</blockquote>
          {preview.data.changed.map((one) => (
            <p key={one.field} className="soft small">
              {t.shortened(one.given, one.shown)}
            </p>
          ))}
          {preview.data.heldUntil && <p className="soft">{t.heldUntil(momentOf(preview.data.heldUntil, language))}</p>}
        </figure>
      )}
    </>
  )
}
