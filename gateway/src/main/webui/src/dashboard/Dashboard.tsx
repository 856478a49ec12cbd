import { Button } from 'antd'
import { lazy, Suspense, useState } from 'react'
import { useSearchParams } from 'react-router'
import { useCountyDashboard } from '../api/useDashboard'
import type { CountyDashboard } from '../api/schemas'
import { momentOf, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { MonthPicker } from '../ui/MonthPicker'
import { Page } from '../ui/Page'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { AllianceTable } from './AllianceTable'
import { firstSteps, yuan } from './dashboardModel'
import { FirstSteps } from './FirstSteps'
import { Reminders } from './Reminders'
import { useDashboardTexts } from './texts'
import './dashboard.css'

const MonthChart = lazy(() => import('./MonthChart'))

export default function Dashboard() {
  const t = useDashboardTexts()
  const { language } = useLanguage()
  const [params, setParams] = useSearchParams()
  const [month, setMonth] = useState(params.get('month') ?? today().slice(0, 7))
  const county = useCountyDashboard(month)
  const choose = (chosen: string) => {
    setMonth(chosen)
    setParams({ month: chosen }, { replace: true })
  }
  if (county.isPending) return <Loading />
  if (county.isLoadingError) return <LoadFailed error={county.error} retry={() => void county.refetch()} />
  const steps = firstSteps(county.data)
  return (
    <Page
      title={t.title}
      note={<span data-testid="as-of">{t.asOf(momentOf(county.data.asOf, language))}</span>}
      tools={<MonthPicker month={month} onChange={choose} />}
    >
      <Numbers county={county.data} />
      {steps.length > 0 && <FirstSteps steps={steps} />}
      <Suspense fallback={<Loading />}>
        <MonthChart months={county.data.months} month={month} onChoose={choose} />
      </Suspense>
      {county.data.rows.length === 0 ? (
        <Empty title={t.noAlliances} />
      ) : (
        <>
          <AllianceTable month={month} rows={county.data.rows} />
          {county.hasNextPage && (
            <Button loading={county.isFetchingNextPage} onClick={() => void county.fetchNextPage()}>
              {t.more}
            </Button>
          )}
        </>
      )}
      <Reminders county={county.data} />
    </Page>
  )
}

function Numbers({ county }: { county: CountyDashboard }) {
  const t = useDashboardTexts()
  const keys = ['alliances', 'units', 'members', 'owed', 'held', 'reported', 'overdue'] as const
  return (
    <dl className="numbers" data-testid="county-numbers">
      {keys.map((key) => (
        <div key={key} className={key === 'overdue' && county.overdue > 0 ? 'number alert' : 'number'}>
          <dt>{t[key]}</dt>
          <dd>
            <strong data-testid={'number-' + key}>{county[key]}</strong> {t.unitOf[key]}
            {key === 'overdue' && county.overdue > 0 && <span aria-hidden="true"> ⚠</span>}
          </dd>
        </div>
      ))}
      <div className="number wide-number">
        <dt>{t.fund}</dt>
        <dd>
          <strong data-testid="number-fund">{county.fundBalance == null ? t.notRecorded : yuan(county.fundBalance)}</strong>
        </dd>
      </div>
    </dl>
  )
}
