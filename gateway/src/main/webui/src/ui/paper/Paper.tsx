import { useLayoutEffect } from 'react'
import { createPortal } from 'react-dom'
import { useLanguage } from '../../i18n/language'
import { yuan } from '../../i18n/money'
import {
  isTable,
  type IssuedPaper,
  linesOf,
  type PaperBlock,
  type PaperCell,
  type PaperContent,
  type PaperTable,
} from './paperModel'
import { usePaperTexts } from './texts'
import './paper.css'

/** The sheet of A4 that lies behind a page: not to be seen on the screen, and all that is printed. */
export function Paper({ paper }: { paper: IssuedPaper }) {
  const t = usePaperTexts()
  const { language } = useLanguage()
  useLayoutEffect(() => {
    document.documentElement.classList.add('has-paper')
    return () => document.documentElement.classList.remove('has-paper')
  }, [])
  return createPortal(
    <article className={'paper ' + language} data-testid="paper">
      <h1>{paper.title}</h1>
      <p className="paper-issued">
        <span>{paper.unit}</span>
        <span>{t.on(paper.day)}</span>
      </p>
      {paper.blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </article>,
    document.body,
  )
}

/** The same to be read on the screen, before it is printed or sent on. */
export function PaperPreview({ paper }: { paper: PaperContent }) {
  const t = usePaperTexts()
  return (
    <section className="card paper-preview" aria-label={t.preview} data-testid="paper-preview">
      {paper.blocks.map((block, index) => (
        <Block key={index} block={block} />
      ))}
    </section>
  )
}

function Block({ block }: { block: PaperBlock }) {
  if (typeof block === 'string') return <p>{block}</p>
  return isTable(block) ? <Table table={block} /> : <h2>{block.heading}</h2>
}

/** A name is not broken; a sentence is. */
const SHORT = 6

function Table({ table }: { table: PaperTable }) {
  const isMoney = (column: number) => table.money?.includes(column) ?? false
  const counts = (column: number) =>
    isMoney(column) || (table.rows.length > 0 && table.rows.every((row) => typeof row[column] === 'number'))
  const classOf = (column: number, cell: PaperCell) =>
    counts(column) ? 'num' : table.byHand?.includes(column) ? 'by-hand' : String(cell).length <= SHORT ? 'short' : undefined
  return (
    <table className={table.byHand && 'filled-in'}>
      {table.title && <caption>{table.title}</caption>}
      <thead>
        <tr>
          {table.head.map((title, column) => (
            <th key={column} className={classOf(column, title)}>
              {title}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {linesOf(table).map((line, index) => (
          <tr key={index}>
            {line.map((cell, column) => (
              <td key={column} className={classOf(column, cell)}>
                {isMoney(column) && typeof cell === 'number' ? yuan(cell) : cell}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  )
}
