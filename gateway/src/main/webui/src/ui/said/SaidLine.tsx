import { useEffect, useState, useSyncExternalStore } from 'react'
import { Alert } from '../Alert'
import { lastSaid, type Said } from './message'
import './said.css'

/** So long it stands, the longer the more there is to read; under the pointer it stays (WCAG 2.2.1). */
const standsMillis = ({ text }: Said) => 4_000 + 100 * text.length

/** The place for what is said by the way. There is one. */
export function SaidLine() {
  const said = useSyncExternalStore(lastSaid.watch, lastSaid.now)
  const [held, setHeld] = useState(false)
  useEffect(() => {
    if (!said || held) return
    const timer = setTimeout(() => lastSaid.forget(said), standsMillis(said))
    return () => clearTimeout(timer)
  }, [said, held])
  return (
    // It is there before its words: a region that comes with them is not read out.
    <div
      className="said no-print"
      aria-live="polite"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
    >
      {said && <Alert role="none" type={said.kind} title={said.text} />}
    </div>
  )
}
