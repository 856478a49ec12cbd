import { useState } from 'react'
import { errorAt } from '../../api/problem'
import type { FloatingRecord, PlacementReason, SixHave } from '../../api/schemas'
import { usePlaceFloating, useReturnFloating, useShowHave } from '../../api/useFloating'
import { useVersionRead } from '../../api/useLatest'
import { today } from '../../i18n/dates'
import { Checkbox, Choice, TextArea, TextField } from '../../ui/Fields'
import { SaveDialog, useSaved } from '../SaveDialog'
import { SHOWN_BY_PEOPLE } from './floatingModel'
import { useFloatingTexts } from './texts'

type Props = { record: FloatingRecord; onClose: () => void }

/** The day somebody came back, or went home. */
export function ReturnDialog({ record, onClose }: Props) {
  const t = useFloatingTexts()
  const giveBack = useReturnFloating(record.id)
  const version = useVersionRead(record.version, giveBack.error)
  const saved = useSaved(onClose)
  const [on, setOn] = useState(today())
  return (
    <SaveDialog
      title={t.returnOf(record.name)}
      testId="floating-return"
      saving={giveBack}
      fields={['/on']}
      onSubmit={() => giveBack.mutate({ wanted: { on }, version }, saved)}
      onClose={onClose}
    >
      <p className="soft">{t.returnNote[record.direction]}</p>
      <TextField
        label={t.returnedOn}
        type="date"
        required
        max={today()}
        value={on}
        error={errorAt(giveBack.error, '/on')}
        onChange={(event) => setOn(event.target.value)}
      />
    </SaveDialog>
  )
}

/** Into which branch, and which of the three reasons speaks for it. */
export function PlaceDialog({ record, onClose }: Props) {
  const t = useFloatingTexts()
  const place = usePlaceFloating(record.id)
  const version = useVersionRead(record.version, place.error)
  const saved = useSaved(onClose)
  const [branch, setBranch] = useState(record.placement?.branch ?? '')
  const [on, setOn] = useState(record.placement?.on ?? today())
  const [reasons, setReasons] = useState<PlacementReason[]>(record.placement?.reasons ?? [])
  return (
    <SaveDialog
      title={t.placeOf(record.name)}
      testId="floating-place"
      saving={place}
      fields={['/branch', '/on']}
      disabled={reasons.length === 0}
      onSubmit={() => place.mutate({ wanted: { branch: branch.trim(), on, reasons }, version }, saved)}
      onClose={onClose}
    >
      <TextField
        label={t.branch}
        required
        maxLength={100}
        autoComplete="off"
        value={branch}
        error={errorAt(place.error, '/branch')}
        onChange={(event) => setBranch(event.target.value)}
      />
      <TextField
        label={t.fromOn}
        type="date"
        required
        max={today()}
        value={on}
        error={errorAt(place.error, '/on')}
        onChange={(event) => setOn(event.target.value)}
      />
      <fieldset className="which">
        <legend>{t.reasonsAsked}</legend>
        {(Object.keys(t.reasons) as PlacementReason[]).map((reason) => (
          <Checkbox
            key={reason}
            label={t.reasons[reason] ?? reason}
            checked={reasons.includes(reason)}
            onChange={(event) =>
              setReasons((was) => (event.target.checked ? [...was, reason] : was.filter((other) => other !== reason)))
            }
          />
        ))}
      </fieldset>
    </SaveDialog>
  )
}

/** What shows one of the six; the first that is lacking is asked for. */
export function EvidenceDialog({ record, onClose }: Props) {
  const t = useFloatingTexts()
  const show = useShowHave(record.id)
  const saved = useSaved(onClose)
  const lacking = record.six.find(({ have, held }) => !held && SHOWN_BY_PEOPLE.includes(have))
  const [have, setHave] = useState<SixHave>(lacking?.have ?? 'EDUCATION')
  const [on, setOn] = useState(today())
  const [what, setWhat] = useState('')
  return (
    <SaveDialog
      title={t.showOf(record.name)}
      testId="floating-evidence"
      saving={show}
      fields={['/have', '/on', '/what']}
      onSubmit={() => show.mutate({ have, on, what: what.trim() }, saved)}
      onClose={onClose}
    >
      <Choice
        label={t.have}
        value={have}
        error={errorAt(show.error, '/have')}
        onChange={(event) => setHave(event.target.value as SixHave)}
        options={SHOWN_BY_PEOPLE.map((value) => ({ value, label: t.haves[value] ?? value }))}
      />
      <TextField
        label={t.on}
        type="date"
        required
        min={record.fromOn}
        max={today()}
        value={on}
        error={errorAt(show.error, '/on')}
        onChange={(event) => setOn(event.target.value)}
      />
      <TextArea
        label={t.what}
        required
        maxLength={200}
        hint={t.whatHint}
        value={what}
        error={errorAt(show.error, '/what')}
        onChange={(event) => setWhat(event.target.value)}
      />
    </SaveDialog>
  )
}
