import { useState } from 'react'
import { errorAt } from '../../api/problem'
import type { MemberRecord, NamedPlace, TransferKind } from '../../api/schemas'
import { useIssueTransfer } from '../../api/useTransfers'
import { dateOf, today } from '../../i18n/dates'
import { useLanguage } from '../../i18n/language'
import { Choice, TextField } from '../../ui/Fields'
import { message } from '../../ui/said/message'
import { DivisionField } from '../floating/DivisionField'
import { SaveDialog } from '../SaveDialog'
import { BranchField } from './BranchField'
import { KINDS, lastDayOf, MOST_DAYS } from './transferModel'
import { useTransferTexts } from './texts'

const FIELDS = ['/toOrgId', '/toPlace', '/toName', '/issuedOn', '/validDays', '/duesPaidTo']

type Props = { member: MemberRecord; fromOrgId?: string; onClose: () => void }

/** A letter by which somebody's party relation goes elsewhere. */
export function IssueDialog({ member, fromOrgId, onClose }: Props) {
  const t = useTransferTexts()
  const { language } = useLanguage()
  const issuing = useIssueTransfer()
  const [kind, setKind] = useState<TransferKind>('IN_COUNTY')
  const [branch, setBranch] = useState<{ typed: string; id: string | undefined }>({ typed: '', id: undefined })
  const [place, setPlace] = useState<NamedPlace | null>(null)
  const [draft, setDraft] = useState({ toName: '', issuedOn: today(), validDays: '30', duesPaidTo: today().slice(0, 7) })
  const edit = (change: Partial<typeof draft>) => {
    setDraft({ ...draft, ...change })
    issuing.reset()
  }
  const at = (pointer: string) => errorAt(issuing.error, pointer)
  const until = lastDayOf(draft.issuedOn, draft.validDays)
  const within = kind === 'IN_COUNTY'
  const submit = () => {
    if (within && !branch.id) return
    issuing.mutate(
      {
        memberId: member.id,
        kind,
        ...(within ? { toOrgId: branch.id } : { toPlace: place?.code, toName: draft.toName.trim() }),
        issuedOn: draft.issuedOn,
        validDays: Number(draft.validDays),
        duesPaidTo: draft.duesPaidTo,
      },
      {
        onSuccess: ({ data }) => {
          message.success(t.issued(data.letterNo))
          onClose()
        },
      },
    )
  }
  return (
    <SaveDialog
      title={t.transferOutOf(member.name)}
      testId="transfer-issue"
      saving={issuing}
      fields={FIELDS}
      onSubmit={submit}
      onClose={onClose}
    >
      <p className="soft">{t.transferOutNote}</p>
      <Choice
        label={t.kind}
        value={kind}
        onChange={({ target }) => {
          setKind(target.value as TransferKind)
          issuing.reset()
        }}
        options={KINDS.map((value) => ({ value, label: t.kinds[value] ?? value }))}
      />
      {within ? (
        <BranchField
          label={t.toOrg}
          value={branch.typed}
          but={fromOrgId}
          error={at('/toOrgId')}
          onChange={(typed, id) => {
            setBranch({ typed, id })
            issuing.reset()
          }}
        />
      ) : (
        <>
          <DivisionField value={place} error={at('/toPlace')} onChange={setPlace} />
          <TextField
            label={t.toName}
            hint={t.toNameHint}
            required
            maxLength={100}
            autoComplete="off"
            value={draft.toName}
            error={at('/toName')}
            onChange={({ target }) => edit({ toName: target.value })}
          />
        </>
      )}
      <TextField
        label={t.issuedOn}
        type="date"
        required
        max={today()}
        value={draft.issuedOn}
        error={at('/issuedOn')}
        onChange={({ target }) => edit({ issuedOn: target.value })}
      />
      <TextField
        label={t.validDays}
        hint={[t.mostDays(MOST_DAYS[kind]), until && t.validUntil(dateOf(until, language))].filter(Boolean).join('，')}
        type="number"
        required
        min={1}
        max={MOST_DAYS[kind]}
        value={draft.validDays}
        error={at('/validDays')}
        onChange={({ target }) => edit({ validDays: target.value })}
      />
      <TextField
        label={t.duesPaidTo}
        type="month"
        required
        value={draft.duesPaidTo}
        error={at('/duesPaidTo')}
        onChange={({ target }) => edit({ duesPaidTo: target.value })}
      />
    </SaveDialog>
  )
}
