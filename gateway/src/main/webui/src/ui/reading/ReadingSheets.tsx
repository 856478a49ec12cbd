import { type ReactNode, useState } from 'react'
import type { ReadingCorrection, ReadSheet } from '../../api/schemas'
import { Alert } from '../Alert'
import { Badge, type Tone } from '../Badge'
import { Button } from '../Button'
import { Checkbox, TextField } from '../Fields'
import { ProblemNote } from '../States'
import {
  askedIn,
  columnsAskedIn,
  correctionOf,
  type Draft,
  isEmpty,
  isOpened,
  isTicked,
  mayBeRead,
  NOTHING,
  type SheetsRead,
  withSheet,
  withUnit,
} from './readingModel'
import { useReadingTexts } from './readingTexts'
import { TableRead } from './TableRead'
import './reading.css'

const TONES: Record<ReadSheet['state'], Tone> = {
  READ: 'good',
  ASKED: 'warn',
  COLUMNS_ASKED: 'warn',
  LEFT_OUT: 'plain',
  HIDDEN: 'plain',
  EMPTY: 'plain',
  NO_HEADING: 'bad',
}

type Props = {
  reading: SheetsRead
  /** The units of the county by name, where a sheet may be said to be one's. */
  units?: string[]
  /** Whether the caller may correct it now. */
  correcting: boolean
  /** What is to be said before the sheets. */
  before?: ReactNode
  hint: string
  /** What is to be said beside the button. */
  note?: string
  correct: { isPending: boolean; isError: boolean; error: unknown }
  onCorrect: (correction: ReadingCorrection) => void
}

/** What was made of a workbook: which sheets and rows were read, what became of each column; and what is wrong with it. */
export function ReadingSheets({ reading, units = [], correcting, before, hint, note, correct, onCorrect }: Props) {
  const t = useReadingTexts()
  const [draft, setDraft] = useState<Draft>(NOTHING)
  const asked = askedIn(reading)
  return (
    <>
      {before}
      {asked.length > 0 && <Alert type="warning" title={t.asked(asked.map((sheet) => sheet.name))} />}
      {columnsAskedIn(reading).map((sheet) => (
        <Alert key={sheet.name} type="warning" title={sheet.why} />
      ))}
      <p className="soft">{correcting ? hint : reading.own ? t.hintDone : t.hintOthers}</p>
      {reading.sheets.map((sheet, place) => (
        <Sheet
          key={sheet.name}
          sheet={sheet}
          open={isOpened(sheet, place)}
          reading={reading}
          units={units}
          draft={draft}
          onDraft={correcting ? setDraft : undefined}
        />
      ))}
      {correct.isError && <ProblemNote error={correct.error} />}
      {correcting && (
        <div className="row">
          <Button
            type="primary"
            size="large"
            disabled={isEmpty(draft)}
            loading={correct.isPending}
            onClick={() => onCorrect(correctionOf(draft))}
          >
            {t.again}
          </Button>
          <span className="soft" role="status">
            {isEmpty(draft) ? t.nothingChanged : t.changed}
            {note}
          </span>
        </div>
      )}
    </>
  )
}

type SheetProps = {
  sheet: ReadSheet
  open: boolean
  reading: SheetsRead
  units: string[]
  draft: Draft
  onDraft?: (draft: Draft) => void
}

function Sheet({ sheet, open, reading, units, draft, onDraft }: SheetProps) {
  const t = useReadingTexts()
  return (
    <section className="read-sheet" aria-label={t.sheet(sheet.name)}>
      <div className="row">
        <h3>{t.sheet(sheet.name)}</h3>
        <Badge tone={TONES[sheet.state]}>{t.states[sheet.state]}</Badge>
        {onDraft && mayBeRead(sheet) && (
          <Checkbox
            label={t.read(sheet.name)}
            checked={isTicked(draft, sheet)}
            onChange={(event) => onDraft(withSheet(draft, sheet, event.target.checked))}
          />
        )}
      </div>
      {sheet.lacksUnit && sheet.unit && <p>{t.unitIs(sheet.unit)}</p>}
      {onDraft && sheet.lacksUnit && (
        <UnitOfSheet sheet={sheet} units={units} onUnit={(unit) => onDraft(withUnit(draft, sheet, unit))} />
      )}
      {sheet.why && sheet.state !== 'COLUMNS_ASKED' && <p>{sheet.why}</p>}
      {sheet.tables.length > 0 && (
        <details open={open}>
          <summary>{t.details(sheet.tables.length)}</summary>
          <div className="stack">
            {sheet.tables.map((table, place) => (
              <TableRead
                key={place}
                sheet={sheet}
                table={table}
                fields={reading.fields}
                draft={draft}
                onDraft={onDraft && sheet.state !== 'ASKED' ? onDraft : undefined}
              />
            ))}
          </div>
        </details>
      )}
    </section>
  )
}

function UnitOfSheet({ sheet, units, onUnit }: { sheet: ReadSheet; units: string[]; onUnit: (unit: string) => void }) {
  const t = useReadingTexts()
  return (
    <TextField
      label={sheet.unit ? t.otherUnit(sheet.name) : t.unitOf(sheet.name)}
      hint={t.unitHint}
      offers={units}
      maxLength={100}
      autoComplete="off"
      onChange={(event) => onUnit(event.target.value)}
    />
  )
}
