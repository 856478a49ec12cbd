import { Alert, Button } from 'antd'
import { useState } from 'react'
import { Link, useNavigate } from 'react-router'
import type { ImportJob, ImportReading, ReadSheet } from '../api/schemas'
import { useCorrectReading, useReading } from '../api/useReading'
import { Badge, type Tone } from '../ui/Badge'
import { Checkbox } from '../ui/Fields'
import { Card } from '../ui/Page'
import { LoadFailed, Loading, ProblemNote } from '../ui/States'
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
  withSheet,
} from './readingModel'
import { useReadingTexts } from './readingTexts'
import { TableRead } from './TableRead'

const TONES: Record<ReadSheet['state'], Tone> = {
  READ: 'good',
  ASKED: 'warn',
  COLUMNS_ASKED: 'warn',
  LEFT_OUT: 'plain',
  HIDDEN: 'plain',
  EMPTY: 'plain',
  NO_HEADING: 'bad',
}

/** What was made of the workbook: which sheets and rows were read, what became of each column. */
export function Reading({ job }: { job: ImportJob }) {
  const t = useReadingTexts()
  const reading = useReading(job.id)
  if (reading.isPending) return <Loading />
  if (reading.isLoadingError) return <LoadFailed error={reading.error} retry={() => void reading.refetch()} />
  if (reading.data === null || reading.data.sheets.length === 0) return null
  return (
    <Card title={t.title} testId="reading">
      <Sheets reading={reading.data} correcting={reading.data.own && job.mode === 'VALIDATE' && !reading.data.replacedBy} />
    </Card>
  )
}

function Sheets({ reading, correcting }: { reading: ImportReading; correcting: boolean }) {
  const t = useReadingTexts()
  const navigate = useNavigate()
  const correct = useCorrectReading(reading)
  const [draft, setDraft] = useState<Draft>(NOTHING)
  const asked = askedIn(reading)
  return (
    <>
      {reading.replacedBy && (
        <Alert type="info" showIcon title={<Link to={'/imports/' + reading.replacedBy}>{t.replaced}</Link>} />
      )}
      {reading.carried + reading.dropped > 0 && (
        <Alert
          type={reading.dropped > 0 ? 'warning' : 'info'}
          showIcon
          title={t.carried(reading.carried, reading.dropped)}
        />
      )}
      {asked.length > 0 && <Alert type="warning" showIcon title={t.asked(asked.map((sheet) => sheet.name))} />}
      {columnsAskedIn(reading).map((sheet) => (
        <Alert key={sheet.name} type="warning" showIcon title={sheet.why} />
      ))}
      <p className="soft">{correcting ? t.hint : reading.own ? t.hintDone : t.hintOthers}</p>
      {reading.sheets.map((sheet, place) => (
        <Sheet
          key={sheet.name}
          sheet={sheet}
          open={isOpened(sheet, place)}
          reading={reading}
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
            onClick={() => correct.mutate(correctionOf(draft), { onSuccess: (id) => void navigate('/imports/' + id) })}
          >
            {t.again}
          </Button>
          <span className="soft" role="status">
            {isEmpty(draft) ? t.nothingChanged : t.changed}
            {reading.decided > 0 && t.willCarry(reading.decided)}
          </span>
        </div>
      )}
    </>
  )
}

type SheetProps = {
  sheet: ReadSheet
  open: boolean
  reading: ImportReading
  draft: Draft
  onDraft?: (draft: Draft) => void
}

function Sheet({ sheet, open, reading, draft, onDraft }: SheetProps) {
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
