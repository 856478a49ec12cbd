import type { HolidayDay } from '../api/schemas'
import { dateOf, dayOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { type Column, DataTable } from '../ui/DataTable'
import { type Line, linesOf } from './holidayModel'
import { useHolidayTexts } from './texts'

type Props = {
  year: number
  saved: HolidayDay[]
  next: HolidayDay[]
  onRemove?: (line: Line) => void
  onRestore?: (line: Line) => void
}

/** Days off and adjusted working days, a holiday a line; a line taken away stays in sight until saved. */
export function LineTable({ year, saved, next, onRemove, onRestore }: Props) {
  const t = useHolidayTexts()
  const { language } = useLanguage()
  const lines = linesOf(saved, next)
  const day = (date: string) => (date.startsWith(`${year}-`) ? dayOf(date, language) : dateOf(date, language))
  const when = (line: Line) => (line.from === line.to ? day(line.from) : t.range(day(line.from), day(line.to)))
  const called = (line: Line) => `${line.name} ${when(line)}`
  const tools: Column<Line>[] =
    onRemove && onRestore
      ? [
          {
            key: 'change',
            title: t.change,
            render: (line) => {
              const gone = line.change === 'removed'
              return (
                <span className="row tight">
                  <Button
                    aria-label={(gone ? t.restoreOf : t.removeOf)(called(line))}
                    onClick={() => (gone ? onRestore : onRemove)(line)}
                  >
                    {gone ? t.restore : t.remove}
                  </Button>
                  {line.change !== 'kept' && <Badge tone={gone ? 'bad' : 'good'}>{t.changes[line.change]}</Badge>}
                </span>
              )
            },
          },
        ]
      : []
  const text = (line: Line, words: string) => (line.change === 'removed' ? <del>{words}</del> : words)
  if (lines.length === 0) return <p className="soft">{t.none}</p>
  return (
    <>
      <p className="soft">{t.total(next.filter((one) => one.off).length, next.filter((one) => !one.off).length)}</p>
      <DataTable<Line>
        caption={t.days}
        testId="holiday-lines"
        rows={lines}
        rowKey={(line) => `${line.from} ${line.off} ${line.name}`}
        columns={[
          { key: 'when', title: t.when, render: (line) => text(line, when(line)) },
          { key: 'name', title: t.name, render: (line) => text(line, line.name) },
          { key: 'count', title: t.count, numeric: true, render: (line) => line.days.length },
          {
            key: 'kind',
            title: t.kind,
            render: (line) => <Badge tone={line.off ? 'info' : 'warn'}>{line.off ? t.off : t.worked}</Badge>,
          },
          ...tools,
        ]}
      />
    </>
  )
}
