import { App, Button } from 'antd'
import { useAnswerSwap, useSwapRequests } from '../api/useRotation'
import type { Rotation, SwapRequest } from '../api/schemas'
import { monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Card } from '../ui/Page'
import { ProblemNote } from '../ui/States'
import { answersTo, awaited, type Permission } from './rotationModel'
import { useRotationTexts } from './texts'

/** Swaps that wait for the other unit; nothing is shown while there is none. */
export function SwapRequests({ rotation, permission }: { rotation: Rotation; permission: Permission }) {
  const t = useRotationTexts()
  const { language } = useLanguage()
  const { message } = App.useApp()
  const requests = useSwapRequests(rotation.allianceId, rotation.year, permission.all || permission.units.length > 0)
  const answer = useAnswerSwap()
  const open = (requests.data ?? []).filter((request) => request.state === 'PROPOSED')
  if (open.length === 0) return null
  const monthOf = (slotId: string) => {
    const slot = rotation.slots.find((other) => other.id === slotId)
    return slot ? `${monthName(slot.month, language)} ${slot.hostUnitName ?? ''}` : ''
  }
  const nameOf = (unitId: string) => rotation.balance.find((unit) => unit.unitId === unitId)?.unitName ?? ''
  const give = (request: SwapRequest, how: 'accept' | 'refuse') =>
    answer.mutate({ id: request.id, answer: how }, { onSuccess: () => void message.success(t.answered[how]) })
  return (
    <Card title={t.swapRequests} testId="swap-requests">
      {answer.isError && <ProblemNote error={answer.error} />}
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
                <Button
                  type="primary"
                  disabled={answer.isPending}
                  aria-label={`${t.accept} ${swap}`}
                  onClick={() => give(request, 'accept')}
                >
                  {t.accept}
                </Button>
              )}
              {refuse && (
                <Button disabled={answer.isPending} aria-label={`${t[refuse]} ${swap}`} onClick={() => give(request, 'refuse')}>
                  {t[refuse]}
                </Button>
              )}
            </li>
          )
        })}
      </ul>
    </Card>
  )
}
