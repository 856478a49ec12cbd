import type { ReactNode } from 'react'

export type Column<T> = {
  key: string
  title: string
  render: (row: T) => ReactNode
  numeric?: boolean
}

type Props<T> = {
  caption: string
  columns: Column<T>[]
  rows: T[]
  rowKey: (row: T, index: number) => string
  showCaption?: boolean
  testId?: string
  /** It may be wider than the page: then the keyboard has to reach it, to move it sideways (WCAG 2.1.1). */
  wide?: boolean
  /** On a phone the facts of a row stand side by side without their titles: for rows that explain themselves. */
  compact?: boolean
}

/** A plain table whose first column names the row; on a phone each row becomes a card. */
export function DataTable<T>({ caption, columns, rows, rowKey, showCaption, testId, wide, compact }: Props<T>) {
  return (
    <div className="table-wrap" {...(wide && { 'role': 'group', 'aria-label': caption, 'tabIndex': 0 })}>
      <table className={compact ? 'data compact' : 'data'} data-testid={testId}>
        <caption className={showCaption ? undefined : 'hidden-visually'}>{caption}</caption>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column.key} scope="col" className={column.numeric ? 'num' : undefined}>
                {column.title}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)}>
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.key} scope="row">
                    {column.render(row)}
                  </th>
                ) : (
                  <td key={column.key} data-label={column.title} className={column.numeric ? 'num' : undefined}>
                    <span>{column.render(row)}</span>
                  </td>
                ),
              )}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}
