/** What a list shows of a row, and how that reads as plain text: on paper, in a file, to sort by. */
export type ListColumn<Row, Shown> = {
  key: string
  title: string
  render: (row: Row) => Shown
  /** As the file has it; a masked value stays masked. */
  text: (row: Row) => string | number
  numeric?: boolean
  /** The head sorts by it: in one direction or in both. */
  sort?: 'up' | 'both'
  /** Not shown until somebody chooses it. */
  hidden?: boolean
  /** One of the two facts that a phone shows beside the name. */
  phone?: boolean
  /** In the file even where it is not shown. */
  filed?: boolean
  /** A way to somewhere else: neither in the file nor on paper. */
  screenOnly?: boolean
}

export type Density = 'roomy' | 'dense'

/** What somebody arranged on one list, and the filters he named; it names no person. */
export type ListSettings = {
  /** Only what differs from the list as it comes: a column that is added later is there for everybody. */
  columns: Record<string, boolean>
  density: Density
  saved: SavedFilter[]
}

export type SavedFilter = { name: string; search: string }

export const AS_IT_COMES: ListSettings = { columns: {}, density: 'roomy', saved: [] }

/** The first column names the row and is always there. */
export function shownOf<C extends { key: string; hidden?: boolean }>(columns: C[], settings: ListSettings): C[] {
  return columns.filter((column, place) => place === 0 || (settings.columns[column.key] ?? !column.hidden))
}

/** A filter of the same name is replaced. */
export function withSaved(saved: SavedFilter[], filter: SavedFilter): SavedFilter[] {
  return [...saved.filter(({ name }) => name !== filter.name), filter]
}

/** `name` is upwards, `-name` downwards, nothing is the list's own order. */
export type Sort = string

export function directionOf(sort: Sort, key: string): 'ascending' | 'descending' | undefined {
  return sort === key ? 'ascending' : sort === '-' + key ? 'descending' : undefined
}

/** Upwards, downwards where the list can, and then as it comes. */
export function nextSort(sort: Sort, { key, sort: ways }: { key: string; sort?: 'up' | 'both' }): Sort {
  if (sort === key) return ways === 'both' ? '-' + key : ''
  return sort === '-' + key ? '' : key
}

/** For lists that are read whole. Words go by their pronunciation, numbers by their size; equal rows keep their places. */
export function sorted<Row>(rows: Row[], columns: ListColumn<Row, unknown>[], sort: Sort): Row[] {
  const column = columns.find(({ key }) => directionOf(sort, key))
  if (!column) return rows
  const sign = sort.startsWith('-') ? -1 : 1
  return rows.toSorted((a, b) => sign * inOrder(column.text(a), column.text(b)))
}

function inOrder(a: string | number, b: string | number): number {
  return typeof a === 'number' && typeof b === 'number' ? a - b : String(a).localeCompare(String(b), 'zh-Hans-CN')
}
