import { useState } from 'react'
import { type TurnChange, useChangeTurn, usePreviewTurnChange } from '../api/useRotation'
import type { Rotation, Slot, TurnEffect } from '../api/schemas'
import { monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { Dialog } from '../ui/Dialog'
import { Choice, TextArea } from '../ui/Fields'
import { ProblemNote } from '../ui/States'
import { message } from '../ui/said/message'
import { Effects } from './Effects'
import { mayChange, type Permission, substitutes, swapPartners, type Verb, verbsFor } from './rotationModel'
import { useRotationTexts } from './texts'

type Props = { slot: Slot; rotation: Rotation; permission: Permission; onClose: () => void }

/** The ways to change a turn; nothing is confirmed before its effect was shown. */
export function ChangeDialog({ slot, rotation, permission, onClose }: Props) {
  const t = useRotationTexts()
  const { language } = useLanguage()
  const verbs = verbsFor(rotation, slot, permission)
  const partners = swapPartners(rotation, slot, permission)
  const units = substitutes(rotation, slot)
  const [verb, setVerb] = useState<Verb>(verbs[0] ?? 'defer')
  const [reason, setReason] = useState('')
  const [withSlotId, setWithSlotId] = useState(partners[0]?.id ?? '')
  const [unitId, setUnitId] = useState(units[0]?.unitId ?? '')
  const preview = usePreviewTurnChange()
  const change = useChangeTurn()
  const edit =
    <T,>(set: (value: T) => void) =>
    (value: T) => {
      set(value)
      preview.reset()
      change.reset()
    }
  const wanted = wantedChange(verb, slot.id, { reason, withSlotId, unitId })
  const note =
    verb === 'substitute'
      ? t.willOwe(slot.hostUnitName ?? '', units.find((unit) => unit.unitId === unitId)?.unitName ?? '')
      : verb === 'swap' && !permission.all
        ? t.awaiting
        : undefined
  const ready = reason.trim() !== ''
  const titleOf = mayChange(permission, slot) ? t.changeOf : t.askOf
  const done = (effect: TurnEffect) => {
    message.success(effect.saved ? t.done : t.proposed)
    onClose()
  }
  return (
    <Dialog
      title={titleOf(monthName(slot.month, language), slot.hostUnitName ?? t.nobody)}
      onClose={onClose}
      foot={
        <>
          <Button onClick={onClose}>{t.cancel}</Button>
          <Button onClick={() => preview.mutate(wanted)} loading={preview.isPending} disabled={!ready}>
            {t.preview}
          </Button>
          <Button
            type="primary"
            onClick={() => change.mutate(wanted, { onSuccess: done })}
            loading={change.isPending}
            disabled={!ready || !preview.isSuccess}
          >
            {t.confirm}
          </Button>
        </>
      }
    >
      <div className="stack" data-testid="change-dialog">
        <Choice
          label={t.verb}
          hint={verb === 'swap' && permission.all ? t.swapAtOnce : slot.suspended ? t.resumeNote : t.verbNotes[verb]}
          value={verb}
          onChange={(event) => edit(setVerb)(event.target.value as Verb)}
          options={verbs.map((value) => ({ value, label: slot.suspended ? t.resume : t.verbs[value] }))}
        />
        {verb === 'swap' && (
          <Choice
            label={t.withMonth}
            value={withSlotId}
            onChange={(event) => edit(setWithSlotId)(event.target.value)}
            options={partners.map((other) => ({
              value: other.id,
              label: `${monthName(other.month, language)} ${other.hostUnitName ?? ''}`,
            }))}
          />
        )}
        {verb === 'substitute' && (
          <Choice
            label={t.byUnit}
            value={unitId}
            onChange={(event) => edit(setUnitId)(event.target.value)}
            options={units.map((unit) => ({ value: unit.unitId, label: unit.unitName }))}
          />
        )}
        <TextArea
          label={t.why2}
          required
          maxLength={200}
          value={reason}
          hint={!ready ? t.reasonNeeded : preview.isSuccess ? undefined : t.previewFirst}
          onChange={(event) => edit(setReason)(event.target.value)}
        />
        {preview.isSuccess && <Effects effect={preview.data} note={note} />}
        {preview.isError && <ProblemNote error={preview.error} />}
        {change.isError && <ProblemNote error={change.error} />}
      </div>
    </Dialog>
  )
}

function wantedChange(
  verb: Verb,
  slotId: string,
  { reason, withSlotId, unitId }: { reason: string; withSlotId: string; unitId: string },
): TurnChange {
  switch (verb) {
    case 'defer':
    case 'suspend':
    case 'restore':
      return { verb, slotId, body: { reason } }
    case 'swap':
      return { verb, slotId, body: { withSlotId, reason } }
    case 'substitute':
      return { verb, slotId, body: { unitId, reason } }
  }
}
