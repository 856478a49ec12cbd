import { memo, useDeferredValue, useLayoutEffect, useMemo, useRef, useState } from 'react'
import { Link } from 'react-router'
import { useMonthSheets, SHEET_PAGE } from '../api/useDashboard'
import type { AllianceCompletion, CountyDashboard } from '../api/schemas'
import { monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { Card } from '../ui/Page'
import { type Figure, KINDS, sheetMonths, sheetRows } from './dashboardModel'
import { useTodayTexts } from './todayTexts'

/** State by sign as well as by colour. */
const SIGNS: Record<string, string> = { SUSPENDED: '—', OWED: '·', MISSED: '✕', HELD: '●', OVERDUE: '!', REPORTED: '✓' }
const NOTHING_YET: CountyDashboard[] = []
const STATES = ['REPORTED', 'HELD', 'OVERDUE', 'MISSED', 'OWED', 'SUSPENDED']
const FIGURES: Figure[] = ['owed', 'held', 'reported', 'overdue']

/**
 * Alliances down, months across, three marks a cell; in the order of their numbers, for nobody is ranked. It is large and lies below
 * what has to be done: its months are put into it when nothing more urgent is to be drawn, and it is drawn again only when it changes.
 */
export const MonthSheet = memo(function MonthSheet({ county }: { county: CountyDashboard }) {
  const t = useTodayTexts()
  const { language } = useLanguage()
  const months = sheetMonths(county.alliances, county.month)
  const [cursors, setCursors] = useState<string[]>([])
  const cursor = cursors[cursors.length - 1]
  const sheets = useDeferredValue(useMonthSheets(months, cursor).sheets, NOTHING_YET)
  const rows = useMemo(() => sheetRows(sheets), [sheets])
  const next = sheets.find((sheet) => sheet.month === county.month)?.next
  const name = (month: string) => monthName(Number(month.slice(5)), language)
  const wrap = useRef<HTMLDivElement>(null)
  const shown = rows.length > 0
  // On a narrow screen the month that is meant is what one sees.
  useLayoutEffect(() => {
    const month = wrap.current?.querySelector<HTMLElement>('thead .now')
    if (shown && wrap.current && month)
      wrap.current.scrollLeft = month.offsetLeft + month.offsetWidth - wrap.current.clientWidth
  }, [shown])
  const from = cursors.length * SHEET_PAGE + 1
  return (
    <Card title={t.sheet} testId="month-sheet">
      <p className="soft small">{t.sheetNote}</p>
      <ul className="legend" aria-hidden="true">
        {STATES.map((state) => (
          <li key={state}>
            <span className={'mark ' + state}>{SIGNS[state]}</span> {t.states[state]}
          </li>
        ))}
      </ul>
      <div ref={wrap} className="table-wrap" role="group" aria-label={t.sheet} tabIndex={0}>
        <table className="sheet">
          <caption className="hidden-visually">{t.sheet}</caption>
          <thead>
            <tr>
              <th scope="col">{t.alliance}</th>
              {months.map((month) => (
                <th key={month} scope="col" className={month === county.month ? 'now' : undefined}>
                  {name(month)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.allianceId}>
                <th scope="row">
                  <Link to={'/alliances/' + row.allianceId}>{row.name}</Link>
                  <span className="soft small">{row.lead}</span>
                </th>
                {months.map((month) => {
                  const kinds = row.months.get(month)
                  return (
                    <td key={month} className={month === county.month ? 'now' : undefined}>
                      {kinds && <Marks allianceId={row.allianceId} name={row.name} month={month} kinds={kinds} />}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tbody>
          <tfoot>
            {FIGURES.map((figure) => (
              <tr key={figure}>
                <th scope="row">{t.totals[figure]}</th>
                {months.map((month) => {
                  const of = county.months.find((row) => row.month === month)
                  return (
                    <td key={month} className="numeric" data-testid={`total-${figure}-${month}`}>
                      {of?.[figure] ?? 0}
                    </td>
                  )
                })}
              </tr>
            ))}
          </tfoot>
        </table>
      </div>
      {(next || cursors.length > 0) && (
        <div className="row no-print">
          <Button disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
            {t.previous}
          </Button>
          <span role="status">{t.page(from, Math.min(from + SHEET_PAGE - 1, county.alliances), county.alliances)}</span>
          <Button disabled={!next} onClick={() => next && setCursors([...cursors, next])}>
            {t.nextPage}
          </Button>
        </div>
      )}
    </Card>
  )
})

type Cell = { allianceId: string; name: string; month: string; kinds: AllianceCompletion['kinds'] }

/** How the three of an alliance stand in a month; leads to its activities of that month. */
const Marks = memo(function Marks({ allianceId, name, month, kinds }: Cell) {
  const t = useTodayTexts()
  const { language } = useLanguage()
  return (
    <Link
      className="marks"
      to={`/activities?month=${month}&alliance=${allianceId}`}
      aria-label={t.cell(
        name,
        monthName(Number(month.slice(5)), language),
        KINDS.map((kind) => `${t.kinds[kind].trim()} ${t.states[kinds[kind] ?? '']}`).join('，'),
      )}
    >
      {KINDS.map((kind) => (
        <span key={kind} className={'mark ' + kinds[kind]} aria-hidden="true">
          {SIGNS[kinds[kind] ?? '']}
        </span>
      ))}
    </Link>
  )
})
