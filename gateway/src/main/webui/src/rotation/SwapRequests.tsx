import { useState } from 'react'
import { useAnswerSwap, useSwapRequests } from '../api/useRotation'
import type { Me, Rotation, SwapRequest } from '../api/schemas'
import { monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Button } from '../ui/Button'
import { Card } from '../ui/Page'
import { message } from '../ui/said/message'
import { AnswerSwapDialog } from './AnswerSwapDialog'
import { type Answer, answersTo, awaited, permissionFor, standsIn } from './rotationModel'
import { useSwapTexts } from './swapTexts'

/** Swaps that wait for the other unit; nothing is shown while there is none. */
export function SwapRequests({ rotation, me }: { rotation: Rotation; me: Me }) {
  const t = useSwapTexts()
  const { language } = useLanguage()
  const permission = permissionFor(rotation.allianceId, me)
  const requests = useSwapRequests(rotation.allianceId, rotation.year, permission.all || permission.units.length > 0)
  const answer = useAnswerSwap()
  const [asking, setAsking] = useState<{ request: SwapRequest; how: Answer } | null>(null)
  const open = (requests.data ?? []).filter((request) => request.state === 'PROPOSED')
  if (open.length === 0 && !asking) return null
  const slotOf = (slotId: string) => rotation.slots.find((other) => other.id === slotId)
  const monthOf = (slotId: string) => {
    const slot = slotOf(slotId)
    return slot ? `${monthName(slot.month, language)} ${slot.hostUnitName ?? ''}` : ''
  }
  const nameOf = (unitId: string) => rotation.balance.find((unit) => unit.unitId === unitId)?.unitName ?? ''
  const close = () => {
    answer.reset()
    setAsking(null)
  }
  const give = ({ request, how }: { request: SwapRequest; how: Answer }) =>
    answer.mutate(
      { id: request.id, answer: how === 'accept' ? 'accept' : 'refuse' },
      {
        onSuccess: () => {
          setAsking(null)
          message.success(t.answered[how])
        },
      },
    )
  return (
    <Card title={t.requests} testId="swap-requests">
      <ul className="plain-list">
        {open.map((request) => {
          const { accept, refuse } = answersTo(request, permission)
          const swap = t.swapOf(monthOf(request.fromSlotId), monthOf(request.withSlotId), request.reason)
          return (
            <li key={request.id} className="row">
              <span>
                {swap} <span className="soft">{t.waitsFor(awaited(request).map(nameOf))}</span>
              </span>
              {accept && (
                <Button type="primary" aria-label={`${t.accept} ${swap}`} onClick={() => setAsking({ request, how: 'accept' })}>
                  {t.accept}
                </Button>
              )}
              {refuse && (
                <Button aria-label={`${t[refuse]} ${swap}`} onClick={() => setAsking({ request, how: refuse })}>
                  {t[refuse]}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
      {asking && (
        <AnswerSwapDialog
          {...asking}
          slots={[slotOf(asking.request.fromSlotId), slotOf(asking.request.withSlotId)]}
          nameOf={nameOf}
          inPlace={standsIn(asking.request, rotation.allianceId, me)}
          busy={answer.isPending}
          error={answer.error}
          onConfirm={() => give(asking)}
          onClose={close}
        />
      )}
    </Card>
  )
}
