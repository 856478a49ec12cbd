import { memo } from 'react'
import type { AttendanceStatus } from '../api/schemas'
import { byUnit, type Edits, type Line, statusOf } from './rollModel'
import { useRollTexts } from './rollTexts'

/** What stands beside the name; the name itself is "present". */
const OTHERS: AttendanceStatus[] = ['EXCUSED', 'AT_HOME', 'ABSENT']

type Props = {
  lines: Line[]
  edits: Edits
  /** Absent where the roll can no longer be changed. */
  onMark?: (line: Line, status: AttendanceStatus) => void
}

/** Unit by unit, a touch on the name is "present"; a second touch takes it back as long as it is not saved. */
export function RollList({ lines, edits, onMark }: Props) {
  const t = useRollTexts()
  return byUnit(lines).map(({ unitName, lines: ofUnit }) => (
    <section key={unitName} className="roll-unit" aria-label={unitName}>
      <h3>
        {unitName}{' '}
        <span className="soft small">
          {t.unitCount(ofUnit.filter((line) => statusOf(edits, line) === 'PRESENT').length, ofUnit.length)}
        </span>
      </h3>
      <ul className="roll">
        {ofUnit.map((line) => (
          <Row key={line.id} line={line} status={statusOf(edits, line)} unsaved={!!edits[line.id]} onMark={onMark} />
        ))}
      </ul>
    </section>
  ))
}

type RowProps = {
  line: Line
  status: AttendanceStatus | null
  unsaved: boolean
  onMark?: (line: Line, status: AttendanceStatus) => void
}

const Row = memo(function Row({ line, status, unsaved, onMark }: RowProps) {
  const t = useRollTexts()
  const note = line.registered === 'WAITLISTED' ? t.waitlisted : line.registered === null ? t.notSigned : ''
  const words = (
    <>
      <span className="roll-sign" aria-hidden="true">
        {status === 'PRESENT' ? '✓' : ''}
      </span>
      <span className="roll-name">{line.name}</span>
      <span className="soft small">{note}</span>
      {unsaved && (
        <span className="roll-unsaved" aria-hidden="true">
          ●
        </span>
      )}
    </>
  )
  return (
    <li data-testid="roll-line" data-status={status ?? 'NONE'}>
      {onMark ? (
        <button
          type="button"
          className="roll-present"
          aria-pressed={status === 'PRESENT'}
          aria-label={t.markOf([line.name, note].filter(Boolean).join(' '), t.short.PRESENT)}
          onClick={() => onMark(line, 'PRESENT')}
        >
          {words}
        </button>
      ) : (
        <span className="roll-present">{words}</span>
      )}
      {OTHERS.map((other) =>
        onMark ? (
          <button
            key={other}
            type="button"
            className="roll-other"
            aria-pressed={status === other}
            aria-label={t.markOf(line.name, t.short[other])}
            onClick={() => onMark(line, other)}
          >
            {t.short[other]}
          </button>
        ) : (
          status === other && (
            <span key={other} className="roll-other">
              {t.short[other]}
            </span>
          )
        ),
      )}
    </li>
  )
})
