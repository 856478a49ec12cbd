import type { ReactNode } from 'react'
import { Link } from 'react-router'
import { Button } from './Button'
import './numbers.css'

export type Counted = {
  key: string
  label: string
  number: string | number
  /** In what it is counted. */
  unit?: string
  /** What a press opens, and how that is called: an address, or a change of what stands below. */
  opens?: { says: string; to: string } | { says: string; show: () => void }
  /** Somebody has to do something about it. */
  alert?: boolean
  wide?: boolean
}

/** The figures at the head of a page, each with what it counts; what can be looked at one by one is opened by its figure. */
export function Numbers({ items, testId }: { items: Counted[]; testId: string }) {
  return (
    <dl className="numbers" data-testid={testId}>
      {items.map((one) => (
        <div key={one.key} className={['number', one.alert && 'alert', one.wide && 'wide-number'].filter(Boolean).join(' ')}>
          <dt>{one.label}</dt>
          <dd>
            {openedBy(one, <strong data-testid={'number-' + one.key}>{one.number}</strong>)} {one.unit}
          </dd>
        </div>
      ))}
    </dl>
  )
}

function openedBy({ opens }: Counted, number: ReactNode): ReactNode {
  if (!opens) return number
  if ('to' in opens)
    return (
      <Link to={opens.to} aria-label={opens.says}>
        {number}
      </Link>
    )
  return (
    <Button type="link" aria-label={opens.says} onClick={opens.show}>
      {number}
    </Button>
  )
}
