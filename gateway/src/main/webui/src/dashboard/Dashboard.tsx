import { Link, useSearchParams } from 'react-router'
import { useCountyDashboard } from '../api/useDashboard'
import type { CountyDashboard, Me } from '../api/schemas'
import { dateOf, momentOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { yuan } from '../i18n/money'
import { MonthPicker } from '../ui/MonthPicker'
import { Numbers } from '../ui/Numbers'
import { Page } from '../ui/Page'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { useBulletinTexts } from './bulletinTexts'
import { type Figure, firstSteps, monthOr, type Period, sumOf } from './dashboardModel'
import { FirstSteps } from './FirstSteps'
import { MonthSheet } from './MonthSheet'
import { todosOf } from './todayModel'
import { useTodayTexts } from './todayTexts'
import { Todos } from './Todos'
import { useDashboardTexts } from './texts'
import { Upcoming } from '../ui/today/Upcoming'
import { upcoming } from '../ui/today/upcomingModel'
import { hearAhead, useHeard } from './useHeard'
import './dashboard.css'

/** What the page asks first. */
export const ahead = hearAhead

const PERIODS: Period[] = ['month', 'quarter', 'year']
const FIGURES: Figure[] = ['owed', 'held', 'reported', 'overdue']
const isPeriod = (text: string | null): text is Period => PERIODS.some((period) => period === text)

/** The morning: what waits for somebody, what comes, and how the months stand. */
export default function Dashboard({ me }: { me: Me }) {
  const t = useDashboardTexts()
  const { language } = useLanguage()
  const [params, setParams] = useSearchParams()
  const thisMonth = today().slice(0, 7)
  const month = monthOr(params.get('month'), thisMonth)
  const period = isPeriod(params.get('period')) ? (params.get('period') as Period) : 'month'
  const now = useCountyDashboard(thisMonth)
  const county = useCountyDashboard(month)
  const heard = useHeard(now.data, me)
  const choose = (change: { month?: string; period?: Period }) => setParams({ month, period, ...change }, { replace: true })
  if (county.isPending) return <Loading />
  if (county.isLoadingError) return <LoadFailed error={county.error} retry={() => void county.refetch()} />
  const steps = firstSteps(county.data)
  const names = new Map(heard.alliances?.map((alliance) => [alliance.id, alliance.name]))
  return (
    <Page
      title={t.title}
      note={<span data-testid="as-of">{t.todayIs(dateOf(today(), language), momentOf(county.data.asOf, language))}</span>}
    >
      {steps.length > 0 && <FirstSteps steps={steps} />}
      {now.data && now.data.alliances > 0 && (
        <>
          <Todos todos={todosOf(heard)} answered={heard.answered} calls={heard.calls ?? 0} allianceNames={names} />
          <Upcoming
            activities={upcoming([heard.published?.items, heard.closed?.items], heard.day, heard.now)}
            allianceNames={names}
          />
        </>
      )}
      <Figures county={county.data} month={month} period={period} onChoose={choose} />
      {county.data.rows.length === 0 ? <Empty title={t.noAlliances} /> : <MonthSheet key={month} county={county.data} />}
    </Page>
  )
}

type FiguresProps = {
  county: CountyDashboard
  month: string
  period: Period
  onChoose: (change: { month?: string; period?: Period }) => void
}

/** The figures of a month, a quarter or a year; what is counted activity by activity opens its list. */
function Figures({ county, month, period, onChoose }: FiguresProps) {
  const t = useDashboardTexts()
  const own = useTodayTexts()
  const bulletin = useBulletinTexts()
  const figures = period === 'month' ? county : sumOf(county.months, period, month)
  const plain = ['alliances', 'units', 'members'] as const
  return (
    <section className="stack" aria-label={t.figures}>
      <div className="row">
        <h2>{t.figures}</h2>
        <MonthPicker month={month} onChange={(chosen) => onChoose({ month: chosen })} />
        <div className="row tight" role="group" aria-label={own.period}>
          {PERIODS.map((one) => (
            <button
              key={one}
              type="button"
              className="choice"
              aria-pressed={one === period}
              onClick={() => onChoose({ period: one })}
            >
              {own.periods[one]}
            </button>
          ))}
        </div>
        <Link className="button-link ghost" to={`/dashboard/bulletin?month=${month}`}>
          {bulletin.open}
        </Link>
      </div>
      <Numbers
        testId="county-numbers"
        items={[
          ...plain.map((key) => ({ key, label: t[key], number: county[key], unit: t.unitOf[key] })),
          ...FIGURES.map((key) => ({
            key,
            label: key === 'owed' ? t.owedOf[period] : t[key],
            number: figures[key],
            unit: t.unitOf[key],
            alert: key === 'overdue' && figures.overdue > 0,
            opens: { says: t.openList(t[key], figures[key]), to: `/dashboard/${key}?month=${month}&period=${period}` },
          })),
          ...(county.fundBalance == null ? [] : [{ key: 'fund', label: t.fund, number: yuan(county.fundBalance), wide: true }]),
        ]}
      />
    </section>
  )
}
