import { useState } from 'react'
import { errorAt } from '../../api/problem'
import type { EndOfLifeCase, EndOfLifeTask } from '../../api/schemas'
import { useSettleAffair } from '../../api/useEndOfLife'
import { useVersionRead } from '../../api/useLatest'
import { today } from '../../i18n/dates'
import { Choice, TextArea, TextField } from '../../ui/Fields'
import { SaveDialog, useSaved } from '../SaveDialog'
import { useAffairTexts } from './texts'

type State = EndOfLifeTask['state']
const SAID: State[] = ['DONE', 'NOT_NEEDED', 'OPEN']

type Props = { found: EndOfLifeCase; task: EndOfLifeTask; named: boolean; onClose: () => void }

/** How a point stands: most of the time done today, so that a second tap is all it takes. */
export function AffairDialog({ found, task, named, onClose }: Props) {
  const t = useAffairTexts()
  const settle = useSettleAffair()
  const version = useVersionRead(task.version, settle.error)
  const saved = useSaved(onClose)
  const [draft, setDraft] = useState({
    state: task.state === 'OPEN' ? ('DONE' as State) : task.state,
    on: task.on ?? today(),
    note: task.note ?? '',
  })
  const edit = (change: Partial<typeof draft>) => setDraft({ ...draft, ...change })
  const wanted = {
    state: draft.state,
    on: draft.state === 'OPEN' ? undefined : draft.on,
    // In a list no note was read, and none is written over unseen.
    note: named && draft.note === '' ? undefined : draft.note.trim(),
  }
  return (
    <SaveDialog
      title={t.changeOf(found.name, t.kinds[task.kind] ?? task.kind)}
      testId="affair"
      saving={settle}
      fields={['/state', '/on', '/note']}
      onSubmit={() => settle.mutate({ id: task.id, version, wanted }, saved)}
      onClose={onClose}
    >
      <Choice
        label={t.state}
        value={draft.state}
        error={errorAt(settle.error, '/state')}
        onChange={(event) => edit({ state: event.target.value as State })}
        options={SAID.map((value) => ({ value, label: t.states[value] ?? value }))}
      />
      {draft.state !== 'OPEN' && (
        <TextField
          label={t.on}
          type="date"
          required
          min={found.diedOn}
          max={today()}
          hint={t.onHint}
          value={draft.on}
          error={errorAt(settle.error, '/on')}
          onChange={(event) => edit({ on: event.target.value })}
        />
      )}
      <TextArea
        label={t.noteOf}
        maxLength={500}
        hint={t.noteHint}
        value={draft.note}
        error={errorAt(settle.error, '/note')}
        onChange={(event) => edit({ note: event.target.value })}
      />
    </SaveDialog>
  )
}
