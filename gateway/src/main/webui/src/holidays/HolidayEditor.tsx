import { useRef, useState } from 'react'
import { Problem } from '../api/problem'
import { type TaggedHolidays, useSaveHolidays } from '../api/useHolidays'
import { Alert } from '../ui/Alert'
import { Button } from '../ui/Button'
import { Checkbox, TextField } from '../ui/Fields'
import { useGuard } from '../ui/form/useGuard'
import { Card } from '../ui/Page'
import { ProblemNote } from '../ui/States'
import { AddDays } from './AddDays'
import { changesOf, edited, type Line, NO_EDITS, withDays, withLineRestored, withOnly, withoutLine } from './holidayModel'
import { ImportDays } from './ImportDays'
import { LineTable } from './LineTable'
import { useHolidayTexts } from './texts'

type Props = { kept: TaggedHolidays; reload: () => Promise<unknown>; onSaved: () => void; onClose: () => void }

/** Nothing leaves this screen before it is saved; what somebody else saved meanwhile is loaded under one's own changes. */
export function HolidayEditor({ kept: { table, etag }, reload, onSaved, onClose }: Props) {
  const t = useHolidayTexts()
  const [edits, setEdits] = useState(NO_EDITS)
  const save = useSaveHolidays(table.year)
  const bar = useRef<HTMLDivElement>(null)
  const next = edited(table, edits)
  const changes = changesOf(table, edits)
  const nameless = next.source.trim() === ''
  const guard = useGuard(changes > 0)
  const remove = (line: Line) => {
    setEdits(withoutLine(edits, line))
    // A line that was never saved is gone with its button; the focus goes to the count of changes.
    if (line.change === 'added') bar.current?.focus()
  }
  const submit = () => save.mutate({ draft: next, etag }, { onSuccess: onSaved })
  const stale = save.error instanceof Problem && [409, 412, 428].includes(save.error.status)
  return (
    <>
      {guard}
      <Card title={t.editTitle}>
        <AddDays
          year={table.year}
          names={[...new Set(table.keyDates.map((key) => key.name))]}
          onAdd={(days) => setEdits(withDays(edits, days))}
        />
        <ImportDays
          year={table.year}
          onTake={(days, only) => setEdits(only ? withOnly(edits, table.days, days) : withDays(edits, days))}
        />
        <h3>{t.basis}</h3>
        <TextField
          label={t.sourceLabel}
          required
          maxLength={200}
          value={next.source}
          error={nameless ? t.sourceNeeded : null}
          onChange={(event) => setEdits({ ...edits, source: event.target.value })}
        />
        <Checkbox
          label={t.provisionalLabel}
          checked={next.provisional}
          onChange={(event) => setEdits({ ...edits, provisional: event.target.checked })}
        />
      </Card>
      <Card title={t.days}>
        <LineTable
          year={table.year}
          saved={table.days}
          next={next.days}
          onRemove={remove}
          onRestore={(line) => setEdits(withLineRestored(edits, line))}
        />
      </Card>
      <div className="save-bar stack no-print" ref={bar} tabIndex={-1}>
        {stale && (
          <Alert
            type="warning"
            role="alert"
            title={t.stale}
            description={
              <div className="stack">
                <p>{t.staleNote}</p>
                <div>
                  <Button onClick={() => void reload().then(() => save.reset())}>{t.reload}</Button>
                </div>
              </div>
            }
          />
        )}
        {save.isError && !stale && <ProblemNote error={save.error} />}
        <div className="row save-bar-row">
          <span role="status">{t.changed(changes)}</span>
          <span className="row">
            <Button onClick={onClose}>{changes === 0 ? t.close : t.discard}</Button>
            <Button type="primary" disabled={changes === 0 || nameless || stale} loading={save.isPending} onClick={submit}>
              {t.save}
            </Button>
          </span>
        </div>
      </div>
    </>
  )
}
