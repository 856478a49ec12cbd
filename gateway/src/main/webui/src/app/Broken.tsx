import { Component, type ReactNode } from 'react'
import { useAppTexts } from './texts'

/** Shows a failed screen instead of an empty page; the rest of the shell keeps working. */
export class Broken extends Component<{ children: ReactNode }, { failed: boolean }> {
  override state = { failed: false }

  static getDerivedStateFromError() {
    return { failed: true }
  }

  override render() {
    return this.state.failed ? <Sorry /> : this.props.children
  }
}

function Sorry() {
  const t = useAppTexts()
  return (
    <div className="page" role="alert">
      <h1>{t.broken}</h1>
      <p>
        <button type="button" className="button-link" onClick={() => window.location.reload()}>
          {t.reload}
        </button>
      </p>
    </div>
  )
}
