import { type ReactNode, useEffect, useId } from 'react'
import { Problem } from '../api/problem'
import { Alert } from './Alert'
import { Button } from './Button'
import { Spin } from './Spin'
import { useProblemTexts } from './problemTexts'
import { useUiTexts } from './texts'

export function Loading() {
  const t = useUiTexts()
  return (
    <div className="page" role="status" aria-live="polite">
      <div className="row soft">
        <Spin /> {t.loading}
      </div>
    </div>
  )
}

/** The words for an error: the service's own, else ours for its status in the reader's language. */
export function useMessageOf(): (error: unknown) => string {
  const t = useProblemTexts()
  return (error) => {
    if (error instanceof Problem) return error.message || (t.byStatus[error.status] ?? t.failed(error.status))
    return error instanceof Error ? error.message : String(error)
  }
}

/** What the service said, with the fields it named; `atFields` are the pointers whose words already stand at their fields. */
export function ProblemNote({ error, retry, atFields = [] }: { error: unknown; retry?: () => void; atFields?: string[] }) {
  const t = useUiTexts()
  const messageOf = useMessageOf()
  const problem = error instanceof Problem ? error : undefined
  const elsewhere = problem?.errors.filter((field) => !atFields.includes(field.pointer ?? '')) ?? []
  return (
    <Alert
      type="error"
      role="alert"
      title={messageOf(error)}
      description={
        <>
          {elsewhere.length > 0 && (
            <ul>
              {elsewhere.map((field, index) => (
                <li key={index}>{field.detail}</li>
              ))}
            </ul>
          )}
          {problem?.isReread && <p>{t.isReread}</p>}
          {problem && <span className="small soft">{t.code(problem.code)}</span>}
        </>
      }
      action={retry && <Button onClick={retry}>{t.retry}</Button>}
    />
  )
}

/** So long after a failure it is tried again, in milliseconds: often enough for somebody who waits, seldom enough for who starts. */
const AGAIN_AFTER = 5_000

/** Nobody can mend it where it is read: the platform starts, a part of it is away, or the line is. */
function isAway(error: unknown): error is Problem {
  return error instanceof Problem && (error.status === 0 || error.status >= 500)
}

/** A page that has nothing to show. What passes by itself is tried again by itself. */
export function LoadFailed({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="page">
      {isAway(error) ? <Away error={error} retry={retry} /> : <ProblemNote error={error} retry={retry} />}
    </div>
  )
}

function Away({ error, retry }: { error: Problem; retry: () => void }) {
  const t = useUiTexts()
  useEffect(() => {
    const timer = setInterval(retry, AGAIN_AFTER)
    return () => clearInterval(timer)
  }, [retry])
  const offline = error.status === 0
  return (
    <Empty title={offline ? t.lineGone : t.away}>
      <div role="status" className="stack">
        <p>{offline ? t.lineGoneNote : t.awayNote}</p>
        <div className="row soft">
          <Spin /> {t.triedAgain(AGAIN_AFTER / 1_000)}
        </div>
        {!offline && <p className="small soft">{[error.message, t.code(error.code)].filter(Boolean).join(' · ')}</p>}
      </div>
      <div>
        <Button onClick={retry}>{t.tryNow}</Button>
      </div>
    </Empty>
  )
}

export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  const id = useId()
  return (
    <section className="card stack" aria-labelledby={id} data-testid="empty">
      <h2 id={id}>{title}</h2>
      {children}
    </section>
  )
}
