import { useState } from 'react'
import type { Consent } from '../../api/schemas'
import { useConsents } from '../../api/useConsents'
import { dateOf } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Page'
import { Loading, ProblemNote } from '../../ui/States'
import { GiveDialog, WithdrawDialog } from './ConsentDialogs'
import { type Line, linesOf, type Purpose, PURPOSES } from './consentModel'
import { useConsentTexts } from './texts'
import '../care/care.css'

type Props = { memberId: string; mayGive: boolean; purposes?: readonly Purpose[] }

/** What a member agreed to, purpose by purpose, with what was before. */
export function Consents({ memberId, mayGive, purposes = PURPOSES }: Props) {
  const t = useConsentTexts()
  const consents = useConsents(memberId)
  const [giving, setGiving] = useState<Purpose | null>(null)
  const [withdrawing, setWithdrawing] = useState<Consent | null>(null)
  if (consents.isPending) return <Loading />
  if (consents.isLoadingError) return <ProblemNote error={consents.error} retry={() => void consents.refetch()} />
  return (
    <Card title={t.title} testId="consents">
      <p className="soft small">{t.note}</p>
      <ul className="visits">
        {linesOf(consents.data, purposes).map((line) => (
          <OnePurpose
            key={line.purpose}
            line={line}
            mayGive={mayGive}
            onGive={() => setGiving(line.purpose)}
            onWithdraw={setWithdrawing}
          />
        ))}
      </ul>
      {giving && <GiveDialog memberId={memberId} purpose={giving} onClose={() => setGiving(null)} />}
      {withdrawing && <WithdrawDialog memberId={memberId} consent={withdrawing} onClose={() => setWithdrawing(null)} />}
    </Card>
  )
}

type LineProps = { line: Line; mayGive: boolean; onGive: () => void; onWithdraw: (consent: Consent) => void }

function OnePurpose({ line: { purpose, latest, before }, mayGive, onGive, onWithdraw }: LineProps) {
  const t = useConsentTexts()
  const name = t.purposes[purpose] ?? purpose
  const stands = latest?.standing ?? false
  return (
    <li>
      <div className="visit-who">
        <strong>{name}</strong>
        <Badge tone={stands ? 'good' : latest ? 'warn' : 'plain'}>
          {stands ? t.stands : latest ? t.withdrawn : t.notAsked}
        </Badge>
      </div>
      {latest ? <Words consent={latest} /> : <p className="soft small">{t.purposeNotes[purpose]}</p>}
      {before.length > 0 && (
        <details>
          <summary className="soft small">{t.history}</summary>
          {before.map((one) => (
            <Words key={one.id} consent={one} />
          ))}
        </details>
      )}
      <div className="row tight no-print">
        {stands && latest && (
          <Button aria-label={t.withdrawOf(name)} onClick={() => onWithdraw(latest)}>
            {t.withdraw}
          </Button>
        )}
        {!stands && mayGive && (
          <Button aria-label={t.giveOf(name)} onClick={onGive}>
            {t.give}
          </Button>
        )}
      </div>
    </li>
  )
}

function Words({ consent }: { consent: Consent }) {
  const t = useConsentTexts()
  const { language } = useLanguage()
  const way = (how?: string) => t.ways[how ?? ''] ?? ''
  const said = [
    t.given(dateOf(consent.givenOn, language), way(consent.givenHow), consent.textVersion),
    t.by(consent.givenEnteredBy),
  ]
  if (consent.withdrawnOn) {
    said.push(t.taken(dateOf(consent.withdrawnOn, language), way(consent.withdrawnHow)), t.by(consent.withdrawnEnteredBy ?? ''))
  }
  return <p className="soft small">{said.join('，')}</p>
}
