import { type ReactNode, useCallback, useLayoutEffect, useRef, useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { ManyRows } from '../../api/client'
import { useKnownMe } from '../../api/useMe'
import { Button } from '../Button'
import { DataTable } from '../DataTable'
import { Choice } from '../Fields'
import { JobLine } from '../job/JobLine'
import { useJob } from '../job/useJob'
import type { PaperContent } from '../paper/paperModel'
import { useIssue } from '../paper/useIssue'
import { ProblemNote } from '../States'
import { directionOf, type ListColumn, nextSort, shownOf, type Sort } from './listModel'
import { ListPaper } from './ListPaper'
import { ListSettingsMenu } from './ListSettingsMenu'
import { useListTexts } from './listTexts'
import { useListSettings } from './useListSettings'
import './list.css'

/** As many rows as a workbook shows well, and as many as anybody prints. */
const MOST_EXPORTED = 10_000
const MOST_PRINTED = 2_000

export type Column<T> = ListColumn<T, ReactNode>

/** All rows that the list has, not only those on the screen. */
export type ReadAll<T> = (most: number, signal: AbortSignal, report: (done: number) => void) => Promise<ManyRows<T>>

/** The rest of a list that is read page by page. */
export type MorePages = {
  hasNextPage: boolean
  isFetchingNextPage: boolean
  isFetchNextPageError: boolean
  error: unknown
  fetchNextPage: () => unknown
}

type Props<T> = {
  /** Under which its settings are kept and tests find it. */
  list: string
  title: string
  columns: Column<T>[]
  rows: T[]
  rowKey: (row: T) => string
  /** How many there are, in words, and as far as it is counted in figures. */
  counted: string
  total?: number
  pages?: MorePages
  /** Left out where the rows are all there are. */
  readAll?: ReadAll<T>
  /** The page of a row. */
  to?: (row: T) => string
  sort?: Sort
  onSort?: (sort: Sort) => void
  /** What the list is narrowed to, in words, for paper. */
  asked?: string
  selectable?: boolean
  /** What can be done with the selected rows beside exporting them. */
  bulk?: (rows: T[], done: () => void) => ReactNode
}

/** A list of records as people work with it: columns, order, selection, file and paper; on a phone cards that open the record. */
export function ListView<T>(props: Props<T>) {
  const { list, title, columns, rows, rowKey, counted, pages, to, asked, selectable, bulk } = props
  const t = useListTexts()
  const [settings, change] = useListSettings(list)
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set())
  const [paper, setPaper] = useState<ManyRows<T> | null>(null)
  const { wrap, wide } = useTooWide()
  const navigate = useNavigate()
  const { issued, save } = useIssue(useKnownMe())
  const shown = shownOf(columns, settings)
  const told = shown.filter((column) => !column.screenOnly)
  const filed = columns.filter((column) => column.filed || told.includes(column))
  const readAll: ReadAll<T> = props.readAll ?? (() => Promise.resolve({ rows, complete: true }))
  const selected = rows.filter((row) => chosen.has(rowKey(row)))
  /** The same of a file and of paper: how many there are of what, and the rows. */
  const contentOf = ({ rows: these, complete }: ManyRows<T>, of: Column<T>[]): PaperContent => ({
    title,
    blocks: [
      [(complete ? t.inAll : t.inPart)(these.length), asked].filter(Boolean).join('，'),
      { head: of.map((column) => column.title), rows: these.map((row) => of.map((column) => column.text(row))) },
    ],
  })
  const exporting = useJob<ManyRows<T>>(async (report, signal) => {
    const found = await readAll(MOST_EXPORTED, signal, report)
    if (!signal.aborted) await save(contentOf(found, filed), 'xlsx')
    return found
  })
  const exportingSelected = useJob(async () => {
    await save(contentOf({ rows: selected, complete: true }, filed), 'xlsx')
    return selected.length
  })
  const printing = useJob<ManyRows<T>>((report, signal) => readAll(MOST_PRINTED, signal, report), setPaper)
  const printed = useCallback(() => setPaper(null), [])
  const choose = (row: T, on: boolean) =>
    setChosen(new Set(on ? [...chosen, rowKey(row)] : [...chosen].filter((key) => key !== rowKey(row))))
  const nameOf = (row: T) => String(columns[0]?.text(row) ?? '')
  return (
    <div className={settings.density === 'dense' ? 'list dense' : 'list'}>
      <div className="list-tools no-print">
        <p className="soft" role="status" data-testid={list + '-count'}>
          {counted}
        </p>
        <div className="row tight">
          <SortChoice {...props} />
          <ListSettingsMenu columns={columns} settings={settings} change={change} />
          <Button loading={exporting.state === 'running'} onClick={exporting.start}>
            {t.exportRows}
          </Button>
          <Button loading={printing.state === 'running'} onClick={printing.start}>
            {t.print}
          </Button>
        </div>
      </div>
      <div className="no-print">
        <JobLine
          job={exporting}
          of={props.total}
          progress={(done) => t.exporting(done, props.total)}
          result={(found) => (found.complete ? t.exported : t.exportedPart)(found.rows.length)}
        />
        <JobLine job={exportingSelected} progress={() => t.exporting(0)} result={t.exported} />
        <JobLine
          job={printing}
          of={props.total}
          progress={(done) => t.exporting(done, props.total)}
          result={(found) => (found.complete ? t.printed : t.printedPart)(found.rows.length)}
        />
      </div>
      {selected.length > 0 && (
        <div className="list-selection no-print">
          <span role="status">{t.selected(selected.length)}</span>
          <Button loading={exportingSelected.state === 'running'} onClick={exportingSelected.start}>
            {t.exportSelected}
          </Button>
          {bulk?.(selected, () => setChosen(new Set()))}
          <Button onClick={() => setChosen(new Set())}>{t.unselect}</Button>
        </div>
      )}
      <DataTable<T>
        caption={title}
        testId={list}
        className={to ? 'list-table cards' : 'list-table'}
        wrap={wrap}
        wide={wide}
        rows={rows}
        rowKey={rowKey}
        cellClass={(column) => (!to || (column as Column<T>).phone ? undefined : 'off-phone')}
        columns={shown.map((column, place) =>
          place === 0 && to ? { ...column, render: (row: T) => <Link to={to(row)}>{column.render(row)}</Link> } : column,
        )}
        head={(column) => headOf(column as Column<T>, props, t.sortBy)}
        lead={
          selectable
            ? {
                head: (
                  <input
                    type="checkbox"
                    aria-label={t.selectAll}
                    checked={selected.length > 0 && selected.length === rows.length}
                    onChange={(event) => setChosen(new Set(event.target.checked ? rows.map(rowKey) : []))}
                  />
                ),
                cell: (row) => (
                  <label className="list-pick">
                    <input
                      type="checkbox"
                      aria-label={t.select(nameOf(row))}
                      checked={chosen.has(rowKey(row))}
                      onChange={(event) => choose(row, event.target.checked)}
                    />
                  </label>
                ),
              }
            : undefined
        }
        rowProps={(row) =>
          to
            ? {
                className: chosen.has(rowKey(row)) ? 'opens chosen' : 'opens',
                onClick: (event) => {
                  const at = event.target as HTMLElement
                  if (at.closest('a, button, input, label') || window.getSelection()?.toString()) return
                  void navigate(to(row))
                },
              }
            : {}
        }
      />
      {pages?.isFetchNextPageError && <ProblemNote error={pages.error} retry={() => void pages.fetchNextPage()} />}
      {pages?.hasNextPage && (
        <div className="row no-print">
          <Button loading={pages.isFetchingNextPage} onClick={() => void pages.fetchNextPage()}>
            {t.more}
          </Button>
          <span className="soft">{t.shown(rows.length)}</span>
        </div>
      )}
      {paper && <ListPaper paper={issued(contentOf(paper, told))} onPrinted={printed} />}
    </div>
  )
}

