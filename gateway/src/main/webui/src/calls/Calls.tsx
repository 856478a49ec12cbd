import { Link, useSearchParams } from 'react-router'
import { lacksNumber } from '../api/callRules'
import { known } from '../api/known'
import { useCallList, useCallOutcome } from '../api/useNotices'
import { useUnitNames } from '../api/useUnits'
import type { Call, CallOutcome } from '../api/schemas'
import { Badge } from '../ui/Badge'
import { Button } from '../ui/Button'
import { Checkbox } from '../ui/Fields'
import { Card, Page } from '../ui/Page'
import { PaperTools } from '../ui/paper/PaperTools'
import { Empty, LoadFailed, Loading, ProblemNote, useMessageOf } from '../ui/States'
import { message } from '../ui/said/message'
import { byUnit, isOpen } from './callModel'
import { callPaper } from './callPaper'
import { useCallTexts } from './texts'
import './calls.css'

const OUTCOMES: CallOutcome[] = ['REACHED', 'NOT_REACHED', 'WRONG_NUMBER']

/** Whom somebody has to phone: number, words and result on one line, on paper with room for the result. */
export default function Calls() {
  const t = useCallTexts()
  const [params, setParams] = useSearchParams()
  const activityId = params.get('activity') ?? undefined
  const done = params.get('done') === '1'
  const numberless = params.get('numbers') === 'none'
  const tick = (name: string, value: string) => (event: React.ChangeEvent<HTMLInputElement>) => {
    const next = new URLSearchParams(params)
    if (event.target.checked) next.set(name, value)
    else next.delete(name)
    setParams(next, { replace: true })
  }
  const calls = useCallList({ activityId, done })
  const names = useUnitNames()
  const { hasNextPage, isFetchNextPageError, fetchNextPage } = calls
  const shown = (all: Call[]) => (numberless ? all.filter(lacksNumber) : all)
  // Paper has no button for more: the list is read to its end first.
  const whole = async () => {
    let read: Pick<typeof calls, 'data' | 'hasNextPage'> = calls
    while (read.hasNextPage) read = await fetchNextPage({ throwOnError: true })
    return callPaper(shown(read.data?.items ?? []), await known(names), t)
  }
  if (calls.isPending) return <Loading />
  if (calls.isLoadingError) return <LoadFailed error={calls.error} retry={() => void calls.refetch()} />
  const { contactsKnown } = calls.data
  const items = shown(calls.data.items)
  return (
    <Page
      title={t.title}
      note={t.note}
      tools={
        <>
          <Checkbox label={t.numberless} checked={numberless} onChange={tick('numbers', 'none')} />
          <Checkbox label={t.done} checked={done} onChange={tick('done', '1')} />
          {(items.length > 0 || hasNextPage) && (
            // Numbers go onto paper and into no file: one that lies about is read without a record.
            <PaperTools paper={whole} files={[]} />
          )}
        </>
      }
    >
      {activityId && (
        <p>
          {t.ofActivity} <Link to="/calls">{t.all}</Link>
        </p>
      )}
      {!contactsKnown && items.length > 0 && <p role="alert">{t.contactsUnknown}</p>}
      {isFetchNextPageError && <ProblemNote error={calls.error} retry={() => void fetchNextPage()} />}
      {items.length === 0 && !hasNextPage ? (
        <Empty title={t.none}>
          <p>{t.noneNote}</p>
        </Empty>
      ) : (
        <>
          <p role="status" data-testid="call-count">
            {(calls.hasNextPage ? t.listed : t.count)(items.filter(isOpen).length)}
          </p>
          <Units calls={items} names={names.data} />
          {calls.hasNextPage && (
            <Button loading={calls.isFetchingNextPage} onClick={() => void calls.fetchNextPage()}>
              {t.more}
            </Button>
          )}
        </>
      )}
    </Page>
  )
}

function Units({ calls, names }: { calls: Call[]; names: Map<string, string> | undefined }) {
  const t = useCallTexts()
  return byUnit(calls).map(({ unitId, calls: ofUnit }) => (
    <Card key={unitId ?? ''} title={(unitId && names?.get(unitId)) || t.otherUnit}>
      <ul className="calls">
        {ofUnit.map((call) => (
          <Line key={call.messageId} call={call} />
        ))}
      </ul>
    </Card>
  ))
}

function Line({ call }: { call: Call }) {
  const t = useCallTexts()
  const messageOf = useMessageOf()
  const report = useCallOutcome()
  const name = call.name ?? t.unknownName
  const say = (outcome: CallOutcome) =>
    report.mutate({ messageId: call.messageId, outcome }, { onError: (error) => message.error(messageOf(error)) })
  return (
    <li data-testid="call">
      <div className="call-who">
        <strong>{name}</strong>
        <Phone number={call.phone} />
        {call.familyPhone && (
          <span>
            {t.family} {call.familyName} <Phone number={call.familyPhone} />
          </span>
        )}
        {call.calls > 0 && <span className="soft small">{t.called(call.calls)}</span>}
      </div>
      <p className="soft">{call.text}</p>
      {isOpen(call) ? (
        <div className="row tight no-print" role="group" aria-label={t.outcomeOf(name, t.result)}>
          {OUTCOMES.map((outcome) => (
            <Button
              key={outcome}
              type={outcome === 'REACHED' ? 'primary' : 'default'}
              ghost={outcome === 'REACHED'}
              loading={report.isPending && report.variables.outcome === outcome}
              aria-label={t.outcomeOf(name, t.outcomes[outcome])}
              onClick={() => say(outcome)}
            >
              {t.outcomes[outcome]}
            </Button>
          ))}
        </div>
      ) : (
        call.outcome && <Badge tone={call.outcome === 'REACHED' ? 'good' : 'warn'}>{t.outcomes[call.outcome]}</Badge>
      )}
    </li>
  )
}

function Phone({ number }: { number: string | undefined }) {
  const t = useCallTexts()
  if (!number) return <span className="soft">{t.noPhone}</span>
  return (
    <a className="numeric" href={'tel:' + number}>
      {number}
    </a>
  )
}
