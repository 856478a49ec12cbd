import { useState } from 'react'
import { Link } from 'react-router'
import type { EndOfLifeCase, EndOfLifeTask } from '../../api/schemas'
import { useAffairsOf, useOpenAffairs } from '../../api/useEndOfLife'
import { dateOf } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Badge, type Tone } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Page'
import { Loading, ProblemNote } from '../../ui/States'
import { AffairDialog } from './AffairDialog'
import { useAffairTexts } from './texts'
import '../care/care.css'

const TONES: Record<EndOfLifeTask['state'], Tone> = { OPEN: 'warn', DONE: 'good', NOT_NEEDED: 'plain', WITHDRAWN: 'plain' }

/** The members whose affairs are not settled; nothing at all where there are none, as most of the time. */
export function OpenAffairs({ unitId }: { unitId: string }) {
  const t = useAffairTexts()
  const open = useOpenAffairs(unitId)
  if (open.isPending) return null
  if (open.isLoadingError) return <ProblemNote error={open.error} retry={() => void open.refetch()} />
  const cases = open.data.pages.flatMap((page) => page.items)
  if (cases.length === 0) return null
  return (
    <Card title={t.title} testId="open-affairs">
      <p>{t.open(open.data.pages[0]?.total ?? cases.length)}</p>
      {cases.map((one) => (
        <OneCase key={one.id} found={one} named />
      ))}
      {open.isFetchNextPageError && <ProblemNote error={open.error} retry={() => void open.fetchNextPage()} />}
      {open.hasNextPage && (
        <Button loading={open.isFetchingNextPage} onClick={() => void open.fetchNextPage()}>
          {t.more}
        </Button>
      )}
    </Card>
  )
}

/** What is or was to be done after a member's death. */
export function AffairsTab({ memberId }: { memberId: string }) {
  const t = useAffairTexts()
  const affairs = useAffairsOf(memberId, true)
  if (affairs.isPending) return <Loading />
  if (affairs.isLoadingError) return <ProblemNote error={affairs.error} retry={() => void affairs.refetch()} />
  return (
    <Card title={t.title} testId="affairs">
      <p className="soft small">{t.note}</p>
      {affairs.data.length === 0 && <p className="soft">{t.none}</p>}
      {affairs.data.map((one) => (
        <OneCase key={one.id} found={one} named={false} />
      ))}
    </Card>
  )
}

function OneCase({ found, named }: { found: EndOfLifeCase; named: boolean }) {
  const t = useAffairTexts()
  const { language } = useLanguage()
  const [asked, setAsked] = useState<string | null>(null)
  // As it is now: whoever settled it meanwhile is shown with what he said.
  const task = found.tasks.find(({ id }) => id === asked)
  const day = (iso: string) => dateOf(iso, language)
  return (
    <section aria-label={found.name} className="stack">
      <div className="visit-who">
        {named && <Link to={`/members/${found.memberId}?tab=affairs`}>{found.name}</Link>}
        {named && <span>{found.unitName}</span>}
        <span>{t.died(day(found.diedOn), day(found.recordedOn))}</span>
        <Badge tone={found.withdrawn ? 'plain' : found.openTasks > 0 ? 'warn' : 'good'}>
          {found.withdrawn ? t.takenBack : t.left(found.openTasks)}
        </Badge>
      </div>
      <ul className="visits">
        {found.tasks
          .filter(({ state }) => !named || state === 'OPEN')
          .map((task) => (
            <OneTask key={task.id} task={task} name={found.name} withdrawn={found.withdrawn} onAsk={() => setAsked(task.id)} />
          ))}
      </ul>
      {task && <AffairDialog found={found} task={task} named={named} onClose={() => setAsked(null)} />}
    </section>
  )
}

type TaskProps = { task: EndOfLifeTask; name: string; withdrawn: boolean; onAsk: () => void }

function OneTask({ task, name, withdrawn, onAsk }: TaskProps) {
  const t = useAffairTexts()
  const { language } = useLanguage()
  const kind = t.kinds[task.kind] ?? task.kind
  return (
    <li>
      <div className="visit-who">
        <strong>{kind}</strong>
        <Badge tone={TONES[task.state]}>{t.states[task.state] ?? task.state}</Badge>
        {!withdrawn && (
          <Button
            className="no-print"
            type={task.state === 'OPEN' ? 'primary' : 'default'}
            ghost={task.state === 'OPEN'}
            aria-label={t.changeOf(name, kind)}
            onClick={onAsk}
          >
            {task.state === 'OPEN' ? t.change : t.again}
          </Button>
        )}
      </div>
      <p className="soft small">
        {task.on ? t.settled(dateOf(task.on, language), task.settledBy ?? '') : t.hints[task.kind]}
        {task.note && `。${task.note}`}
      </p>
    </li>
  )
}
