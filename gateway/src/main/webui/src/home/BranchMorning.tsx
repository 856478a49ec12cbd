import type { Me } from '../api/schemas'
import { useLateVisits } from '../api/useCare'
import { useFloatingDuties } from '../api/useFloating'
import { useTransferDuties } from '../api/useTransfers'
import { today } from '../i18n/dates'
import { TodoList } from '../ui/today/TodoList'
import { answeredBy } from '../ui/today/sources'
import { DutyLine } from './DutyLine'
import { expiredOf, lateVisitsOf, lostOf } from './homeModel'
import { useHomeTexts } from './homeTexts'

/** What waits for a branch secretary: whom his unit has to look for. */
export default function BranchMorning({ me }: { me: Me }) {
  const t = useHomeTexts()
  const floating = useFloatingDuties()
  const visits = useLateVisits()
  const transfers = useTransferDuties()
  const day = today()
  return (
    <TodoList
      todos={[
        ...expiredOf({ me, transfers: transfers.data }),
        ...lateVisitsOf({ me, visits: visits.data }),
        ...lostOf({ me, floating: floating.data }),
      ]}
      answered={answeredBy([
        ['transfers', transfers],
        ['floating', floating],
        ['visits', visits],
      ])}
      calls={0}
      allDone={t.nothing}
      words={{
        of: (kind, count) => t.duties[kind](count),
        isUrgent: () => false,
        isOpened: () => true,
        line: (row, kind) => <DutyLine row={row} kind={kind} home={{ me, day }} />,
      }}
    />
  )
}
