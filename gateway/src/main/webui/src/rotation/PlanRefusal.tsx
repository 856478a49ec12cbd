import { Problem } from '../api/problem'
import { Alert } from '../ui/Alert'
import { ProblemNote } from '../ui/States'
import { useWishTexts } from './wishTexts'

const listed = (value: unknown): string[] => (Array.isArray(value) ? value.filter((each) => typeof each === 'string') : [])

/** Why a year cannot be planned as asked: what contradicts, why, and what would help, one by one. */
export function PlanRefusal({ error }: { error: unknown }) {
  const t = useWishTexts()
  const extra = error instanceof Problem ? error.extra : {}
  const conflicts = listed(extra['conflicts'])
  // The first reason puts the conflicts into one sentence; they stand in a list already.
  const reasons = listed(extra['reasons']).filter(
    (reason) => conflicts.length === 0 || !conflicts.every((conflict) => reason.includes(conflict)),
  )
  const lists = [
    { title: conflicts.length > 1 ? t.conflicts : t.conflict, lines: conflicts },
    { title: t.reasons, lines: reasons },
    { title: t.wouldHelp, lines: listed(extra['wouldHelp']) },
  ].filter(({ lines }) => lines.length > 0)
  if (!(error instanceof Problem) || lists.length === 0) return <ProblemNote error={error} />
  return (
    <Alert
      type="error"
      role="alert"
      title={t.refused}
      description={
        <div className="stack" data-testid="plan-refused">
          {lists.map(({ title, lines }) => (
            <div key={title}>
              <h3>{title}</h3>
              <ul className="sentences">
                {lines.map((line) => (
                  <li key={line}>{line}</li>
                ))}
              </ul>
            </div>
          ))}
        </div>
      }
    />
  )
}
