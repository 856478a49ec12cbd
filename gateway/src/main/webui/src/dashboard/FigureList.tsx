import { useState } from 'react'
import { Link, useParams, useSearchParams } from 'react-router'
import { useWholeSheets } from '../api/useDashboard'
import { monthName, today, yearMonth } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { DataTable } from '../ui/DataTable'
import { Card, Page } from '../ui/Page'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { type Cell, cellsOf, type Figure, monthOr, monthsOf, type Period } from './dashboardModel'
import { useTodayTexts } from './todayTexts'
import './dashboard.css'

/** A list of a province is read piece by piece. */
const AT_ONCE = 300

const FIGURES: readonly string[] = ['owed', 'held', 'reported', 'overdue']
const PERIODS: readonly string[] = ['month', 'quarter', 'year']

/** The list behind a number of the morning page: as many lines as it counts. */
export default function FigureList() {
  const t = useTodayTexts()
  const { language } = useLanguage()
  const [most, setMost] = useState(AT_ONCE)
  const [params] = useSearchParams()
  const { figure: wanted = '' } = useParams()
  const figure = (FIGURES.includes(wanted) ? wanted : 'owed') as Figure
  const period = (PERIODS.includes(params.get('period') ?? '') ? params.get('period') : 'month') as Period
  const month = monthOr(params.get('month'), today().slice(0, 7))
  const months = monthsOf(period, month)
  const { sheets, error, refetch } = useWholeSheets(months)
  if (error && sheets.length < months.length) return <LoadFailed error={error} retry={() => void refetch()} />
  if (sheets.length < months.length) return <Loading />
  const cells = cellsOf(sheets, figure)
  const title = `${months.length === 1 ? yearMonth(month, language) : `${yearMonth(months[0]!, language)}–${monthName(Number(months[months.length - 1]!.slice(5)), language)}`} ${t.listTitle[figure]}`
  return (
    <Page title={title} note={<Link to={`/dashboard?month=${month}&period=${period}`}>{t.back}</Link>}>
      {cells.length === 0 ? (
        <Empty title={t.none} />
      ) : (
        <Card>
          <p role="status" data-testid="figure-count">
            {t.listCount(cells.length)}
          </p>
          <DataTable<Cell>
            caption={title}
            testId="figure-list"
            rows={cells.slice(0, most)}
            rowKey={(cell) => cell.allianceId + cell.month + cell.kind}
            columns={[
              {
                key: 'alliance',
                title: t.alliance,
                render: (cell) => (
                  <Link to={`/activities?month=${cell.month}&alliance=${cell.allianceId}`}>{cell.allianceName}</Link>
                ),
              },
              { key: 'month', title: t.month, render: (cell) => yearMonth(cell.month, language) },
              { key: 'kind', title: t.kind, render: (cell) => t.kinds[cell.kind].trim() },
              { key: 'state', title: t.state, render: (cell) => t.states[cell.state] },
            ]}
          />
          {cells.length > most && <Button onClick={() => setMost(most + AT_ONCE)}>{t.moreRows(cells.length - most)}</Button>}
        </Card>
      )}
    </Page>
  )
}
