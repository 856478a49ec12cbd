import type { FloatingPerson } from '../../api/schemas'
import { dateOf, daysBetween } from '../../i18n/dates'
import type { Language } from '../../i18n/language'
import { Badge } from '../../ui/Badge'
import type { Column } from '../../ui/list/ListView'
import { SIX, toneOfWatch } from './floatingModel'
import type { useFloatingTexts } from './texts'

/** What the list of the register says of somebody on a day. */
export function columnsOf(t: ReturnType<typeof useFloatingTexts>, language: Language, day: string): Column<FloatingPerson>[] {
  const heardOf = ({ heardOn }: FloatingPerson) =>
    heardOn ? t.evidenceOf(dateOf(heardOn, language), t.daysAgo(daysBetween(heardOn, day))) : t.never
  const watchOf = (one: FloatingPerson) => (one.floatingId ? (t.watches[one.watch] ?? '') : t.toRecord)
  const lacking = ({ six }: FloatingPerson) => SIX.filter((have) => !six.includes(have))
  return [
    { key: 'name', title: t.name, render: (one) => one.name, text: (one) => one.name },
    {
      key: 'direction',
      title: t.direction,
      render: (one) => t.directions[one.direction],
      text: (one) => t.directions[one.direction] ?? '',
    },
    {
      key: 'place',
      title: t.place,
      phone: true,
      render: (one) => one.place?.name ?? <span className="soft">{t.noPlace}</span>,
      text: (one) => one.place?.name ?? '',
    },
    { key: 'unit', title: t.unit, phone: true, render: (one) => one.unitName, text: (one) => one.unitName },
    {
      key: 'phone',
      title: t.phone,
      render: (one) => <span className="numeric nowrap">{one.phoneMasked ?? '—'}</span>,
      text: (one) => one.phoneMasked ?? '',
    },
    {
      key: 'watch',
      title: t.watch,
      phone: true,
      render: (one) => <Badge tone={one.floatingId ? toneOfWatch(one.watch) : 'warn'}>{watchOf(one)}</Badge>,
      text: watchOf,
    },
    { key: 'heard', title: t.heard, render: heardOf, text: heardOf },
    {
      key: 'assignee',
      title: t.assignee,
      render: (one) => t.assignees[one.assignee],
      text: (one) => t.assignees[one.assignee] ?? '',
    },
    {
      key: 'six',
      title: t.six,
      render: (one) => <span className="numeric">{one.six.length}/6</span>,
      text: (one) =>
        lacking(one)
          .map((have) => t.lacks(t.haves[have] ?? ''))
          .join('；'),
    },
  ]
}
