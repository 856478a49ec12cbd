import type { Inbound, Transfer } from '../../api/schemas'
import { dateOf, daysBetween } from '../../i18n/dates'
import type { Language } from '../../i18n/language'
import { Badge } from '../../ui/Badge'
import type { Column } from '../../ui/list/ListView'
import { isOpen, toneOfTransfer } from './transferModel'
import type { useTransferTexts } from './texts'

type Words = ReturnType<typeof useTransferTexts>

/** What the list of letters says of each. */
export function columnsOf(t: Words, language: Language, day: string): Column<Transfer>[] {
  const to = (one: Transfer) => [one.toPlace?.name, one.toName].filter(Boolean).join(' ')
  const untilOf = (one: Transfer) =>
    isOpen(one)
      ? `${dateOf(one.validUntil, language)}（${t.days(daysBetween(day, one.validUntil))}）`
      : dateOf(one.validUntil, language)
  const plain = (key: string, title: string, text: (one: Transfer) => string, phone = false): Column<Transfer> => ({
    key,
    title,
    phone,
    render: text,
    text,
  })
  return [
    plain('name', t.name, ({ name }) => name),
    { ...plain('unit', t.unit, ({ unitName }) => unitName), hidden: true, filed: true },
    plain('letterNo', t.letterNo, ({ letterNo }) => letterNo),
    plain('from', t.from, ({ fromOrgName }) => fromOrgName),
    {
      ...plain('to', t.to, to, true),
      render: ({ toPlace, toName }) => (
        <>
          {toName}
          {toPlace && <div className="soft small">{toPlace.name}</div>}
        </>
      ),
    },
    {
      key: 'state',
      title: t.state,
      phone: true,
      render: (one) => <Badge tone={toneOfTransfer(one.state)}>{t.states[one.state] ?? one.state}</Badge>,
      text: (one) => t.states[one.state] ?? one.state,
    },
    { ...plain('issuedOn', t.issuedOn, ({ issuedOn }) => dateOf(issuedOn, language)), hidden: true, filed: true },
    {
      ...plain('until', t.until, untilOf, true),
      render: (one) => (
        <>
          <span className="nowrap">{dateOf(one.validUntil, language)}</span>
          {isOpen(one) && <div className="soft small">{t.days(daysBetween(day, one.validUntil))}</div>}
        </>
      ),
    },
    plain('secretary', t.secretary, (one) => (isOpen(one) ? (one.secretary ?? t.noSecretary) : '')),
    {
      ...plain('closedOn', t.closedOn, ({ closedOn }) => (closedOn ? dateOf(closedOn, language) : '')),
      hidden: true,
      filed: true,
    },
  ]
}

/** What the list of those who come says of each; what can be decided stands at the end. */
export function inboundColumns(t: Words, language: Language): Column<Inbound>[] {
  const plain = (key: string, title: string, text: (one: Inbound) => string, phone = false): Column<Inbound> => ({
    key,
    title,
    phone,
    render: text,
    text,
  })
  return [
    plain('name', t.name, ({ name }) => name),
    { ...plain('source', t.source, ({ source }) => t.sources[source] ?? source), hidden: true, filed: true },
    plain('fromName', t.fromName, (one) => [one.fromPlace.name, one.fromName].join(' '), true),
    plain('paperNo', t.paperNo, ({ letterNo }) => letterNo),
    plain('until', t.until, ({ validUntil }) => dateOf(validUntil, language)),
    { ...plain('unit', t.unit, ({ unitName }) => unitName), hidden: true, filed: true },
    plain('branch', t.toBranch, ({ orgName }) => orgName),
    { ...plain('requestedBy', t.requestedBy, ({ requestedBy }) => requestedBy), hidden: true, filed: true },
    {
      ...plain('arrivedOn', t.arrivedOn, ({ arrivedOn }) => (arrivedOn ? dateOf(arrivedOn, language) : '')),
      hidden: true,
      filed: true,
    },
  ]
}
