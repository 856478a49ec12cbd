import { Alert, Button } from 'antd'
import { Link, useSearchParams } from 'react-router'
import { useActivities, useAllianceMonth } from '../api/useActivities'
import { useAlliances } from '../api/useAlliances'
import type { Activity, ActivityKind, Me } from '../api/schemas'
import { dayOf, timeOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Badge } from '../ui/Badge'
import { DataTable } from '../ui/DataTable'
import { Choice } from '../ui/Fields'
import { MonthPicker } from '../ui/MonthPicker'
import { Card, Page } from '../ui/Page'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { NewActivity } from './NewActivity'
import { useActivityTexts } from './texts'
import { ACTIVITY_TONES } from './tones'

const WRITERS = ['county-committee', 'org-dept', 'lead-unit', 'liaison', 'branch-secretary']

const isKind = (kind: string): kind is ActivityKind => ['MEETING', 'THEME_DAY', 'COLLECTIVE'].includes(kind)

export default function Activities({ me }: { me: Me }) {
  const t = useActivityTexts()
  const [params, setParams] = useSearchParams()
  const month = params.get('month') ?? today().slice(0, 7)
  const allianceId = params.get('alliance') ?? ''
  const alliances = useAlliances()
  const activities = useActivities(month, allianceId)
  const creating = params.get('new')
  const create = (kind: string | null) =>
    setParams({ month, alliance: allianceId, ...(kind ? { new: kind } : {}) }, { replace: true })
  const show = (change: { month?: string; alliance?: string }) =>
    setParams({ month, alliance: allianceId, ...change }, { replace: true })
  const mayWrite = me.roles.some((role) => WRITERS.includes(role))
  return (
    <Page
      title={t.title}
      tools={
        <>
          <Choice
            inline
            label={t.alliance}
            value={allianceId}
            onChange={(event) => show({ alliance: event.target.value })}
            options={[
              { value: '', label: t.all },
              ...(alliances.data ?? []).map((alliance) => ({ value: alliance.id, label: alliance.name })),
            ]}
          />
          <MonthPicker month={month} onChange={(chosen) => show({ month: chosen })} />
          {mayWrite && (
            <Button type="primary" disabled={!alliances.data?.length} onClick={() => create('COLLECTIVE')}>
              {t.create}
            </Button>
          )}
        </>
      }
    >
      {mayWrite && allianceId && <NotHeld month={month} allianceId={allianceId} />}
      <List
        activities={activities}
        allianceNames={new Map((alliances.data ?? []).map((alliance) => [alliance.id, alliance.name]))}
      />
      {creating && mayWrite && alliances.data && (
        <NewActivity
          month={month}
          allianceId={allianceId || (me.leadAllianceIds[0] ?? alliances.data?.[0]?.id ?? '')}
          me={me}
          kind={isKind(creating) ? creating : undefined}
          onClose={() => create(null)}
        />
      )}
    </Page>
  )
}

/** Which of the three a month owes did not take place; what is still to come owes nothing yet. */
function NotHeld({ month, allianceId }: { month: string; allianceId: string }) {
  const t = useActivityTexts()
  const now = today().slice(0, 7)
  const sheet = useAllianceMonth(month, allianceId, month <= now)
  if (!sheet.data || sheet.data.owed === 0) return null
  const open = sheet.data.items.filter(({ done }) => !done)
  if (open.length === 0) return null
  return (
    <Alert
      type="warning"
      showIcon
      data-testid="not-held"
      title={t.notHeld(open.map(({ kind }) => t.kinds[kind]).join(t.listed), month < now)}
    />
  )
}

function List({
  activities,
  allianceNames,
}: {
  activities: ReturnType<typeof useActivities>
  allianceNames: Map<string, string>
}) {
  const t = useActivityTexts()
  const { language } = useLanguage()
  if (activities.isPending) return <Loading />
  if (activities.isLoadingError) return <LoadFailed error={activities.error} retry={() => void activities.refetch()} />
  if (activities.data.length === 0)
    return (
      <Empty title={t.none}>
        <p>{t.noneNote}</p>
      </Empty>
    )
  return (
    <Card>
      <DataTable<Activity>
        caption={t.title}
        testId="activities"
        rows={activities.data}
        rowKey={(activity) => activity.id}
        columns={[
          {
            key: 'title',
            title: t.name,
            render: (activity) => <Link to={'/activities/' + activity.id}>{activity.title}</Link>,
          },
          { key: 'kind', title: t.kind, render: (activity) => t.kinds[activity.kind] },
          { key: 'alliance', title: t.alliance, render: (activity) => allianceNames.get(activity.allianceId) ?? '—' },
          { key: 'host', title: t.host, render: (activity) => activity.hostUnitName ?? '—' },
          {
            key: 'when',
            title: t.when,
            render: (activity) => `${dayOf(activity.startsAt, language)} ${timeOf(activity.startsAt)}`,
          },
          {
            key: 'signed',
            title: t.signedUp,
            numeric: true,
            render: (activity) => `${activity.confirmed} / ${activity.capacity}`,
          },
          {
            key: 'state',
            title: t.state,
            render: (activity) => <Badge tone={ACTIVITY_TONES[activity.state]}>{t.states[activity.state]}</Badge>,
          },
        ]}
      />
    </Card>
  )
}
