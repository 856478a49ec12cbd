import type { Rotation, Slot } from '../api/schemas'
import { dayOf, monthName } from '../i18n/dates'
import type { Language } from '../i18n/language'
import type { PaperContent } from '../ui/paper/paperModel'
import type { useRotationPaperTexts } from './paperTexts'
import { isAsPlanned } from './rotationModel'

type Texts = ReturnType<typeof useRotationPaperTexts>

function wasPlanned(slot: Slot, t: Texts, language: Language): string {
  return isAsPlanned(slot) ? t.asPlanned : `${slot.plannedHostUnitName} ${dayOf(slot.plannedDate, language)}`
}

/** The year's rotation as it hangs on a wall: who hosts when, what was planned where it changed, and each unit's turns. */
export function rotationPaper(rotation: Rotation, title: string, t: Texts, language: Language): PaperContent {
  const moved = (slot: Slot) => (slot.date === slot.plannedDate ? '' : (slot.shiftReason ?? ''))
  return {
    title,
    blocks: [
      ...(rotation.provisional ? [t.provisional] : []),
      {
        title: t.months,
        head: [t.month, t.day, t.host, t.planned, t.remark],
        rows: rotation.slots.map((slot) => [
          monthName(slot.month, language),
          slot.suspended ? '' : dayOf(slot.date, language),
          slot.suspended ? t.suspended : (slot.hostUnitName ?? ''),
          wasPlanned(slot, t, language),
          [slot.reason, moved(slot)].filter(Boolean).join('；'),
        ]),
      },
      ...(rotation.balance.length === 0
        ? []
        : [
            {
              title: t.turns,
              head: [t.seat, t.unit, t.turnsOf(rotation.year)],
              rows: rotation.balance.map((unit) => [unit.seat, unit.unitName, unit.actual]),
            },
          ]),
    ],
  }
}
