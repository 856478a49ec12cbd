import { useMemo } from 'react'
import type { MonthCompletion } from '../api/schemas'
import { monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import Chart from '../ui/Chart'
import { DataTable } from '../ui/DataTable'
import { Card } from '../ui/Page'
import { wholeYear } from './dashboardModel'
import { useDashboardTexts } from './texts'

export default function MonthChart({
  months,
  month,
  onChoose,
}: {
  months: MonthCompletion[]
  month: string
  onChoose: (month: string) => void
}) {
  const t = useDashboardTexts()
  const { language } = useLanguage()
  const year = Number(month.slice(0, 4))
  const rows = useMemo(() => wholeYear(months, year), [months, year])
  const option = useMemo(
    () => ({
      // Decals: the three bars differ by pattern as well as by colour.
      aria: { enabled: true, decal: { show: true } },
      color: ['#9db4bf', '#1f5673', '#3d8361'],
      grid: { left: 8, right: 8, top: 40, bottom: 8, outerBoundsMode: 'same' },
      legend: { top: 0, left: 0, textStyle: { fontSize: 14, color: '#1f2a30' }, itemWidth: 22 },
      tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' } },
      xAxis: {
        type: 'category',
        data: rows.map((row) => monthName(Number(row.month.slice(5)), language)),
        axisLabel: { fontSize: 13, color: '#1f2a30' },
        axisTick: { show: false },
      },
      yAxis: { type: 'value', minInterval: 1, axisLabel: { fontSize: 13, color: '#4a5a63' } },
      series: [
        { name: t.owedShort, type: 'bar', data: rows.map((row) => row.owed), barGap: '10%' },
        { name: t.heldShort, type: 'bar', data: rows.map((row) => row.held) },
        { name: t.reportedShort, type: 'bar', data: rows.map((row) => row.reported) },
      ],
    }),
    [rows, t, language],
  )
  return (
    <Card title={t.chart} testId="month-chart">
      <Chart option={option} label={t.chartLabel(year)} height={280} />
      <details className="no-print">
        <summary>{t.showTable}</summary>
        <DataTable
          caption={t.chart}
          rows={rows}
          rowKey={(row) => row.month}
          columns={[
            {
              key: 'month',
              title: t.month,
              render: (row) => (
                <button type="button" className="link-button" onClick={() => onChoose(row.month)}>
                  {monthName(Number(row.month.slice(5)), language)}
                </button>
              ),
            },
            { key: 'owed', title: t.owedShort, numeric: true, render: (row) => row.owed },
            { key: 'held', title: t.heldShort, numeric: true, render: (row) => row.held },
            { key: 'reported', title: t.reportedShort, numeric: true, render: (row) => row.reported },
            { key: 'overdue', title: t.overdueShort, numeric: true, render: (row) => row.overdue ?? 0 },
          ]}
        />
      </details>
    </Card>
  )
}
