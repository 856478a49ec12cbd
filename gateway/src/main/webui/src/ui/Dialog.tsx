import { type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react'
import { Button } from './Button'
import { useUiTexts } from './texts'

type Props = {
  title: string
  onClose: () => void
  children: ReactNode
  foot?: ReactNode
  side?: boolean
  wide?: boolean
  testId?: string
  /** What is typed in it is kept elsewhere and there again when it opens next: it closes without asking. */
  kept?: boolean
  /** What it asks before it closes although nothing was typed: what it shows is not to be seen again. */
  asks?: { leaveDialog: string; stay: string; leave: string }
}

/**
 * The browser's own modal dialog: it traps focus, closes on Escape and gives the focus back. Once something was typed or ticked in
 * it, Escape, the cross and a click beside it ask first; the button that says so closes at once.
 */
export function Dialog({ title, onClose, children, foot, side, wide, testId, kept, asks }: Props) {
  const t = useUiTexts()
  const id = useId()
  const dialog = useRef<HTMLDialogElement>(null)
  const touched = useRef(false)
  const pressedBeside = useRef(false)
  const [asking, setAsking] = useState(false)
  // A layout effect ends while the dialog is still in the page; one that is gone gives no focus back.
  useLayoutEffect(() => {
    const shown = dialog.current
    shown?.showModal()
    // What asked for the focus as it was mounted stood in a closed dialog then, and the browser gave it to the cross.
    shown?.querySelector<HTMLElement>('[data-autofocus]')?.focus()
    return () => shown?.close()
  }, [])
  const leave = () => (asks || (touched.current && !kept) ? setAsking((was) => !was) : onClose())
  return (
    <dialog
      ref={dialog}
      className={side ? 'dialog side' : wide ? 'dialog wide' : 'dialog'}
      aria-labelledby={id}
      data-testid={testId}
      onInput={() => {
        touched.current = true
      }}
      // A browser lets a page refuse one wish to close and not the next, so the key is taken before it becomes one.
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented || event.nativeEvent.isComposing) return
        event.preventDefault()
        leave()
      }}
      onCancel={(event) => {
        // Also a file chooser inside says "cancel".
        if (event.target !== event.currentTarget) return
        event.preventDefault()
        leave()
      }}
      onPointerDown={(event) => {
        pressedBeside.current = event.target === event.currentTarget
      }}
      onClick={(event) => {
        // Whoever marks a text and lets go beside the dialog has not clicked beside it.
        if (event.target === event.currentTarget && pressedBeside.current) leave()
      }}
    >
      <div className="dialog-inner">
        <header className="dialog-head">
          <h2 id={id}>{title}</h2>
          <button type="button" className="dialog-close" aria-label={t.close} onClick={leave}>
            ✕
          </button>
        </header>
        <div className="dialog-body">{children}</div>
        {asking && (
          <div className="row dialog-leave" role="alert">
            <span>{(asks ?? t).leaveDialog}</span>
            <Button type="primary" autoFocus onClick={() => setAsking(false)}>
              {(asks ?? t).stay}
            </Button>
            <Button onClick={onClose}>{(asks ?? t).leave}</Button>
          </div>
        )}
        {foot && !asking && <footer className="row dialog-foot">{foot}</footer>}
      </div>
    </dialog>
  )
}
