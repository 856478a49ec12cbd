import { Alert } from 'antd'
import { Problem } from '../api/problem'
import { ProblemNote } from '../ui/States'
import { useWishTexts } from './wishTexts'

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [])

/** Why a year cannot be planned as asked: the sentence, and what it names one by one; a single reason is the sentence. */
export function PlanRefusal({ error }: { error: unknown }) {
  const t = useWishTexts()
  const extra = error instanceof Problem ? error.extra : {}
  const reasons = listed(extra['reasons'])
  const lists = [
    { title: t.conflicts, lines: listed(extra['conflicts']) },
    { title: t.reasons, lines: reasons.length > 1 ? reasons : [] },
    { title: t.wouldHelp, lines: listed(extra['wouldHelp']) },
  ].filter(({ lines }) => lines.length > 0)
  if (!(error instanceof Problem) || lists.length + reasons.length === 0) return <ProblemNote error={error} />
  return (
    <Alert type="error" showIcon role="alert" title={t.refused} description={
      <div className="stack" data-testid="plan-refused">
        <p>{error.message}</p>
        {lists.map(({ title, lines }) => (
          <div key={title}><h3>{title}</h3><ul className="sentences">{lines.map((line) => <li key={line}>{line}</li>)}</ul></div>
        ))}
      </div>
    } />
  )
}
