import { Link } from 'react-router'
import { dayOf, monthName, timeOf } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { byAlliance, type Row, type Todo, type TodoKind } from './todayModel'
import { useTodayTexts } from './todayTexts'
import type { Answered } from '../ui/today/sources'
import { TodoList } from '../ui/today/TodoList'

const URGENT: TodoKind[] = ['accept', 'approve', 'confirm', 'overdue', 'termOver']

type Props = { todos: Todo[]; answered: Answered; calls: number; allianceNames: Map<string, string> }

/** What waits for somebody of the county today. */
export function Todos({ todos, answered, calls, allianceNames }: Props) {
  const t = useTodayTexts()
  const isUrgent = (kind: TodoKind) => URGENT.includes(kind)
  return (
    <TodoList
      todos={todos}
      answered={answered}
      calls={calls}
      allDone={t.allDone}
      words={{
        of: (kind, count) => t.todos[kind](count),
        isUrgent,
        isOpened: (kind) => isUrgent(kind) || kind === 'thisMonth',
        line: (row, kind) => <Line row={row} kind={kind} allianceNames={allianceNames} />,
        groups: byAlliance,
        beyond: t.beyond,
      }}
    />
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
