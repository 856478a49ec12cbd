import { Link } from 'react-router'
import type { Me } from '../api/schemas'
import { Upcoming } from '../ui/today/Upcoming'
import { upcoming } from '../ui/today/upcomingModel'
import { TodoList } from '../ui/today/TodoList'
import { dayOf, localDate, withYear } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Page } from '../ui/Page'
import { DutyLine } from './DutyLine'
import { dutiesOf } from './homeModel'
import { useHomeTexts } from './homeTexts'
import type { DutyKind } from './known'
import { Turns } from './Turns'
import { ownTurn } from './turnModel'
import { useHome } from './useHome'

const URGENT: DutyKind[] = ['returned', 'overdue', 'swapAsked', 'confirm']
/** What has time, and what only others can go on with, says how much it is and stays shut. */
const SHUT: DutyKind[] = ['swapOpen', 'liaison', 'venue', 'leader']

/** The morning of a lead unit's clerk and of a liaison: what waits for them, when their turn is, what comes. */
export default function Home({ me }: { me: Me }) {
  const t = useHomeTexts()
  const { language } = useLanguage()
  const home = useHome(me)
  const names = new Map(home.alliances?.map((alliance) => [alliance.id, alliance.name]))
  const several = new Set([...me.allianceIds, ...me.leadAllianceIds]).size > 1
  const coming = upcoming([home.published, home.closed], home.day, home.now)
  const turn = ownTurn(home)
  const first = coming[0]
  const next =
    first && (!turn || localDate(first.startsAt) <= turn.date)
      ? `${dayOf(first.startsAt, language)} ${first.title}`
      : turn && t.hosting(dayOf(turn.date, language))
  const who = [
    me.units.map((unit) => unit.name).join('、'),
    me.roles
      .map((role) => t.roles[role])
      .filter(Boolean)
      .join('、'),
  ]
  return (
    <Page
      title={t.title}
      note={
        <span data-testid="who">
          {[t.todayIs(withYear(home.day, dayOf(home.day, language), language)), ...who].filter(Boolean).join(' · ')}
        </span>
      }
    >
      <TodoList
        todos={dutiesOf(home)}
        answered={home.answered}
        calls={home.calls}
        allDone={
          <span>
            {t.nothing}
            {next && t.comes(next)}
          </span>
        }
        words={{
          of: (kind, count) => t.duties[kind](count),
          isUrgent: (kind) => URGENT.includes(kind),
          isOpened: (kind) => !SHUT.includes(kind),
          line: (row, kind) => <DutyLine row={row} kind={kind} home={home} allianceName={several ? names : undefined} />,
        }}
      />
      <Turns home={home} names={names} />
      <Upcoming activities={coming} allianceNames={several ? names : undefined} />
      <p>
        <Link to="/calendar">{t.calendar}</Link>
      </p>
    </Page>
  )
}
