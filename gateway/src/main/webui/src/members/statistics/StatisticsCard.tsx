import { Link } from 'react-router'
import type { MemberStatistics, StatisticsGroup } from '../../api/schemas'
import { type StatisticsQuestion, useStatistics } from '../../api/useStatistics'
import { useUnitNames } from '../../api/useUnits'
import { dateOf } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { type Column, DataTable } from '../../ui/DataTable'
import { type Counted, Numbers } from '../../ui/Numbers'
import { PaperTools } from '../../ui/paper/PaperTools'
import { Empty, LoadFailed, Loading } from '../../ui/States'
import { useGroupTexts } from './groupTexts'
import { hidesAny, listOf, rowsOf, type StatisticsRow } from './statisticsModel'
import { statisticsPaper } from './statisticsPaper'
import { useStatisticsTexts } from './texts'
import './statistics.css'

/** The figures of a table, the table with a bar for each share, and its paper. */
export function StatisticsCard({ question }: { question: StatisticsQuestion }) {
  const t = useStatisticsTexts()
  const { language } = useLanguage()
  const { criteria, groups } = useGroupTexts()
  const statistics = useStatistics(question)
  const units = useUnitNames(question.unitId !== undefined)
  if (statistics.isPending) return <Loading />
  if (statistics.isLoadingError) return <LoadFailed error={statistics.error} retry={() => void statistics.refetch()} />
  const table = statistics.data
  if (table.total === 0)
    return (
      <Empty title={t.none}>
        <p>{t.noneNote}</p>
      </Empty>
    )
  const rows = rowsOf(table)
  const by = [table.by, table.across].flatMap((one) => (one ? [criteria[one] ?? one] : [])).join('、')
  const notes = [
    ...[table.by, table.across].flatMap((one) => (one && t.rules[one] ? [t.rules[one]] : [])),
    ...(table.smallHidden ? [t.monthNote(dateOf(table.asOf, language))] : []),
    ...(hidesAny(rows) ? [t.hiddenNote] : []),
  ]
  const scope = table.unitId ? (units.data?.get(table.unitId) ?? '') : t.everyUnit
  const paper = statisticsPaper({
    table,
    rows,
    day: dateOf(table.asOf, language),
    title: t.paperTitle(by),
    groups,
    notes,
    t,
    said: [t.ofUnit(scope), t.asOf(dateOf(table.asOf, language))],
  })
  return (
    <>
      <Figures table={table} />
      <div className="row no-print">
        <PaperTools paper={paper} />
      </div>
      <Table table={table} rows={rows} caption={t.paperTitle(by)} />
      {notes.map((note) => (
        <p key={note} className="soft small">
          {note}
        </p>
      ))}
    </>
  )
}

function Figures({ table }: { table: MemberStatistics }) {
  const t = useStatisticsTexts()
  const { language } = useLanguage()
  const { total, veteranMeanAge, shareOfElderly, bornInPart, smallHidden } = table
  const figure = (key: string, label: string, number: string | number | null | undefined, unit?: string): Counted[] =>
    number == null ? [] : [{ key, label, number, unit }]
  const items = [
    ...figure('total', t.total, total, t.people).map((one) => ({
      ...one,
      ...(!smallHidden && total && { opens: { says: t.list(t.total, total), to: listOf(table) } }),
    })),
    ...figure('veteran-age', t.meanAge(dateOf(table.asOf, language)), veteranMeanAge?.toFixed(1), t.years),
    ...figure('of-elderly', t.ofElderly, shareOfElderly == null ? null : t.percent(shareOfElderly)),
    ...(bornInPart ? figure('born-in-part', t.bornInPart, bornInPart, t.people) : []),
  ]
  return <Numbers testId="statistics-figures" items={items} />
}

function Table({ table, rows, caption }: { table: MemberStatistics; rows: StatisticsRow[]; caption: string }) {
  const t = useStatisticsTexts()
  const { groups } = useGroupTexts()
  const nameOf = ({ group }: StatisticsRow) => (group ? (groups[group] ?? group) : t.sum)
  const figure = (people: number | null, of: string, opened: (StatisticsGroup | null | undefined)[]) => {
    if (people === null) return <span className="soft small">{t.hidden}</span>
    if (people === 0 || table.smallHidden) return <span className="numeric">{people}</span>
    return (
      <Link
        className="numeric"
        to={listOf(
          table,
          opened.filter((one) => one != null),
        )}
        aria-label={t.list(of, people)}
      >
        {people}
      </Link>
    )
  }
  const columns: Column<StatisticsRow>[] = [
    { key: 'group', title: t.group, render: nameOf },
    ...table.columns.map(({ group }, at): Column<StatisticsRow> => {
      const title = groups[group] ?? group
      return {
        key: group,
        title,
        numeric: true,
        render: (row) => figure(row.cells[at] ?? null, `${nameOf(row)} ${title}`, [row.group, group]),
      }
    }),
    {
      key: 'members',
      title: table.across ? t.sum : t.members,
      numeric: true,
      render: (row) => figure(row.members, nameOf(row), [row.group]),
    },
    { key: 'share', title: t.share, render: ({ group, share }) => <Share share={share} bar={group !== null} /> },
  ]
  return (
    <DataTable<StatisticsRow>
      caption={caption}
      testId="statistics"
      wide
      className="statistics"
      rows={rows}
      rowKey={({ group }) => group ?? 'sum'}
      rowProps={({ group }) => (group ? {} : { className: 'statistics-sum' })}
      columns={columns}
    />
  )
}

function Share({ share, bar }: { share: number | null; bar: boolean }) {
  const t = useStatisticsTexts()
  if (share === null) return <>—</>
  return (
    <span className="statistics-share">
      <span className="numeric">{t.percent(share)}</span>
      {bar && (
        <span className="statistics-rail" aria-hidden="true">
          <span className="statistics-bar" style={{ width: share + '%' }} />
        </span>
      )}
    </span>
  )
}
