import { CheckCircleOutlined, RightOutlined } from '@ant-design/icons'
import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link } from 'react-router'
import { dayOf, monthName, timeOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Card } from '../ui/Page'
import { useUiTexts } from '../ui/texts'
import type { Answered } from './sources'
import { byAlliance, type Row, type Todo, type TodoKind } from './todayModel'
import { useTodayTexts } from './todayTexts'

const URGENT: TodoKind[] = ['accept', 'approve', 'confirm', 'overdue']
/** Lists that are open from the start are short and to be decided at once; the others say how many there are first. */
const OPEN_UP_TO = 4
const isOpen = ({ kind, rows }: Todo) => rows.length <= OPEN_UP_TO && (URGENT.includes(kind) || kind === 'thisMonth')

/** A list of a province is read piece by piece. */
const AT_ONCE = 100

type Props = {
  todos: Todo[]
  answered: Answered
  /** How many people have to be phoned. The call list shows names and numbers, and each look is on record: it is not opened here. */
  calls: number
  allianceNames: Map<string, string>
}

/** What waits for somebody today: each number opens the list it counts, each line is the way to do it. */
export function Todos({ todos, answered, calls, allianceNames }: Props) {
  const t = useTodayTexts()
  const ui = useUiTexts()
  return (
    <Card title={t.todo} testId="reminders">
      {todos.length === 0 && calls === 0 && !answered.isLoading && answered.missing.length === 0 && (
        <p className="row">
          <CheckCircleOutlined aria-hidden className="all-done" /> {t.allDone}
        </p>
      )}
      {todos.length > 0 && (
        <ul className="todos">
          {todos.map((todo) => (
            <li key={todo.kind} className={URGENT.includes(todo.kind) ? 'urgent' : undefined} data-testid={'todo-' + todo.kind}>
              <One todo={todo} allianceNames={allianceNames} />
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
          showIcon
          role="alert"
          title={t.missing(answered.missing)}
          action={<Button onClick={answered.retry}>{ui.retry}</Button>}
        />
      )}
      {calls > 0 && (
        <p>
          <Link to="/calls">
            {t.calls(calls)} <RightOutlined aria-hidden />
          </Link>
        </p>
      )}
    </Card>
  )
}

function One({ todo, allianceNames }: { todo: Todo; allianceNames: Map<string, string> }) {
  const t = useTodayTexts()
  const [open, setOpen] = useState(isOpen(todo))
  const [most, setMost] = useState(AT_ONCE)
  const words = t.todos[todo.kind](todo.count)
  const beyond = todo.count - todo.rows.length
  return (
    <details open={open} onToggle={(event) => setOpen(event.currentTarget.open)}>
      <summary className="todo-head">
        <strong className="numeric">{todo.count}</strong>
        <span>{words}</span>
      </summary>
      {open &&
        byAlliance(todo.rows.slice(0, most)).map(({ name, rows }) => (
          <div key={name} className={name ? 'todo-group' : undefined}>
            {name && <span className="todo-alliance">{name}</span>}
            <ul className={name ? 'todo-rows cells' : 'todo-rows'}>
              {rows.map((row) => (
                <li key={row.key}>
                  <Line row={row} kind={todo.kind} allianceNames={allianceNames} />
                </li>
              ))}
            </ul>
          </div>
        ))}
      {open && todo.rows.length > most && (
        <p>
          <Button onClick={() => setMost(most + AT_ONCE)}>{t.moreRows(todo.rows.length - most)}</Button>
        </p>
      )}
      {beyond > 0 && <p className="soft">{t.beyond(beyond)}</p>}
    </details>
  )
}

function Line({ row, kind, allianceNames }: { row: Row; kind: TodoKind; allianceNames: Map<string, string> }) {
  const t = useTodayTexts()
  const { language } = useLanguage()
  if ('cell' in row) {
    const words = `${monthName(Number(row.cell.month.slice(5)), language)}${t.kinds[row.cell.kind]}`
    return (
      <Link to={row.to} aria-label={`${row.cell.allianceName} ${words}`}>
        {words}
      </Link>
    )
  }
  if ('activity' in row) {
    const { activity } = row
    return (
      <>
        <Link to={row.to}>{activity.title}</Link>{' '}
        <span className="soft">
          {[
            allianceNames.get(activity.allianceId),
            activity.hostUnitName,
            `${dayOf(activity.startsAt, language)} ${timeOf(activity.startsAt)}`,
          ]
            .filter(Boolean)
            .join(' · ')}
        </span>
      </>
    )
  }
  return (
    <>
      <Link to={row.to}>{t.row[kind]?.(row.name) ?? row.name}</Link>
      {row.of && <span className="soft"> {t.rowOf[kind]?.(row.of) ?? row.of}</span>}
    </>
  )
}
