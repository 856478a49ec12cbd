import { useEffect, useState, useSyncExternalStore } from 'react'
import { Button } from '../Button'
import { useUiTexts } from '../texts'
import { type UndoOffer, undoOffered, withdrawOffer } from './undo'
import './undo.css'

/** So long an offer stands; while a hand or the focus is on it, it stays (WCAG 2.2.1). */
const STANDS_MILLIS = 12_000

const isTyping = (target: EventTarget | null) =>
  target instanceof HTMLElement &&
  !!target.closest('input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]')

/** Says what was just done and takes it back, by its button or by Ctrl+Z outside of a field. There is one, in the shell. */
export function UndoLine() {
  const t = useUiTexts()
  const offer = useSyncExternalStore(undoOffered.watch, undoOffered.now)
  return (
    <div className="undo no-print">
      {/* It is there before its words: a region that comes with them is not read out. */}
      <span className="undo-said" role="status">
        {offer && `${offer.what} ${t.undoKeys}`}
      </span>
      {offer && <Offer key={offer.what} offer={offer} />}
    </div>
  )
}

function Offer({ offer }: { offer: UndoOffer }) {
  const t = useUiTexts()
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (held) return
    const timer = setTimeout(() => withdrawOffer(offer), STANDS_MILLIS)
    return () => clearTimeout(timer)
  }, [offer, held])
  useEffect(() => {
    const undo = (event: KeyboardEvent) => {
      if (event.key.toLowerCase() !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || isTyping(event.target))
        return
      event.preventDefault()
      take(offer)
    }
    document.addEventListener('keydown', undo)
    return () => document.removeEventListener('keydown', undo)
  }, [offer])
  return (
    <div
      className="undo-line"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
      onKeyDown={(event) => event.key === 'Escape' && withdrawOffer(offer)}
    >
      <span aria-hidden="true">{offer.what}</span>
      <Button onClick={() => take(offer)} aria-keyshortcuts="Control+Z">
        {t.undo}
      </Button>
      <button type="button" className="undo-close" aria-label={t.close} onClick={() => withdrawOffer(offer)}>
        ✕
      </button>
    </div>
  )
}

function take(offer: UndoOffer): void {
  withdrawOffer(offer)
  offer.undo()
}
