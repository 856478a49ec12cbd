import {
  AlignmentType,
  BorderStyle,
  Document,
  Footer,
  HeightRule,
  Packer,
  PageNumber,
  Paragraph,
  Table,
  TableCell,
  TableRow,
  TextRun,
  WidthType,
} from 'docx'
import { yuan } from '../../i18n/money'
import {
  type IssuedPaper,
  isTable,
  linesOf,
  type PaperBlock,
  type PaperCell,
  type PaperTable,
  textOf,
  widthsOf,
} from './paperModel'

/** Letters of documents as GB/T 9704 has them: text in Fangsong, heads in Heiti; the Latin ones in Times. */
const FONT = { ascii: 'Times New Roman', hAnsi: 'Times New Roman', eastAsia: 'FangSong' }
const HEAD = { ...FONT, eastAsia: 'SimHei' }
/** A4 with its margins, in twentieths of a point. */
const A4 = { size: { width: 11906, height: 16838 }, margin: { top: 1134, bottom: 1134, left: 1020, right: 1020 } }
const ROOM = A4.size.width - A4.margin.left - A4.margin.right
const EDGE = { style: BorderStyle.SINGLE, size: 4, color: '000000' }
const EDGES = { top: EDGE, bottom: EDGE, left: EDGE, right: EDGE }

function run(text: PaperCell, size: number, font = FONT, bold = false) {
  return new TextRun({ text: textOf(text), size, font, bold })
}

function tableOf(table: PaperTable): Table {
  const widths = widthsOf(table)
  const all = widths.reduce((sum, width) => sum + width, 0)
  const columnWidths = widths.map((width) => Math.floor((width / all) * ROOM))
  const said = (cell: PaperCell, column: number) =>
    typeof cell === 'number' && table.money?.includes(column) ? yuan(cell) : cell
  const row = (cells: PaperCell[], tableHeader: boolean) =>
    new TableRow({
      tableHeader,
      cantSplit: true,
      height: table.byHand && !tableHeader ? { value: 520, rule: HeightRule.ATLEAST } : undefined,
      children: table.head.map(
        (_, column) =>
          new TableCell({
            borders: EDGES,
            width: { size: columnWidths[column] ?? 0, type: WidthType.DXA },
            children: [new Paragraph({ children: [run(said(cells[column] ?? '', column), 21, tableHeader ? HEAD : FONT)] })],
          }),
      ),
    })
  return new Table({
    columnWidths,
    width: { size: ROOM, type: WidthType.DXA },
    rows: [row(table.head, true), ...linesOf(table).map((line) => row(line, false))],
  })
}

function blockOf(block: PaperBlock): (Paragraph | Table)[] {
  if (typeof block === 'string')
    return [new Paragraph({ indent: { firstLine: 640 }, spacing: { line: 480 }, children: [run(block, 32)] })]
  if (!isTable(block))
    return [new Paragraph({ keepNext: true, spacing: { before: 160, after: 80 }, children: [run(block.heading, 32, HEAD)] })]
  const title = block.title
    ? [new Paragraph({ keepNext: true, spacing: { before: 120, after: 60 }, children: [run(block.title, 24, HEAD)] })]
    : []
  return [...title, tableOf(block)]
}

/** A document of the paper on A4, as offices send it on: title, unit, day, page of pages; heads of tables again on each page. */
export function toDocument(paper: IssuedPaper, issued: string, page: [string, string, string]): Promise<Blob> {
  const [before, between, after] = page
  const foot = new TextRun({
    children: [before, PageNumber.CURRENT, between, PageNumber.TOTAL_PAGES, after],
    size: 21,
    font: FONT,
  })
  const document = new Document({
    title: paper.title,
    creator: paper.unit,
    sections: [
      {
        properties: { page: A4 },
        footers: { default: new Footer({ children: [new Paragraph({ alignment: AlignmentType.CENTER, children: [foot] })] }) },
        children: [
          new Paragraph({
            alignment: AlignmentType.CENTER,
            spacing: { after: 200 },
            children: [run(paper.title, 40, { ...FONT, eastAsia: 'SimSun' }, true)],
          }),
          ...paper.blocks.flatMap(blockOf),
          new Paragraph({
            alignment: AlignmentType.RIGHT,
            spacing: { before: 300 },
            children: [run([paper.unit, issued].filter(Boolean).join('　'), 28)],
          }),
        ],
      },
    ],
  })
  return Packer.toBlob(document)
}
