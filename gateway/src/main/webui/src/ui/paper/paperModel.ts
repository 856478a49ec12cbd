/** One cell; what is a number stays one in a workbook. */
export type PaperCell = string | number

export type PaperTable = {
  /** Stands above the table. */
  title?: string
  /** Names its sheet in a workbook, where that is not the title. */
  sheet?: string
  head: string[]
  rows: PaperCell[][]
  /** Columns that are filled in by hand: wide, and there though nothing stands in them. */
  byHand?: number[]
  /** Columns of yuan: numbers to the fen. */
  money?: number[]
  /** So many empty lines at its end. */
  emptyLines?: number
}

export type PaperHeading = { heading: string }

export type PaperBlock = string | PaperHeading | PaperTable

/** An official product as data: print, workbook and document are made of the same. Who issues it and when the kit adds. */
export type PaperContent = { title: string; blocks: PaperBlock[] }

export type IssuedPaper = PaperContent & { unit: string; day: string }

export function isTable(block: PaperBlock): block is PaperTable {
  return typeof block !== 'string' && 'rows' in block
}

/** The rows as they lie on the table, the empty lines numbered on where the first column counts. */
export function linesOf({ head, rows, emptyLines = 0 }: PaperTable): PaperCell[][] {
  const counts = rows.every((row, index) => row[0] === index + 1)
  const empty = (index: number): PaperCell[] => head.map((_, column) => (column === 0 && counts ? rows.length + index + 1 : ''))
  return [...rows, ...Array.from({ length: emptyLines }, (_, index) => empty(index))]
}

/** A sign that a file of XML can carry: no control sign, no half of a character. */
function fits(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  return code >= 0x20 ? !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff : '\t\n\r'.includes(sign)
}

/** What somebody wrote, without what no file can carry. */
export function textOf(cell: PaperCell): string {
  if (typeof cell === 'number') return Number.isFinite(cell) ? String(cell) : ''
  return [...cell].filter(fits).join('')
}

/** What somebody wrote is text wherever the file goes: what a workbook would take for a formula begins with an apostrophe. */
export function disarmed(cell: PaperCell): PaperCell {
  if (typeof cell === 'number' && Number.isFinite(cell)) return cell
  const text = textOf(cell)
  return /^\s*[=+\-@＝＋－＠]|^[\t\r]/.test(text) ? "'" + text : text
}

const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/g

/** Columns as broad as what stands in them, in characters of a workbook. */
export function widthsOf(table: PaperTable): number[] {
  const broad = (cell: PaperCell) => String(cell).length + (String(cell).match(wide)?.length ?? 0)
  return table.head.map((title, column) => {
    const most = Math.max(broad(title), ...table.rows.map((row) => broad(row[column] ?? '')))
    return Math.min(48, Math.max(table.byHand?.includes(column) ? 20 : 6, most + 2))
  })
}

/** A name of a sheet as workbooks take it: short, without their signs, each once. */
export function sheetNames(names: string[]): string[] {
  const taken = new Set<string>()
  return names.map((name, index) => {
    const plain =
      name
        .replace(/[[\]:*?/\\']/g, ' ')
        .trim()
        .slice(0, 28) || String(index + 1)
    let free = plain
    for (let count = 2; taken.has(free.toLowerCase()); count++) free = `${plain.slice(0, 25)} ${count}`
    taken.add(free.toLowerCase())
    return free
  })
}

/** Each table with the words before it; words after the last one stay with that. A paper without a table is one sheet of words. */
export function sheetsOf({ blocks }: PaperContent): { words: string[]; table?: PaperTable; after: string[] }[] {
  const sheets: { words: string[]; table?: PaperTable; after: string[] }[] = []
  let words: string[] = []
  for (const block of blocks) {
    if (isTable(block)) {
      sheets.push({ words, table: block, after: [] })
      words = []
    } else words.push(typeof block === 'string' ? block : block.heading)
  }
  const last = sheets[sheets.length - 1]
  if (last) last.after = words
  else sheets.push({ words, after: [] })
  return sheets
}

/** As a file is called on a desktop. */
export function fileName({ title, day }: IssuedPaper, ending: string): string {
  return (
    `${title} ${day}`
      .replace(/[\\/:*?"<>|]+/g, ' ')
      .trim()
      .slice(0, 80) +
    '.' +
    ending
  )
}
