import writeWorkbook, { type Row, type Sheet } from 'write-excel-file/universal'
import {
  disarmed,
  type IssuedPaper,
  linesOf,
  type PaperCell,
  type PaperTable,
  sheetNames,
  sheetsOf,
  widthsOf,
} from './paperModel'

const LINE = { borderStyle: 'thin', borderColor: '#000000', wrap: true, alignVertical: 'center' } as const

/** A cell that is text says so, and is none that a workbook would reckon with. */
function cell(of: PaperCell, money = false) {
  const value = disarmed(of)
  return typeof value === 'number'
    ? { ...LINE, value, type: Number, ...(money && { format: '#,##0.00' }) }
    : { ...LINE, value, type: String, format: '@' }
}

const words = (value: string) => ({ value: String(disarmed(value)), type: String, format: '@' })

function rowsOf(table: PaperTable): Row[] {
  const head = table.head.map((title) => ({ ...cell(title), fontWeight: 'bold' as const, backgroundColor: '#EEEEEE' }))
  return [
    head,
    ...linesOf(table).map((line) => table.head.map((_, column) => cell(line[column] ?? '', table.money?.includes(column)))),
  ]
}

/** A workbook of the paper: each table a sheet of its own, under title, unit and day. */
export function toWorkbook(paper: IssuedPaper, issued: string): Promise<Blob> {
  const parts = sheetsOf(paper)
  const names = sheetNames(parts.map(({ table }) => table?.sheet ?? table?.title ?? paper.title))
  const sheets = parts.map(({ words: before, table, after }, index): Sheet<Blob> => {
    const top: Row[] = [
      [{ ...words(paper.title), fontWeight: 'bold', fontSize: 14 }],
      [words([paper.unit, issued].filter(Boolean).join('　'))],
      ...before.map((text): Row => [words(text)]),
    ]
    return {
      sheet: names[index],
      data: [...top, ...(table ? rowsOf(table) : []), ...after.map((text): Row => [words(text)])],
      columns: table ? widthsOf(table).map((width) => ({ width })) : [{ width: 90 }],
      stickyRowsCount: table ? top.length + 1 : 0,
    }
  })
  return writeWorkbook(sheets).toBlob()
}
