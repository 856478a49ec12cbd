import { useLocation, useParams } from 'react-router'
import { nameOfType } from '../api/activityTypes'
import { useActivity, useReport } from '../api/useActivities'
import { useActivityTypes } from '../api/useActivityTypes'
import { useAlliances } from '../api/useAlliances'
import type { Activity, Me } from '../api/schemas'
import { useLanguage } from '../i18n/language'
import { Alert } from '../ui/Alert'
import { Badge } from '../ui/Badge'
import { Card, Page } from '../ui/Page'
import { LoadFailed, Loading } from '../ui/States'
import { datedSpanOf, mayManage, seatsLeft, takesSignUps, wasHeld } from './activityModel'
import { CostCard } from './costs/CostCard'
import { SubsidyCard } from './costs/SubsidyCard'
import { History } from './History'
import { Notices } from './Notices'
import { RegistrationList } from './RegistrationList'
import { ReportForm } from './ReportForm'
import { RollSummary } from './RollSummary'
import { Steps } from './Steps'
import { useStepTexts } from './stepTexts'
import { useActivityTexts } from './texts'
import { ACTIVITY_TONES } from './tones'
import './activities.css'

const WRITERS = ['county-committee', 'org-dept', 'lead-unit', 'liaison', 'branch-secretary']
const NOTICE_READERS = ['county-committee', 'lead-unit', 'liaison']

/** Whoever comes for the report does not look for it. */
const toTop = (report: HTMLElement | null) => report?.scrollIntoView()

export default function ActivityPage({ me }: { me: Me }) {
  const t = useActivityTexts()
  const { id = '' } = useParams()
  const { hash } = useLocation()
  const activity = useActivity(id)
  const types = useActivityTypes(activity.data?.type !== undefined)
  if (activity.isPending) return <Loading />
  if (activity.isLoadingError) return <LoadFailed error={activity.error} retry={() => void activity.refetch()} />
  const mayWrite = me.roles.some((role) => WRITERS.includes(role))
  const manages = mayManage(activity.data, me)
  const { state, kind, type } = activity.data
  const typeName = nameOfType(types.data ?? [], type)
  // Once it is reported the report is what one opens the page for.
  const decided = state === 'REPORTED' || state === 'ACCEPTED'
  const report = wasHeld(state) && mayWrite && (
    <div id="report" ref={hash === '#report' ? toTop : undefined}>
      <ReportForm key={id} activityId={id} me={me} mayManage={manages} />
    </div>
  )
  return (
    <Page
      title={activity.data.title}
      note={
        <>
          {[t.kinds[kind], typeName].filter(Boolean).join(' · ')} <Badge tone={ACTIVITY_TONES[state]}>{t.states[state]}</Badge>
        </>
      }
      tools={manages && <Steps activity={activity.data} me={me} />}
    >
      {mayWrite && state === 'HELD' && <ReturnedReport activityId={id} />}
      <Facts activity={activity.data} />
      <History activity={activity.data} />
      {decided && report}
      {state !== 'DRAFT' && state !== 'CANCELLED' && mayWrite && <RollSummary activity={activity.data} me={me} />}
      {!decided && report}
      {state !== 'DRAFT' && <RegistrationList activity={activity.data} me={me} mayWrite={mayWrite} />}
      {wasHeld(state) && mayWrite && <CostCard activityId={id} />}
      {state === 'ACCEPTED' && me.roles.some((role) => NOTICE_READERS.includes(role)) && (
        <SubsidyCard activityId={id} mayApply={manages} isCounty={me.roles.includes('county-committee')} />
      )}
      {state !== 'DRAFT' && me.roles.some((role) => NOTICE_READERS.includes(role)) && <Notices activityId={id} />}
    </Page>
  )
}

/** Why a report came back stands where the page begins, with the way to it. */
function ReturnedReport({ activityId }: { activityId: string }) {
  const own = useStepTexts()
  const report = useReport(activityId).data?.report
  if (report?.state !== 'RETURNED') return null
  return (
    <Alert
      type="warning"
      data-testid="report-returned"
      title={own.reportReturned(report.reason ?? '')}
      action={<a href="#report">{own.toReport}</a>}
    />
  )
}

function Facts({ activity }: { activity: Activity }) {
  const t = useActivityTexts()
  const { language } = useLanguage()
  const alliances = useAlliances()
  return (
    <Card title={t.facts}>
      <dl className="pairs">
        <dt>{t.alliance}</dt>
        <dd>{alliances.data?.find((alliance) => alliance.id === activity.allianceId)?.name ?? '—'}</dd>
        <dt>{t.host}</dt>
        <dd>{activity.hostUnitName ?? '—'}</dd>
        <dt>{t.when}</dt>
        <dd>{datedSpanOf(activity, language)}</dd>
        <dt>{t.where}</dt>
        <dd>{activity.venueName}</dd>
        <dt>{t.capacity}</dt>
        <dd>
          {activity.capacity}
          {takesSignUps(activity) && ` · ${t.seatsLeft(seatsLeft(activity))}`}
        </dd>
      </dl>
      {activity.state === 'CANCELLED' && activity.reason && <p>{t.cancelled(activity.reason)}</p>}
    </Card>
  )
}
