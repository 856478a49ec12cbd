import type { ReactNode } from 'react'
import { Button } from '../Button'
import { useRecordTexts } from './recordTexts'
import './record.css'

type Props = {
  label: string
  /** Its ends, where the service gives them; null where nothing is recorded. */
  masked: string | null
  /** Once it was asked for. */
  revealed?: ReactNode
  onReveal: () => void
  onHide: () => void
}

/** A value under seal: masked until somebody asks for it and says why, and masked again whenever he likes. */
export function Sealed({ label, masked, revealed, onReveal, onHide }: Props) {
  const t = useRecordTexts()
  if (revealed !== undefined)
    return (
      <span className="sealed">
        <span className="numeric">{revealed}</span>
        <Button type="link" onClick={onHide} title={t.shown} aria-label={`${t.hide} ${label}`}>
          {t.hide}
        </Button>
      </span>
    )
  if (masked === null) return <span className="soft">{t.none}</span>
  return (
    <span className="sealed">
      <span className="numeric">{masked || t.masked}</span>
      <Button type="link" onClick={onReveal} aria-label={t.revealOf(label)}>
        {t.reveal}
      </Button>
    </span>
  )
}
