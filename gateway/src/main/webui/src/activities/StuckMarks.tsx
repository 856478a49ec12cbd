import { Alert } from '../ui/Alert'
import { Button } from '../ui/Button'
import type { Line } from './rollModel'
import { useRollTexts } from './rollTexts'

/** Whose mark the service does not take, and why; it holds nobody else up. */
export function StuckMarks({ of, onDrop }: { of: { line: Line; why: string }[]; onDrop: (line: Line) => void }) {
  const t = useRollTexts()
  if (of.length === 0) return null
  return (
    <Alert
      type="error"
      role="alert"
      title={t.stuck}
      data-testid="stuck-marks"
      description={
        <ul className="plain-list">
          {of.map(({ line, why }) => (
            <li key={line.id} className="row">
              <span>{t.stuckOne(line.name, why)}</span>
              <Button aria-label={t.dropOf(line.name)} onClick={() => onDrop(line)}>
                {t.drop}
              </Button>
            </li>
          ))}
        </ul>
      }
    />
  )
}
