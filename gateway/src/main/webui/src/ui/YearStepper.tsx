import { Button } from './Button'
import { useUiTexts } from './texts'

/** A year, with the ones before and after it. */
export function YearStepper({ year, onYear }: { year: number; onYear: (year: number) => void }) {
  const t = useUiTexts()
  return (
    <div className="row" role="group" aria-label={t.year}>
      <Button aria-label={t.previousYear} onClick={() => onYear(year - 1)}>
        ‹
      </Button>
      <strong className="numeric">{year}</strong>
      <Button aria-label={t.nextYear} onClick={() => onYear(year + 1)}>
        ›
      </Button>
    </div>
  )
}