function headOf<T>(column: Column<T>, { sort = '', onSort }: Props<T>, sortBy: (title: string) => string) {
  if (!column.sort || !onSort) return { content: column.title }
  const direction = directionOf(sort, column.key)
  return {
    'content': (
      <button type="button" className="sort" title={sortBy(column.title)} onClick={() => onSort(nextSort(sort, column))}>
        {column.title}
        <span aria-hidden="true">{direction === 'ascending' ? '▲' : direction === 'descending' ? '▼' : '↕'}</span>
      </button>
    ),
    'aria-sort': direction,
  }
}

/** On a phone, where a list has no heads to sort by. */
function SortChoice<T>({ columns, sort = '', onSort }: Props<T>) {
  const t = useListTexts()
  if (!onSort) return null
  const ways = columns.flatMap((column) =>
    column.sort === 'both' ? [column.key, '-' + column.key] : column.sort ? [column.key] : [],
  )
  const titleOf = (way: string) => columns.find(({ key }) => directionOf(way, key))?.title ?? ''
  return (
    <div className="sort-choice">
      <Choice
        inline
        label={t.sort}
        value={ways.includes(sort) ? sort : ''}
        onChange={(event) => onSort(event.target.value)}
        options={[
          { value: '', label: t.unsorted },
          ...ways.map((way) => ({ value: way, label: (way.startsWith('-') ? t.downBy : t.upBy)(titleOf(way)) })),
        ]}
      />
    </div>
  )
}

/** Whether the table is wider than its place: only then it scrolls by itself, else its head stays at the top of the page. */
function useTooWide() {
  const wrap = useRef<HTMLDivElement>(null)
  const [wide, setWide] = useState(false)
  useLayoutEffect(() => {
    const box = wrap.current
    const table = box?.querySelector('table')
    if (!box || !table) return
    const look = () => setWide(table.offsetWidth > box.clientWidth + 1)
    look()
    const watch = new ResizeObserver(look)
    watch.observe(box)
    watch.observe(table)
    return () => watch.disconnect()
  }, [])
  return { wrap, wide }
}
