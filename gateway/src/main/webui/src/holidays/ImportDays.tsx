import { useState } from 'react'
import type { HolidayDay } from '../api/schemas'
import { useHolidayLines } from '../api/useHolidays'
import { Alert } from '../ui/Alert'
import { Button } from '../ui/Button'
import { Checkbox, TextArea, TextField } from '../ui/Fields'
import { ProblemNote } from '../ui/States'
import { daysIn, type Fault, linesOf, textOf } from './pastedDays'
import { useHolidayTexts } from './texts'

type Outcome = { faults: Fault[]; taken: number }

/** Lines from a notice or a sheet; a file is shown first, so that a wrong line can be put right on the spot. */
export function ImportDays({ year, onTake }: { year: number; onTake: (days: HolidayDay[], only: boolean) => void }) {
  const t = useHolidayTexts()
  const [text, setText] = useState('')
  const [only, setOnly] = useState(false)
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const workbook = useHolidayLines(year)
  const write = (next: string) => {
    setText(next)
    setOutcome(null)
    workbook.reset()
  }
  const read = async (file: File | undefined) => {
    if (!file) return
    if (!/\.(xlsx?|et)$/i.test(file.name)) return write(textOf(await file.arrayBuffer()))
    setOutcome(null)
    workbook.mutate(file, { onSuccess: (lines) => write(linesOf(lines)) })
  }
  const take = () => {
    const { days, faults } = daysIn(text, year)
    if (faults.length === 0) {
      onTake(days, only)
      setText('')
    }
    setOutcome({ faults, taken: days.length })
  }
  return (
    <details className="holiday-import">
      <summary>{t.paste}</summary>
      <div className="stack">
        <TextArea
          label={t.pasteLabel}
          hint={t.pasteHint}
          rows={6}
          value={text}
          onChange={(event) => write(event.target.value)}
        />
        <TextField
          label={t.file}
          type="file"
          accept=".xlsx,.xls,.et,.csv,.txt,text/csv,text/plain"
          disabled={workbook.isPending}
          onChange={(event) => {
            void read(event.target.files?.[0])
            event.target.value = ''
          }}
        />
        {workbook.isError && <ProblemNote error={workbook.error} />}
        <Checkbox label={t.only} checked={only} onChange={(event) => setOnly(event.target.checked)} />
        <div>
          <Button disabled={text.trim() === ''} onClick={take}>
            {t.take}
          </Button>
        </div>
        {outcome && outcome.faults.length > 0 && (
          <Alert
            type="error"
            role="alert"
            title={t.faults(outcome.faults.length)}
            description={
              <ul className="holiday-faults">
                {outcome.faults.map((fault) => (
                  <li key={fault.line}>{t.fault(fault)}</li>
                ))}
              </ul>
            }
          />
        )}
        {outcome?.faults.length === 0 && <p role="status">{t.taken(outcome.taken)}</p>}
      </div>
    </details>
  )
}
