import { Alert, Button, Spin } from 'antd'
import { type ReactNode, useId } from 'react'
import { Problem } from '../api/problem'
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
      showIcon
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

export function LoadFailed({ error, retry }: { error: unknown; retry: () => void }) {
  return (
    <div className="page">
      <ProblemNote error={error} retry={retry} />
    </div>
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
