import { type ReactNode, useState } from 'react'
import { Link } from 'react-router'
import { Alert } from '../Alert'
import { Button } from '../Button'
import { Card } from '../Page'
import { useUiTexts } from '../texts'
import { CheckCircleIcon, RightIcon } from '../icons'
import type { Answered } from './sources'
import { useTodoTexts } from './todoTexts'
import './today.css'

/** Lists that are open from the start are short and to be decided at once; the others say how many there are first. */
const OPEN_UP_TO = 4

/** A list of a province is read piece by piece. */
const AT_ONCE = 100

type Keyed = { key: string }
type Waiting<Kind extends string, Row extends Keyed> = { kind: Kind; count: number; rows: Row[] }

/** How the lines of a morning page read. */
export type TodoWords<Kind extends string, Row extends Keyed> = {
  of: (kind: Kind, count: number) => string
  isUrgent: (kind: Kind) => boolean
  /** Short lists of it are open from the start. */
  isOpened: (kind: Kind) => boolean
  line: (row: Row, kind: Kind) => ReactNode
  /** Of what is counted beyond the lines: where it is to be seen. */
  beyond?: (count: number) => string
  /** Lines that stand together under a name; all in one without. */
  groups?: (rows: Row[]) => { name: string; rows: Row[] }[]
}

type Props<Kind extends string, Row extends Keyed> = {
  todos: Waiting<Kind, Row>[]
  words: TodoWords<Kind, Row>
  answered: Answered
  /** How many people have to be phoned. The call list shows names and numbers, and each look is on record: it is not opened here. */
  calls: number
  /** Said where nothing waits. */
  allDone: ReactNode
}

/** What waits for somebody today: each number opens the list it counts, each line is the way to do it. */
export function TodoList<Kind extends string, Row extends Keyed>(props: Props<Kind, Row>) {
  const { todos, words, answered, calls, allDone } = props
  const t = useTodoTexts()
  const ui = useUiTexts()
  return (
    <Card title={t.todo} testId="reminders">
      {todos.length === 0 && calls === 0 && !answered.isLoading && answered.missing.length === 0 && (
        <p className="row" data-testid="all-done">
          <CheckCircleIcon className="all-done" /> {allDone}
        </p>
      )}
      {todos.length > 0 && (
        <ul className="todos">
          {todos.map((todo) => (
            <li
              key={todo.kind}
              className={words.isUrgent(todo.kind) ? 'urgent' : undefined}
              data-testid={'todo-' + todo.kind}
              data-count={todo.count}
            >
              <One todo={todo} words={words} />
            </li>
          ))}
        </ul>
      )}
      {answered.isLoading && (
        <p className="soft" role="status">
          {t.asking}
        </p>
      )}
      {answered.missing.length > 0 && (
        <Alert
          type="warning"
          role="alert"
          title={t.missing(answered.missing)}
          action={<Button onClick={answered.retry}>{ui.retry}</Button>}
        />
      )}
      {calls > 0 && (
        <p>
          <Link to="/calls">
            {t.calls(calls)} <RightIcon />
          </Link>
        </p>
      )}
    </Card>
  )
}

type OneProps<Kind extends string, Row extends Keyed> = { todo: Waiting<Kind, Row>; words: TodoWords<Kind, Row> }

function One<Kind extends string, Row extends Keyed>({ todo, words }: OneProps<Kind, Row>) {
  const t = useTodoTexts()
  const { kind, count, rows } = todo
  const [open, setOpen] = useState(rows.length <= OPEN_UP_TO && words.isOpened(kind))
  const [most, setMost] = useState(AT_ONCE)
  const shown = rows.slice(0, most)
  const beyond = count - rows.length
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="todo-head">
        <strong className="numeric">{count}</strong>
        <span>{words.of(kind, count)}</span>
      </summary>
      {open &&
        (words.groups?.(shown) ?? [{ name: '', rows: shown }]).map(({ name, rows: together }) => (
          <div key={name} className={name ? 'todo-group' : undefined}>
            {name && <span className="todo-alliance">{name}</span>}
            <ul className={name ? 'todo-rows cells' : 'todo-rows'}>
              {together.map((row) => (
                <li key={row.key}>{words.line(row, kind)}</li>
              ))}
            </ul>
          </div>
        ))}
      {open && rows.length > most && (
        <p>
          <Button onClick={() => setMost(most + AT_ONCE)}>{t.moreRows(rows.length - most)}</Button>
        </p>
      )}
      {beyond > 0 && <p className="soft">{words.beyond?.(beyond)}</p>}
    </details>
  )
}
