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
  // Of whom nobody has recorded where he lives nothing good is known; that he was not heard of for long is.
  const isWatched = ({ floatingId, watch }: FloatingPerson) => floatingId !== undefined || watch !== 'NONE'
  const watchOf = (one: FloatingPerson) =>
    [!one.floatingId && t.toRecord, isWatched(one) && t.watches[one.watch]].filter(Boolean).join('，')
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
      render: (one) => (
        <span className="row tight">
          {!one.floatingId && <Badge tone="warn">{t.toRecord}</Badge>}
          {isWatched(one) && <Badge tone={toneOfWatch(one.watch)}>{t.watches[one.watch]}</Badge>}
        </span>
      ),
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
