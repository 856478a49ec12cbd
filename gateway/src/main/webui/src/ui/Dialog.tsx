import { type ReactNode, useId, useLayoutEffect, useRef } from 'react'
import { useUiTexts } from './texts'

type Props = {
  title: string
  onClose: () => void
  children: ReactNode
  foot?: ReactNode
  side?: boolean
  wide?: boolean
  testId?: string
}

/** The browser's own modal dialog: it traps focus, closes on Escape and gives the focus back. */
export function Dialog({ title, onClose, children, foot, side, wide, testId }: Props) {
  const t = useUiTexts()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  // A layout effect ends while the dialog is still in the page; one that is gone gives no focus back.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    return () => shown?.close()
  }, [])
  return (
    <dialog
      ref={dialog}
      className={side ? 'dialog side' : wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={id}
      data-testid={testId}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
      onClick={(event) => {
        if (event.target === event.currentTarget) onClose()
      }}
    >
      <div className="dialog-inner">
        <header className="dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="dialog-close" aria-label={t.close} onClick={onClose}>
            ✕
          </button>
        </header>
        <div className="dialog-body">{children}</div>
        {foot && <footer className="row dialog-foot">{foot}</footer>}
      </div>
    </dialog>
  )
}
