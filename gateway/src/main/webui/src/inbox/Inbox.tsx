import { Link } from 'react-router'
import type { Notice } from '../api/schemas'
import { useInbox, useReadNotice } from '../api/useNotices'
import { momentOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { Card, Page } from '../ui/Page'
import { Empty, LoadFailed, Loading, ProblemNote } from '../ui/States'
import { useUiTexts } from '../ui/texts'
import { useInboxTexts } from './texts'
import './inbox.css'

/** What the platform told somebody, the newest first, each with the place to answer it. */
export default function Inbox() {
  const t = useInboxTexts()
  const ui = useUiTexts()
  const inbox = useInbox()
  const read = useReadNotice()
  if (inbox.isPending) return <Loading />
  if (inbox.isLoadingError) return <LoadFailed error={inbox.error} retry={() => void inbox.refetch()} />
  const unread = inbox.data.filter((notice) => !notice.readAt)
  return (
    <Page
      title={t.title}
      tools={
        unread.length > 1 && (
          <Button loading={read.isPending} onClick={() => read.mutate(unread.map((notice) => notice.id))}>
            {t.readAll}
          </Button>
        )
      }
    >
      {read.isError && <ProblemNote error={read.error} />}
      {inbox.data.length === 0 ? (
        <Empty title={t.none}>
          <p>{t.noneNote}</p>
        </Empty>
      ) : (
        <Card>
          <ul className="notices" data-testid="inbox">
            {inbox.data.map((notice) => (
              <Line key={notice.id} notice={notice} onRead={() => read.mutate([notice.id])} />
            ))}
          </ul>
          {inbox.hasNextPage && (
            <Button loading={inbox.isFetchingNextPage} onClick={() => void inbox.fetchNextPage()}>
              {ui.more}
            </Button>
          )}
        </Card>
      )}
    </Page>
  )
}

function Line({ notice, onRead }: { notice: Notice; onRead: () => void }) {
  const t = useInboxTexts()
  const { language } = useLanguage()
  const place = placeOf(notice)
  return (
    <li className={notice.readAt ? undefined : 'unread'}>
      <div className="row">
        <strong>{notice.title}</strong>
        {!notice.readAt && <Badge tone="info">{t.unread}</Badge>}
        <span className="soft small">{momentOf(notice.at, language)}</span>
      </div>
      <p>{notice.text}</p>
      <div className="row">
        {place && (
          <Link to={place.to} aria-label={t.of(t[place.what], notice.title)} onClick={onRead}>
            {t[place.what]}
          </Link>
        )}
        {!notice.readAt && (
          <Button size="small" aria-label={t.readOf(notice.title)} onClick={onRead}>
            {t.read}
          </Button>
        )}
      </div>
    </li>
  )
}

/** Where a message is answered; a turn of next year is found in the year it came for. */
function placeOf(notice: Notice): { to: string; what: 'toActivity' | 'toRotation' } | null {
  if (notice.activityId) return { to: '/activities/' + notice.activityId, what: 'toActivity' }
  if (!notice.allianceId) return null
  const year = /(20\d\d)年/.exec(notice.title + notice.text)?.[1] ?? notice.at.slice(0, 4)
  return { to: `/rotation/${notice.allianceId}/${year}`, what: 'toRotation' }
}
