import { useState } from 'react'
import type { FloatingRecord, FloatingRevealed, SealedWhereabouts } from '../../api/schemas'
import { useRevealFloating } from '../../api/useFloating'
import { dateOf, daysBetween, today } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { DataTable } from '../../ui/DataTable'
import { Card } from '../../ui/Page'
import { Facts } from '../../ui/record/Facts'
import { RevealDialog } from '../../ui/record/RevealDialog'
import { Sealed } from '../../ui/record/Sealed'
import { CorrectDialog } from './CorrectDialog'
import { toneOfWatch } from './floatingModel'
import { EvidenceDialog, PlaceDialog, ReturnDialog } from './StayDialogs'
import { useFloatingTexts } from './texts'
import { WithdrawStay } from './WithdrawDialogs'
import { useWithdrawTexts } from './withdrawTexts'

const SEALED: SealedWhereabouts[] = ['phone', 'address', 'familyContact']

const textOf = (revealed: FloatingRevealed, field: SealedWhereabouts): string =>
  field === 'phone'
    ? (revealed.phone ?? '')
    : field === 'address'
      ? (revealed.address ?? '')
      : [revealed.familyName, revealed.familyPhone].filter(Boolean).join(' ')

type Doing = 'correct' | 'return' | 'place' | 'show' | 'withdraw'

type Props = {
  record: FloatingRecord
  mayChange: boolean
  /** Of whom the ledger has let go only the end of the stay is left to record. */
  onLedger?: boolean
  /** Where it leads once the stay is taken back. */
  onWithdrawn?: () => void
}

/** One stay: where, since when, how he is reached, the six with what shows them, and what can be done about it. */
export function StayCard({ record, mayChange, onLedger = true, onWithdrawn }: Props) {
  const t = useFloatingTexts()
  const own = useWithdrawTexts()
  const { language } = useLanguage()
  const [doing, setDoing] = useState<Doing | null>(null)
  const [asking, setAsking] = useState<SealedWhereabouts[] | null>(null)
  const [seen, setSeen] = useState<Partial<Record<SealedWhereabouts, string>>>({})
  const open = !record.returnedOn
  const close = () => setDoing(null)
  const day = (iso: string) => dateOf(iso, language)
  const ago = (iso: string) => t.evidenceOf(day(iso), t.daysAgo(daysBetween(iso, record.returnedOn ?? today())))
  return (
    <>
      {mayChange && (open || onLedger) && (
        <div className="row no-print">
          {open && onLedger && (
            <>
              <Button onClick={() => setDoing('show')}>{t.show}</Button>
              <Button onClick={() => setDoing('place')}>{t.place_}</Button>
              <Button onClick={() => setDoing('correct')}>{t.correct}</Button>
            </>
          )}
          {open && <Button onClick={() => setDoing('return')}>{t.returned}</Button>}
          {onLedger && <Button onClick={() => setDoing('withdraw')}>{own.withdrawStay}</Button>}
        </div>
      )}
      <Facts
        groups={[
          {
            title: `${t.directions[record.direction]}：${(record.direction === 'OUT' ? record.to : record.from).name}`,
            facts: [
              { label: t.from, text: record.from.name },
              { label: t.to, text: record.to.name },
              { label: t.fromOn, text: day(record.fromOn) },
              { label: t.returnedOn, text: record.returnedOn ? day(record.returnedOn) : t.still },
              ...(record.homeBranch ? [{ label: t.homeBranch, text: record.homeBranch }] : []),
              { label: t.survey, text: t.surveyed(t.methods[record.surveyMethod] ?? '', day(record.surveyedOn)) },
              { label: t.certificate, text: record.certificateNo },
              {
                label: t.placed,
                text: record.placement ? t.placedSince(record.placement.branch, day(record.placement.on)) : t.placedNone,
              },
              ...(record.placement
                ? [{ label: t.placedFor, text: record.placement.reasons.map((reason) => t.reasons[reason]).join('；') }]
                : []),
            ],
          },
          {
            title: t.watch,
            facts: [
              ...SEALED.map((field) => ({
                label: t.sealed[field] ?? field,
                shown: (
                  <Sealed
                    label={t.sealed[field] ?? field}
                    masked={field === 'phone' ? record.phoneMasked : ''}
                    revealed={seen[field] === undefined ? undefined : <Value field={field} text={seen[field]} />}
                    onReveal={() => setAsking([field])}
                    onHide={() => setSeen(({ [field]: _, ...others }) => others)}
                  />
                ),
              })),
              { label: t.lastContact, text: record.lastContactOn ? ago(record.lastContactOn) : t.never },
              ...(open
                ? [
                    {
                      label: t.watch,
                      shown: (
                        <span>
                          <Badge tone={toneOfWatch(record.watch)}>{t.watches[record.watch]}</Badge>{' '}
                          <span className="soft small">
                            {record.watch === 'NONE' ? t.amberFrom(day(record.amberFrom)) : t.redFrom(day(record.redFrom))}
                          </span>
                        </span>
                      ),
                    },
                  ]
                : []),
            ],
          },
        ]}
      />
      <Card title={t.six}>
        <DataTable
          caption={t.six}
          testId="six"
          compact
          rows={record.six}
          rowKey={({ have }) => have}
          columns={[
            { key: 'have', title: t.have, render: ({ have }) => t.haves[have] },
            {
              key: 'held',
              title: t.held,
              render: ({ held }) => <Badge tone={held ? 'good' : 'warn'}>{held ? t.held : t.notHeld}</Badge>,
            },
            { key: 'what', title: t.what, render: ({ what, on }) => [what, on && ago(on)].filter(Boolean).join(' ') || '—' },
          ]}
        />
      </Card>
      {asking && (
        <Reveal
          record={record}
          asked={asking}
          onClose={() => setAsking(null)}
          onShown={(fields, revealed) => {
            setSeen({ ...seen, ...Object.fromEntries(fields.map((field) => [field, textOf(revealed, field)])) })
            setAsking(null)
          }}
        />
      )}
      {doing === 'correct' && <CorrectDialog record={record} onClose={close} />}
      {doing === 'return' && <ReturnDialog record={record} onClose={close} />}
      {doing === 'place' && <PlaceDialog record={record} onClose={close} />}
      {doing === 'show' && <EvidenceDialog record={record} onClose={close} />}
      {doing === 'withdraw' && <WithdrawStay record={record} onDone={onWithdrawn} onClose={close} />}
    </>
  )
}

function Value({ field, text }: { field: SealedWhereabouts; text: string }) {
  return field === 'phone' ? <a href={'tel:' + text}>{text}</a> : text
}

type RevealProps = {
  record: FloatingRecord
  asked: SealedWhereabouts[]
  onShown: (fields: SealedWhereabouts[], revealed: FloatingRevealed) => void
  onClose: () => void
}

function Reveal({ record, asked, onShown, onClose }: RevealProps) {
  const t = useFloatingTexts()
  const reveal = useRevealFloating(record.id)
  return (
    <RevealDialog<SealedWhereabouts>
      title={t.revealOf(record.name)}
      fields={SEALED.map((key) => ({ key, label: t.sealed[key] ?? key }))}
      asked={asked}
      busy={reveal.isPending}
      error={reveal.error}
      onReveal={(fields, reason) => reveal.mutate({ fields, reason }, { onSuccess: (found) => onShown(fields, found) })}
      onClose={onClose}
    />
  )
}
