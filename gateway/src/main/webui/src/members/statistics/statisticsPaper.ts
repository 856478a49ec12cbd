import type { MemberStatistics } from '../../api/schemas'
import type { PaperCell, PaperContent } from '../../ui/paper/paperModel'
import type { StatisticsRow } from './statisticsModel'
import type { useStatisticsTexts } from './texts'

type Content = {
  table: MemberStatistics
  rows: StatisticsRow[]
  title: string
  /** The day of which everything is counted, in words. */
  day: string
  groups: Record<string, string>
  /** By which rules was counted, below the table. */
  notes: string[]
  /** Of which unit and day. */
  said: string[]
  t: ReturnType<typeof useStatisticsTexts>
}

/** The table as it is filed: numbers alone, nobody named. */
export function statisticsPaper({ table, rows, title, day, groups, notes, said, t }: Content): PaperContent {
  const told = (people: number | null): PaperCell => people ?? t.hidden
  const figures = [
    table.veteranMeanAge != null && `${t.meanAge(day)}：${table.veteranMeanAge.toFixed(1)} ${t.years}`,
    table.shareOfElderly != null && `${t.ofElderly}：${t.percent(table.shareOfElderly)}`,
  ].filter((one) => one !== false)
  return {
    title,
    blocks: [
      ...said,
      {
        sheet: t.sheet,
        head: [t.group, ...table.columns.map(({ group }) => groups[group] ?? group), table.across ? t.sum : t.members, t.share],
        rows: rows.map(({ group, cells, members, share }) => [
          group ? (groups[group] ?? group) : t.sum,
          ...cells.map(told),
          told(members),
          share === null ? '—' : t.percent(share),
        ]),
      },
      ...figures,
      ...notes,
    ],
  }
}
