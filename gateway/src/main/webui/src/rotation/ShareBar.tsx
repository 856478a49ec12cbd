import { shareOf } from './balanceModel'

/** Turns above the share to the right of the middle, below it to the left; the words beside it say the same. */
export function ShareBar({ aboveShare, widest }: { aboveShare: number; widest: number }) {
  const length = Math.min(1, Math.abs(aboveShare) / widest) * 48
  return (
    <svg className="share-bar" viewBox="-50 -8 100 16" aria-hidden="true">
      <rect className={shareOf(aboveShare)} x={aboveShare < 0 ? -length : 0} y={-5} width={length} height={10} />
      <line x1={0} x2={0} y1={-8} y2={8} />
    </svg>
  )
}
