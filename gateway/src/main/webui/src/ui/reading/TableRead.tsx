import type { FieldChoice, ReadColumn, ReadSheet, ReadTable } from '../../api/schemas'
import { Badge } from '../Badge'
import { DataTable } from '../DataTable'
import { Choice } from '../Fields'
import { chosenField, type Draft, unreadIn, withColumn } from './readingModel'
import { useReadingTexts } from './readingTexts'

type Props = {
  sheet: ReadSheet
  table: ReadTable
  fields: FieldChoice[]
  draft: Draft
  onDraft?: (draft: Draft) => void
}

/** One table: how many rows were read, what each column was taken for, its first rows. */
export function TableRead({ sheet, table, fields, draft, onDraft }: Props) {
  const t = useReadingTexts()
  const unread = unreadIn(table)
  const placeOf = (column: ReadColumn) => ({ sheet: sheet.name, row: table.headTo, column: column.column })
  return (
    <div className="stack">
      <p>
        {t.head(table.headFrom, table.headTo)}
        {sheet.state === 'READ' && t.rows(table.firstRow ?? null, table.lastRow ?? null, table.rows.read)}
        {sheet.state === 'READ' && t.leftOut(table.rows)}
      </p>
      {unread.length > 0 && <p className="read-warning">{t.unread(unread.map((column) => column.heading))}</p>}
      <DataTable<ReadColumn>
        caption={t.columnsOf(sheet.name)}
        rows={table.columns}
        rowKey={(column) => column.column}
        columns={[
          { key: 'column', title: t.column, render: (column) => column.column },
          { key: 'heading', title: t.heading, render: (column) => column.heading },
          {
            key: 'field',
            title: t.field,
            render: (column) =>
              onDraft ? (
                <Choice
                  inline
                  label={t.fieldOf(column.column, column.heading)}
                  value={chosenField(draft, placeOf(column), column)}
                  onChange={(event) => onDraft(withColumn(draft, placeOf(column), column, event.target.value))}
                  options={[
                    { value: '', label: t.notRead },
                    ...fields.map((one) => ({ value: one.field, label: one.title + (one.required ? t.required : '') })),
                  ]}
                />
              ) : (
                (column.title ?? t.notRead)
              ),
          },
          {
            key: 'by',
            title: t.by,
            render: (column) =>
              column.by === 'UNKNOWN' || column.by === 'AMBIGUOUS' ? (
                <Badge tone="warn">{t.known[column.by]}</Badge>
              ) : (
                t.known[column.by]
              ),
          },
        ]}
      />
      {table.samples.length > 0 && (
        <DataTable
          wide
          caption={t.samples(table.samples.length)}
          showCaption
          rows={table.samples}
          rowKey={(sample) => String(sample.row)}
          columns={[
            { key: 'row', title: t.row, render: (sample) => sample.row },
            ...table.columns.map((column, place) => ({
              key: column.column,
              title: column.heading,
              render: (sample: ReadTable['samples'][number]) => sample.cells[place] ?? '',
            })),
          ]}
        />
      )}
    </div>
  )
}
