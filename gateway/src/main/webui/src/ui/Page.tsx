import { type ReactNode, useEffect } from 'react'
import { useUiTexts } from './texts'

export function Page({
  title,
  tabTitle = title,
  state,
  note,
  tools,
  children,
}: {
  title: string
  /** What the browser's tab says instead: its history names nobody. */
  tabTitle?: string
  /** Beside the title: how it stands. */
  state?: ReactNode
  note?: ReactNode
  tools?: ReactNode
  children: ReactNode
}) {
  const t = useUiTexts()
  useEffect(() => {
    document.title = `${tabTitle} · ${t.product}`
  }, [tabTitle, t])
  return (
    <div className="page">
      <header className="page-head">
        <div>
          {state ? (
            <div className="row">
              <h1>{title}</h1>
              {state}
            </div>
          ) : (
            <h1>{title}</h1>
          )}
          {note && <p className="soft small">{note}</p>}
        </div>
        {tools && <div className="page-head-tools no-print">{tools}</div>}
      </header>
      {children}
    </div>
  )
}

export function Card({
  title,
  tools,
  children,
  testId,
}: {
  title?: string
  tools?: ReactNode
  children: ReactNode
  testId?: string
}) {
  return (
    <section className="card stack" aria-label={title} data-testid={testId}>
      {(title || tools) && (
        <div className="page-head">
          {title && <h2>{title}</h2>}
          {tools && <div className="row no-print">{tools}</div>}
        </div>
      )}
      {children}
    </section>
  )
}
