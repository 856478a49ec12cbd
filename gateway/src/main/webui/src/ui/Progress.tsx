import './progress.css'

type Props = {
  'aria-label': string
  /** 0 to 100. */
  'percent': number
  /** Work that goes on moves, also while its figure stands. */
  'status'?: 'active'
  'showInfo'?: boolean
}

export function Progress({ percent, status, showInfo = true, 'aria-label': label }: Props) {
  return (
    <div className="progress">
      <div
        className={status ? 'progress-rail active' : 'progress-rail'}
        role="progressbar"
        aria-label={label}
        aria-valuemin={0}
        aria-valuemax={100}
        aria-valuenow={showInfo ? percent : undefined}
      >
        <div className="progress-done" style={{ width: percent + '%' }} />
      </div>
      {showInfo && <span className="numeric">{percent}%</span>}
    </div>
  )
}
