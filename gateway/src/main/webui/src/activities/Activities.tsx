import { useSearchParams } from 'react-router'
import { useActivities, useAllianceMonth } from '../api/useActivities'
import { useAlliances } from '../api/useAlliances'
import type { Activity, ActivityKind, ActivityState, Me } from '../api/schemas'
import { dayOf, localDate, timeOf, today, yearMonth } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Alert } from '../ui/Alert'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { Choice } from '../ui/Fields'
import { sorted } from '../ui/list/listModel'
import { type Column, ListView } from '../ui/list/ListView'
import { SavedFilters } from '../ui/list/SavedFilters'
import { useListAddress } from '../ui/list/useListAddress'
import { MonthPicker } from '../ui/MonthPicker'
import { Card, Page } from '../ui/Page'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { NewActivity } from './NewActivity'
import { useActivityTexts } from './texts'
import { ACTIVITY_TONES } from './tones'

const WRITERS = ['county-committee', 'org-dept', 'lead-unit', 'liaison', 'branch-secretary']
const KINDS: ActivityKind[] = ['MEETING', 'THEME_DAY', 'COLLECTIVE']
const STATES: ActivityState[] = ['DRAFT', 'PUBLISHED', 'CLOSED', 'HELD', 'REPORTED', 'ACCEPTED', 'CANCELLED']

const isKind = (kind: string): kind is ActivityKind => KINDS.some((known) => known === kind)

/** Without a month the running one. */
const EVERYTHING = { month: '', alliance: '', kind: '', state: '', sort: '' }

export default function Activities({ me }: { me: Me }) {
  const t = useActivityTexts()
  const [params, setParams] = useSearchParams()
  const { filter, narrow, search, apply } = useListAddress(EVERYTHING)
  const now = today().slice(0, 7)
  const month = filter.month || now
  const allianceId = filter.alliance
  const alliances = useAlliances()
  const creating = params.get('new')
  const create = (kind: string | null) =>
    setParams(
      (was) => {
        const to = new URLSearchParams(was)
        if (kind) to.set('new', kind)
        else to.delete('new')
        return to
      },
      { replace: true },
    )
  const mayWrite = me.roles.some((role) => WRITERS.includes(role))
  return (
    <Page
      title={t.title}
      tools={
        mayWrite && (
          <Button type="primary" disabled={!alliances.data?.length} onClick={() => create('COLLECTIVE')}>
            {t.create}
          </Button>
        )
      }
    >
      {mayWrite && allianceId && <NotHeld month={month} allianceId={allianceId} />}
      <Card>
        <div className="row no-print">
          <MonthPicker month={month} onChange={(chosen) => narrow({ month: chosen === now ? '' : chosen })} />
          <Choice
            inline
            label={t.alliance}
            value={allianceId}
            onChange={(event) => narrow({ alliance: event.target.value })}
            options={[
              { value: '', label: t.all },
              ...(alliances.data ?? []).map((alliance) => ({ value: alliance.id, label: alliance.name })),
            ]}
          />
          <Choice
            inline
            label={t.kind}
            value={filter.kind}
            onChange={(event) => narrow({ kind: event.target.value })}
            options={[{ value: '', label: t.every }, ...KINDS.map((value) => ({ value, label: t.kinds[value] }))]}
          />
          <Choice
            inline
            label={t.state}
            value={filter.state}
            onChange={(event) => narrow({ state: event.target.value })}
            options={[{ value: '', label: t.every }, ...STATES.map((value) => ({ value, label: t.states[value] }))]}
          />
        </div>
        <SavedFilters list="activities" search={search} apply={apply} />
        <List
          asked={{ ...filter, month }}
          allianceNames={new Map((alliances.data ?? []).map((alliance) => [alliance.id, alliance.name]))}
          onSort={(sort) => narrow({ sort })}
        />
      </Card>
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
      data-testid="not-held"
      title={t.notHeld(open.map(({ kind }) => t.kinds[kind]).join(t.listed), month < now)}
    />
  )
}

type ListProps = { asked: typeof EVERYTHING; allianceNames: Map<string, string>; onSort: (sort: string) => void }

function List({ asked, allianceNames, onSort }: ListProps) {
  const t = useActivityTexts()
  const { language } = useLanguage()
  const { month, alliance, kind, state, sort } = asked
  const activities = useActivities(month, alliance)
  if (activities.isPending) return <Loading />
  if (activities.isLoadingError) return <LoadFailed error={activities.error} retry={() => void activities.refetch()} />
  const rows = activities.data.filter((one) => (!kind || one.kind === kind) && (!state || one.state === state))
  if (rows.length === 0)
    return (
      <Empty title={activities.data.length === 0 ? t.none : t.noneFound}>
        <p>{activities.data.length === 0 ? t.noneNote : t.noneFoundNote}</p>
      </Empty>
    )
  const columns = columnsOf(t, allianceNames, (one) => `${dayOf(one.startsAt, language)} ${timeOf(one.startsAt)}`)
  return (
    <ListView<Activity>
      list="activities"
      title={t.title}
      columns={columns}
      rows={sorted(rows, columns, sort)}
      rowKey={(activity) => activity.id}
      counted={t.listCount(rows.length)}
      to={(activity) => '/activities/' + activity.id}
      sort={sort}
      onSort={onSort}
      asked={[
        yearMonth(month, language),
        allianceNames.get(alliance),
        t.kinds[kind as ActivityKind],
        t.states[state as ActivityState],
      ]
        .filter(Boolean)
        .join('，')}
      selectable
    />
  )
}

function columnsOf(
  t: ReturnType<typeof useActivityTexts>,
  allianceNames: Map<string, string>,
  when: (activity: Activity) => string,
): Column<Activity>[] {
  const plain = (key: string, title: string, text: (one: Activity) => string, more: Partial<Column<Activity>> = {}) => ({
    key,
    title,
    sort: 'both' as const,
    render: (one: Activity) => text(one) || '—',
    text,
    ...more,
  })
  return [
    plain('title', t.name, (one) => one.title),
    plain('kind', t.kind, (one) => t.kinds[one.kind]),
    plain('alliance', t.alliance, (one) => allianceNames.get(one.allianceId) ?? ''),
    plain('host', t.host, (one) => one.hostUnitName ?? ''),
    {
      key: 'when',
      title: t.when,
      sort: 'both',
      phone: true,
      render: when,
      text: (one) => `${localDate(one.startsAt)} ${timeOf(one.startsAt)}`,
    },
    plain('venue', t.where, (one) => one.venueName, { hidden: true }),
    {
      key: 'signed',
      title: t.signedUp,
      numeric: true,
      sort: 'both',
      render: (one) => `${one.confirmed} / ${one.capacity}`,
      text: (one) => one.confirmed,
    },
    {
      key: 'capacity',
      title: t.capacity,
      numeric: true,
      hidden: true,
      render: (one) => one.capacity,
      text: (one) => one.capacity,
    },
    {
      key: 'state',
      title: t.state,
      phone: true,
      sort: 'both',
      render: (one) => <Badge tone={ACTIVITY_TONES[one.state]}>{t.states[one.state]}</Badge>,
      text: (one) => t.states[one.state],
    },
  ]
}
