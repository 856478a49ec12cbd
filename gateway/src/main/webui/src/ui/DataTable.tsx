import type { HTMLAttributes, ReactNode, Ref } from 'react'

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
  className?: string
  wrap?: Ref<HTMLDivElement>
  /** Instead of a column's title. */
  head?: (column: Column<T>) => { 'content': ReactNode; 'aria-sort'?: 'ascending' | 'descending' }
  /** Before the cell that names the row. */
  lead?: { head: ReactNode; cell: (row: T) => ReactNode }
  rowProps?: (row: T) => HTMLAttributes<HTMLTableRowElement>
  /** A class of each cell of a column. */
  cellClass?: (column: Column<T>) => string | undefined
}

/** A plain table whose first column names the row; on a phone each row becomes a card. */
export function DataTable<T>({ caption, columns, rows, rowKey, showCaption, testId, wide, compact, ...more }: Props<T>) {
  const { className, wrap, head, lead, rowProps, cellClass } = more
  const classOf = (column: Column<T>) => [column.numeric && 'num', cellClass?.(column)].filter(Boolean).join(' ') || undefined
  return (
    <div className="table-wrap" ref={wrap} {...(wide && { 'role': 'group', 'aria-label': caption, 'tabIndex': 0 })}>
      <table className={['data', compact && 'compact', className].filter(Boolean).join(' ')} data-testid={testId}>
        <caption className={showCaption ? undefined : 'hidden-visually'}>{caption}</caption>
        <thead>
          <tr>
            {lead && <td className="lead no-print">{lead.head}</td>}
            {columns.map((column) => {
              const { content, ...sort } = head?.(column) ?? { content: column.title }
              return (
                <th key={column.key} scope="col" className={classOf(column)} {...sort}>
                  {content}
                </th>
              )
            })}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={rowKey(row, index)} {...rowProps?.(row)}>
              {lead && <td className="lead no-print">{lead.cell(row)}</td>}
              {columns.map((column, place) =>
                place === 0 ? (
                  <th key={column.key} scope="row" className={cellClass?.(column)}>
                    {column.render(row)}
                  </th>
                ) : (
                  <td key={column.key} data-label={column.title} className={classOf(column)}>
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
