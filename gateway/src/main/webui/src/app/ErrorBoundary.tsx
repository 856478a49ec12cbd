import { Component, type ReactNode } from 'react'
import { useAppTexts } from './texts'

/** Shows a failed screen instead of an empty page; the rest of the shell keeps working. */
export class ErrorBoundary extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <FailedPage /> : this.props.children
  }
}

function FailedPage() {
  const t = useAppTexts()
  return (
    <div className="page" role="alert">
      <h1>{t.pageFailed}</h1>
      <p>{t.pageFailedNote}</p>
      <p>
        <button type="button" className="button-link" onClick={() => window.location.reload()}>
          {t.reload}
        </button>
      </p>
    </div>
  )
}
