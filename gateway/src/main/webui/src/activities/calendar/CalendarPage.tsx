import { useState } from 'react'
import { useSearchParams } from 'react-router'
import { useActivitiesOver } from '../../api/useActivities'
import { useAlliances } from '../../api/useAlliances'
import { useHolidaysOf } from '../../api/useHolidays'
import type { Activity, Me } from '../../api/schemas'
import { dayOf, isDay, today, withYear, yearMonth } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Button } from '../../ui/Button'
import { Choice } from '../../ui/Fields'
import { Page } from '../../ui/Page'
import { Empty, LoadFailed, Loading } from '../../ui/States'
import { SubscribeCalendar } from '../../ui/subscription/SubscribeCalendar'
import { PostponeDialog } from '../PostponeDialog'
import { useActivityTexts } from '../texts'
import { ActivityCard } from './ActivityCard'
import { byDay, daysOf, holidaysOf, mayMove, monthsRead, turned, type View, VIEWS, weeksOf } from './calendarModel'
import { useCalendarTexts } from './calendarTexts'
import { DayList } from './DayList'
import { Grid, type Shown } from './Grid'
import './calendar.css'

/** Above so many alliances one is chosen first: nobody reads thousands of activities off a month. */
const AT_ONCE = 100

const isView = (text: string | null): text is View => VIEWS.some((view) => view === text)
const onPhone = () => window.matchMedia('(max-width: 40em)').matches

/** When what takes place, of one alliance or of all: by month, by week or as a list; a phone begins with the list. */
export default function CalendarPage({ me }: { me: Me }) {
  const t = useCalendarTexts()
  const a = useActivityTexts()
  const [params, setParams] = useSearchParams()
  const [first] = useState<View>(() => (onPhone() ? 'list' : 'month'))
  const view = isView(params.get('view')) ? (params.get('view') as View) : first
  const asked = isDay(params.get('day') ?? '') ? params.get('day') : null
  const day = asked ?? today()
  const allianceId = params.get('alliance') ?? ''
  const alliances = useAlliances()
  const addressOf = (change: { view?: View; day?: string; alliance?: string }) => ({
    view,
    ...(asked ? { day: asked } : {}),
    ...(allianceId ? { alliance: allianceId } : {}),
    ...change,
  })
  const go = (change: Parameters<typeof addressOf>[0]) => setParams(addressOf(change), { replace: true })
  const many = allianceId === '' && (alliances.data?.length ?? 0) > AT_ONCE
  return (
    <Page
      title={t.title}
      note={first === 'list' ? undefined : t.moveNote}
      tools={
        <>
          <Choice
            inline
            label={a.alliance}
            value={allianceId}
            onChange={(event) => go({ alliance: event.target.value })}
            options={[
              { value: '', label: a.all },
              ...(alliances.data ?? []).map((alliance) => ({ value: alliance.id, label: alliance.name })),
            ]}
          />
          <SubscribeCalendar me={me} />
        </>
      }
    >
      <Turning view={view} day={day} onGo={go} />
      {alliances.isPending ? (
        <Loading />
      ) : alliances.isLoadingError ? (
        <LoadFailed error={alliances.error} retry={() => void alliances.refetch()} />
      ) : many ? (
        <Empty title={t.tooMany} />
      ) : (
        <Days
          key={allianceId}
          me={me}
          view={view}
          day={day}
          allianceId={allianceId}
          allianceNames={new Map(alliances.data.map((alliance) => [alliance.id, alliance.name]))}
          listOf={(of) => '/calendar?' + new URLSearchParams(addressOf({ view: 'list', day: of }))}
        />
      )}
    </Page>
  )
}

type TurningProps = { view: View; day: string; onGo: (change: { view?: View; day?: string }) => void }

function Turning({ view, day, onGo }: TurningProps) {
  const t = useCalendarTexts()
  const { language } = useLanguage()
  const days = daysOf(view, day)
  const title =
    view === 'week'
      ? withYear(days[0]!, t.span(dayOf(days[0]!, language), dayOf(days[6]!, language)), language)
      : yearMonth(day.slice(0, 7), language)
  return (
    <div className="row cal-turning no-print">
      <Button aria-label={t.previous[view]} onClick={() => onGo({ day: turned(view, day, -1) })}>
        ‹
      </Button>
      <h2 role="status">{title}</h2>
      <Button aria-label={t.next[view]} onClick={() => onGo({ day: turned(view, day, 1) })}>
        ›
      </Button>
      <Button onClick={() => onGo({ day: today() })}>{t.toToday}</Button>
      <div className="row tight" role="group" aria-label={t.view}>
        {VIEWS.map((one) => (
          <button key={one} type="button" className="choice" aria-pressed={one === view} onClick={() => onGo({ view: one })}>
            {t.views[one]}
          </button>
        ))}
      </div>
    </div>
  )
}

type DaysProps = {
  me: Me
  view: View
  day: string
  allianceId: string
  allianceNames: Map<string, string>
  listOf: (day: string) => string
}

function Days({ me, view, day, allianceId, allianceNames, listOf }: DaysProps) {
  const t = useCalendarTexts()
  const [opened, setOpened] = useState<Activity | null>(null)
  const [moving, setMoving] = useState<{ activity: Activity; day?: string } | null>(null)
  const days = daysOf(view, day)
  const read = useActivitiesOver(monthsRead(days), allianceId, true)
  const tables = useHolidaysOf([...new Set(days.map((one) => Number(one.slice(0, 4))))])
  if (read.error) return <LoadFailed error={read.error} retry={() => void read.refetch()} />
  if (read.isLoading) return <Loading />
  const move = (activity: Activity, to?: string) => {
    setOpened(null)
    setMoving({ activity, day: to })
  }
  const shown: Shown = {
    caption: t.title,
    today: today(),
    activities: byDay(read.activities),
    off: holidaysOf(tables),
    allianceNames,
    mayMove: (activity) => mayMove(activity, me),
    onOpen: setOpened,
    onDrop: move,
  }
  const empty = !days.some((one) => shown.activities.has(one))
  return (
    <>
      {view === 'list' ? (
        empty ? (
          <Empty title={t.none}>
            <p>{t.noneNote}</p>
          </Empty>
        ) : (
          <DayList {...shown} days={days} from={day} onMove={move} />
        )
      ) : (
        <Grid
          {...shown}
          weeks={view === 'week' ? [days] : weeksOf(day.slice(0, 7))}
          month={view === 'month' ? day.slice(0, 7) : undefined}
          listOf={listOf}
        />
      )}
      {opened && (
        <ActivityCard
          activity={opened}
          alliance={allianceNames.get(opened.allianceId)}
          onMove={shown.mayMove(opened) ? () => move(opened) : undefined}
          onClose={() => setOpened(null)}
        />
      )}
      {moving && <PostponeDialog activity={moving.activity} day={moving.day} onClose={() => setMoving(null)} />}
    </>
  )
}
