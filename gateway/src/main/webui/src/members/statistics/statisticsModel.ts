import type { MemberStatistics, StatisticsCriterion, StatisticsGroup } from '../../api/schemas'

/** By what the ledger is counted, in the order of the forms. */
export const CRITERIA = [
  'CATEGORY',
  'SEX',
  'AGE_BAND',
  'EDUCATION',
  'JOINED_PERIOD',
  'UNIT_NATURE',
  'FLOATING',
] as const satisfies readonly StatisticsCriterion[]

/** What is asked, as it stands in the address. */
export type Asked = { by: string; across: string; asOf: string; unit: string; elderly: string }

/** A criterion of an address that anybody may have written. */
export function criterionOf(said: string): StatisticsCriterion | undefined {
  return CRITERIA.find((one) => one === said)
}

/** A number of people, or nothing where somebody has typed none. */
export function elderlyOf(said: string): number | undefined {
  const people = Number(said)
  return Number.isInteger(people) && people > 0 && people <= 100_000_000 ? people : undefined
}

/** Where the people of a cell are listed: the ledger of that day and unit, narrowed to the groups. */
export function listOf({ asOf, unitId }: Pick<MemberStatistics, 'asOf' | 'unitId'>, groups: StatisticsGroup[] = []): string {
  return (
    '/members?' +
    new URLSearchParams({ asOf, ...(unitId && { unit: unitId }), ...(groups.length > 0 && { group: groups.join(',') }) })
  )
}

/** The groups that an address of a list names. */
export function groupsIn(said: string): string[] {
  return said.split(',').filter(Boolean)
}

/** Each line of the table: what its group is called, its numbers across, its sum and its share. */
export type StatisticsRow = {
  group: StatisticsGroup | null
  cells: (number | null)[]
  members: number | null
  share: number | null
}

/** The groups and below them the whole. */
export function rowsOf(table: Pick<MemberStatistics, 'lines' | 'columns' | 'total'>): StatisticsRow[] {
  const rows: StatisticsRow[] = table.lines.map(({ group, cells, members, share }) => ({
    group,
    cells: cells.map((cell) => cell.members ?? null),
    members: members ?? null,
    share: share ?? null,
  }))
  const sums = table.columns.map((column) => column.members ?? null)
  const total = table.total ?? null
  return [...rows, { group: null, cells: sums, members: total, share: total === null || total === 0 ? null : 100 }]
}

/** Whether anything of a table is not told. */
export function hidesAny(rows: StatisticsRow[]): boolean {
  return rows.some(({ cells, members }) => members === null || cells.includes(null))
}
