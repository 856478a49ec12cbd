import { useState } from 'react'
import { errorAt } from '../../api/problem'
import type { CareVisit, VisitOutcome } from '../../api/schemas'
import { useVisitOutcome } from '../../api/useCare'
import { today } from '../../i18n/dates'
import { TextArea, TextField } from '../../ui/Fields'
import { SaveDialog, useSaved } from '../SaveDialog'
import { useCareTexts } from './texts'

type Props = { visit: CareVisit; outcome: VisitOutcome; onClose: () => void }

/** How a visit went: most of the time today and by oneself, so that a second tap is all it takes. */
export function OutcomeDialog({ visit, outcome, onClose }: Props) {
  const t = useCareTexts()
  const record = useVisitOutcome()
  const saved = useSaved(onClose)
  const [on, setOn] = useState(today())
  const [by, setBy] = useState('')
  const [note, setNote] = useState('')
  const wanted = { outcome, on, by: by.trim() || undefined, note: note.trim() || undefined }
  return (
    <SaveDialog
      title={t.outcomeOf(visit.name, t.outcomes[outcome] ?? outcome)}
      testId="visit-outcome"
      saving={record}
      fields={['/on', '/by', '/note']}
      onSubmit={() => record.mutate({ id: visit.id, version: visit.version, wanted }, saved)}
      onClose={onClose}
    >
      <TextField
        label={t.outcomeOn}
        type="date"
        required
        max={today()}
        value={on}
        error={errorAt(record.error, '/on')}
        onChange={(event) => setOn(event.target.value)}
      />
      <TextField
        label={t.by}
        maxLength={40}
        autoComplete="off"
        hint={t.byHint}
        value={by}
        error={errorAt(record.error, '/by')}
        onChange={(event) => setBy(event.target.value)}
      />
      <TextArea
        label={t.noteOf}
        maxLength={500}
        hint={t.noteHint}
        value={note}
        error={errorAt(record.error, '/note')}
        onChange={(event) => setNote(event.target.value)}
      />
    </SaveDialog>
  )
}
