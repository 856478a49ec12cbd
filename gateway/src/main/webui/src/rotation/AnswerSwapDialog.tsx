import type { Slot, SwapRequest } from '../api/schemas'
import { monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { ConfirmDialog } from '../ui/ConfirmDialog'
import type { Answer, StandIn } from './rotationModel'
import { useSwapTexts } from './swapTexts'

type Props = {
  request: SwapRequest
  how: Answer
  /** The two months, the asking unit's first. */
  slots: (Slot | undefined)[]
  nameOf: (unitId: string) => string
  /** The unit that is asked, where somebody else answers in its place, and who that is. */
  inPlace?: { units: string[]; who: StandIn }
  busy: boolean
  error: unknown
  onConfirm: () => void
  onClose: () => void
}

/** Says what an answer changes and who hears of it, before it is given. */
export function AnswerSwapDialog({ request, how, slots, nameOf, inPlace, busy, error, onConfirm, onClose }: Props) {
  const t = useSwapTexts()
  const { language } = useLanguage()
  const asking = nameOf(request.fromUnitId)
  const asked = nameOf(request.withUnitId)
  const [own, other] = slots.map((slot) => (slot ? monthName(slot.month, language) : ''))
  return (
    <ConfirmDialog
      title={t.titles[how]}
      confirm={t[how]}
      busy={busy}
      error={error}
      testId="answer-swap"
      onConfirm={onConfirm}
      onClose={onClose}
    >
      {inPlace && (
        <p>
          <strong>{t.inPlaceOf(t.inPlace[inPlace.who], inPlace.units.map(nameOf).join('、'), t[how])}</strong>
        </p>
      )}
      {how === 'accept' ? (
        <ul className="sentences">
          <li>{t.changes(own ?? '', asking, asked)}</li>
          <li>{t.changes(other ?? '', asked, asking)}</li>
        </ul>
      ) : (
        <p>{t.swapOf(`${own} ${asking}`, `${other} ${asked}`, request.reason)}</p>
      )}
      <p>{t.notes[how](asking, asked)}</p>
    </ConfirmDialog>
  )
}
