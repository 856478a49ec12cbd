import type { DuesState, DuesSums } from '../../api/schemas'
import { yuan } from '../../i18n/money'
import { Numbers } from '../../ui/Numbers'
import { useDuesTexts } from './texts'

/** The month at a glance; a figure shows whom it counts. */
export function DuesNumbers({ sums, onState }: { sums: DuesSums; onState: (state: DuesState) => void }) {
  const t = useDuesTexts()
  const opens = (state: DuesState, count: number) =>
    count === 0 ? undefined : { says: t.showOnly(t.states[state] ?? state, count), show: () => onState(state) }
  return (
    <Numbers
      testId="dues-numbers"
      items={[
        { key: 'members', label: t.members, number: sums.members, unit: t.people },
        {
          key: 'paid',
          label: t.paid,
          number: sums.paid,
          unit: t.paidSum(yuan(sums.amountPaid)),
          opens: opens('PAID', sums.paid),
        },
        {
          key: 'to-pay',
          label: t.toPay,
          number: yuan(sums.toPay),
          unit: t.toPayOf(sums.due),
          opens: opens('DUE', sums.due),
          wide: true,
        },
        {
          key: 'without-pension',
          label: t.withoutPension,
          number: sums.withoutPension,
          unit: t.people,
          opens: opens('NO_PENSION', sums.withoutPension),
        },
        {
          key: 'to-refund',
          label: t.toRefund,
          number: sums.toRefund,
          unit: sums.toRefund > 0 ? t.refundSum(yuan(sums.amountToRefund)) : t.people,
          alert: sums.toRefund > 0,
          opens: opens('TO_REFUND', sums.toRefund),
        },
      ]}
    />
  )
}
