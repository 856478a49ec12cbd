import { Button } from 'antd'
import { useAnswerSwap, useSwapRequests } from '../api/useRotation'
import type { Rotation } from '../api/types'
import { monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Card } from '../ui/Page'
import { ProblemNote } from '../ui/States'
import { useRotationTexts } from './texts'

/** Swaps that wait for the other unit; nothing is shown while there is none. */
export function SwapRequests({ rotation, enabled }: { rotation: Rotation; enabled: boolean }) {
  const t = useRotationTexts()
  const { language } = useLanguage()
  const requests = useSwapRequests(rotation.allianceId, rotation.year, enabled)
  const answer = useAnswerSwap()
  const open = (requests.data ?? []).filter((request) => request.state === 'PROPOSED')
  if (open.length === 0) return null
  const monthOf = (slotId: string) => {
    const slot = rotation.slots.find((other) => other.id === slotId)
    return slot ? `${monthName(slot.month, language)} ${slot.hostUnitName ?? ''}` : ''
  }
  return (
    <Card title={t.swapRequests} testId="swap-requests">
      {answer.isError && <ProblemNote error={answer.error} />}
      <ul className="plain-list">
        {open.map((request) => (
          <li key={request.id} className="row">
            <span>{t.swapOf(monthOf(request.fromSlotId), monthOf(request.withSlotId), request.reason)}</span>
            <Button type="primary" onClick={() => answer.mutate({ id: request.id, answer: 'accept' })}>{t.accept}</Button>
            <Button onClick={() => answer.mutate({ id: request.id, answer: 'refuse' })}>{t.refuse}</Button>
          </li>
        ))}
      </ul>
    </Card>
  )
}
