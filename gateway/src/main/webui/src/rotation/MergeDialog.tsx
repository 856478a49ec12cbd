import { useState } from 'react'
import { errorAt } from '../api/problem'
import type { Rotation } from '../api/schemas'
import { useMergeUnits } from '../api/useRotation'
import { today } from '../i18n/dates'
import { Button } from '../ui/Button'
import { message } from '../ui/said/message'
import { Dialog } from '../ui/Dialog'
import { Checkbox, Choice, TextField } from '../ui/Fields'
import { ProblemNote } from '../ui/States'
import { Effects } from './Effects'
import { useMergeTexts } from './mergeTexts'

const FIELDS = ['/unitId', '/successorUnitId', '/lastDay']

/** Gives the coming turns of a unit to the one it goes into; nothing is confirmed before its effect was shown. */
export function MergeDialog({ rotation, onClose }: { rotation: Rotation; onClose: () => void }) {
  const t = useMergeTexts()
  const preview = useMergeUnits(rotation.allianceId, rotation.year, true)
  const merge = useMergeUnits(rotation.allianceId, rotation.year, false)
  const [draft, setDraft] = useState({ unitId: '', successorUnitId: '', lastDay: today(), extraTurnsAgreed: false })
  const edit = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change })
    preview.reset()
    merge.reset()
  }
  const same = draft.unitId !== '' && draft.unitId === draft.successorUnitId
  const ready = draft.unitId !== '' && draft.successorUnitId !== '' && draft.lastDay !== '' && !same
  const at = (pointer: string) => errorAt(preview.error ?? merge.error, pointer)
  const units = [
    { value: '', label: t.choose },
    ...rotation.balance.map((unit) => ({ value: unit.unitId, label: unit.unitName })),
  ]
  const confirm = () =>
    merge.mutate(draft, {
      onSuccess: () => {
        void message.success(t.done)
        onClose()
      },
    })
  return (
    <Dialog
      title={t.title(rotation.year)}
      onClose={onClose}
      testId="merge-dialog"
      foot={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button disabled={!ready} loading={preview.isPending} onClick={() => preview.mutate(draft)}>
            {t.preview}
          </Button>
          <Button type="primary" disabled={!ready || !preview.isSuccess} loading={merge.isPending} onClick={confirm}>
            {t.confirm}
          </Button>
        </>
      }
    >
      <div className="stack">
        <p className="soft">{t.note(rotation.year)}</p>
        <Choice
          label={t.unit}
          value={draft.unitId}
          error={at('/unitId')}
          options={units}
          onChange={(event) => edit({ unitId: event.target.value })}
        />
        <Choice
          label={t.successor}
          value={draft.successorUnitId}
          error={same ? t.same : at('/successorUnitId')}
          options={units}
          onChange={(event) => edit({ successorUnitId: event.target.value })}
        />
        <TextField
          label={t.lastDay}
          type="date"
          value={draft.lastDay}
          error={at('/lastDay')}
          hint={preview.isSuccess ? undefined : t.previewFirst}
          onChange={(event) => edit({ lastDay: event.target.value })}
        />
        <Checkbox
          label={t.extra}
          checked={draft.extraTurnsAgreed}
          onChange={(event) => edit({ extraTurnsAgreed: event.target.checked })}
        />
        {preview.isSuccess && <Effects effect={preview.data} />}
        {preview.isError && <ProblemNote error={preview.error} atFields={FIELDS} />}
        {merge.isError && <ProblemNote error={merge.error} atFields={FIELDS} />}
      </div>
    </Dialog>
  )
}
