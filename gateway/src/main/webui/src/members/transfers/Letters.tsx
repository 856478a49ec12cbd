import { useState } from 'react'
import type { MemberRecord, Transfer } from '../../api/schemas'
import { useKnownMe } from '../../api/useMe'
import { useOrganisationsOf } from '../../api/useOrganisations'
import { decidesTransfers, mayTransfer, useTransfersOf } from '../../api/useTransfers'
import { dateOf, daysBetween, today, yearMonth } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Badge } from '../../ui/Badge'
import { Button } from '../../ui/Button'
import { Card } from '../../ui/Page'
import { PaperTools } from '../../ui/paper/PaperTools'
import { Loading, ProblemNote } from '../../ui/States'
import '../../ui/record/record.css'
import { ReceiveDialog, ReturnDialog, WithdrawDialog } from './CloseDialogs'
import { IssueDialog } from './IssueDialog'
import { letterPaper } from './letterPaper'
import { useLetterTexts } from './letterTexts'
import { isOpen, toneOfTransfer } from './transferModel'
import { useTransferTexts } from './texts'

/** The letters of a member, and a new one. */
export function Letters({ member }: { member: MemberRecord }) {
  const t = useTransferTexts()
  const letters = useTransfersOf(member.id, true)
  const belongs = useOrganisationsOf(member.id)
  const roles = useKnownMe()?.roles ?? []
  const [issuing, setIssuing] = useState(false)
  if (letters.isPending || belongs.isPending) return <Loading />
  if (letters.isLoadingError) return <ProblemNote error={letters.error} retry={() => void letters.refetch()} />
  if (belongs.isLoadingError) return <ProblemNote error={belongs.error} retry={() => void belongs.refetch()} />
  const primary = belongs.data.find(({ kind, until }) => kind === 'PRIMARY' && (!until || until >= today()))
  const open = letters.data.find(isOpen)
  const mayGo = mayTransfer(roles) && ['ACTIVE', 'FLOATING_OUT', 'LOST_CONTACT'].includes(member.state) && !open
  return (
    <>
      {(letters.data.length === 0 || (mayGo && primary)) && (
        <Card
          title={t.letters}
          testId="transfer-letters"
          tools={
            mayGo &&
            primary && (
              <Button type="primary" onClick={() => setIssuing(true)}>
                {t.transferOut}
              </Button>
            )
          }
        >
          <p className="soft">{mayGo && !primary ? t.noBranch : letters.data.length === 0 ? t.noLetters : t.transferOutNote}</p>
        </Card>
      )}
      {letters.data.map((letter) => (
        <LetterCard key={letter.id} letter={letter} member={member} roles={roles} />
      ))}
      {issuing && <IssueDialog member={member} fromOrgId={primary?.orgId} onClose={() => setIssuing(false)} />}
    </>
  )
}

type CardProps = { letter: Transfer; member: MemberRecord; roles: readonly string[] }

function LetterCard({ letter, member, roles }: CardProps) {
  const t = useTransferTexts()
  const words = useLetterTexts()
  const { language } = useLanguage()
  const [asked, setAsked] = useState<'receive' | 'return' | 'withdraw' | null>(null)
  const day = (iso: string) => dateOf(iso, language)
  const open = isOpen(letter)
  const who = letter.secretary ? t.secretaryCalled(letter.secretary) : t.countyCalled
  const left = open && `（${t.days(daysBetween(today(), letter.validUntil))}）`
  const facts: [label: string, text: string][] = [
    [t.from, letter.fromOrgName],
    [t.to, [letter.toPlace?.name, letter.toName].filter(Boolean).join(' ')],
    [t.issuedOn, day(letter.issuedOn)],
    [t.until, [day(letter.validUntil), left].filter(Boolean).join('')],
    [t.duesPaidTo, yearMonth(letter.duesPaidTo, language)],
    ...(letter.closedOn ? [[t.closedOn, day(letter.closedOn)] as [string, string]] : []),
    ...(letter.returnGround ? [[t.ground, t.grounds[letter.returnGround] ?? ''] as [string, string]] : []),
  ]
  const Asked = asked && { receive: ReceiveDialog, return: ReturnDialog, withdraw: WithdrawDialog }[asked]
  return (
    <Card
      title={letter.letterNo}
      testId="transfer-letter"
      tools={<Badge tone={toneOfTransfer(letter.state)}>{t.states[letter.state] ?? letter.state}</Badge>}
    >
      {letter.state === 'EXPIRED' && <p role="status">{t.expiredNote(who)}</p>}
      <dl className="facts">
        {facts.map(([label, text]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{text}</dd>
          </div>
        ))}
      </dl>
      <div className="row no-print">
        {open && decidesTransfers(roles) && (
          <Button type="primary" onClick={() => setAsked('receive')}>
            {t.receive}
          </Button>
        )}
        {open && <PaperTools paper={letterPaper(letter, member, words)} files={['docx']} printLabel={t.print} />}
        {open && mayTransfer(roles) && (
          <>
            <Button onClick={() => setAsked('return')}>{t.sendBack}</Button>
            <Button onClick={() => setAsked('withdraw')}>{t.withdraw}</Button>
          </>
        )}
      </div>
      {Asked && <Asked letter={letter} onClose={() => setAsked(null)} />}
    </Card>
  )
}
