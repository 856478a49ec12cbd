import { useState } from 'react'
import { errorAt } from '../../api/problem'
import type { InboundSource, Member, NamedPlace } from '../../api/schemas'
import { useRequestInbound } from '../../api/useTransfers'
import { useUnitNames } from '../../api/useUnits'
import { today } from '../../i18n/dates'
import { Choice, TextField } from '../../ui/Fields'
import { message } from '../../ui/said/message'
import { unitCalled, useWrongUnit } from '../../ui/unitNames'
import { DivisionField } from '../floating/DivisionField'
import { CATEGORIES } from '../memberModel'
import { SaveDialog } from '../SaveDialog'
import { useMemberTexts } from '../texts'
import { BranchField } from './BranchField'
import { useTransferTexts } from './texts'

const EMPTY = {
  source: 'NON_DB' as InboundSource,
  fromName: '',
  letterNo: '',
  issuedOn: '',
  validUntil: '',
  duesPaidTo: '',
  name: '',
  idNo: '',
  category: 'RETIRED' as Member['category'],
  joined: '',
  retired: '',
  unit: '',
}

type Text = Exclude<keyof typeof EMPTY, 'source' | 'category'>

/** Where a refusal of each field points. */
const POINTERS: Record<Text, string> = {
  fromName: '/letter/fromName',
  letterNo: '/letter/letterNo',
  issuedOn: '/letter/issuedOn',
  validUntil: '/letter/validUntil',
  duesPaidTo: '/letter/duesPaidTo',
  name: '/member/name',
  idNo: '/member/idNo',
  joined: '/member/joinedPartyOn',
  retired: '/member/retiredOn',
  unit: '/member/unitId',
}

const FIELDS = [...Object.values(POINTERS), '/letter/source', '/letter/fromPlace', '/letter/orgId']

/** Somebody who comes with a letter of others, as it stands on paper. */
export function InboundDialog({ onClose }: { onClose: () => void }) {
  const t = useTransferTexts()
  const m = useMemberTexts()
  const requesting = useRequestInbound()
  const units = useUnitNames()
  const wrongUnit = useWrongUnit(units.data)
  const [draft, setDraft] = useState(EMPTY)
  const [place, setPlace] = useState<NamedPlace | null>(null)
  const [branch, setBranch] = useState<{ typed: string; id: string | undefined }>({ typed: '', id: undefined })
  const edit = (change: Partial<typeof EMPTY>) => {
    setDraft({ ...draft, ...change })
    requesting.reset()
  }
  const unit = draft.unit.trim()
  const wrong = unit === '' ? null : wrongUnit(unit)
  const text = (field: Text, label: string, more: Partial<React.ComponentProps<typeof TextField>> = {}) => (
    <TextField
      label={label}
      required
      maxLength={100}
      autoComplete="off"
      value={draft[field]}
      error={(field === 'unit' ? wrong : null) ?? errorAt(requesting.error, POINTERS[field])}
      onChange={({ target }) => edit({ [field]: target.value })}
      {...more}
    />
  )
  const submit = () => {
    const unitId = unitCalled(unit, units.data)
    if (wrong || !unitId || !branch.id) return
    requesting.mutate(
      {
        letter: {
          source: draft.source,
          orgId: branch.id,
          fromPlace: place?.code ?? '',
          fromName: draft.fromName.trim(),
          letterNo: draft.letterNo.trim(),
          issuedOn: draft.issuedOn,
          validUntil: draft.validUntil,
          duesPaidTo: draft.duesPaidTo,
        },
        member: {
          unitId,
          name: draft.name.trim(),
          idNo: draft.idNo.trim(),
          category: draft.category,
          joinedPartyOn: draft.joined,
          retiredOn: draft.retired || undefined,
        },
      },
      {
        onSuccess: () => {
          message.success(t.requested)
          onClose()
        },
      },
    )
  }
  return (
    <SaveDialog
      title={t.newInbound}
      testId="inbound-new"
      saving={requesting}
      fields={FIELDS}
      disabled={!units.data}
      onSubmit={submit}
      onClose={onClose}
    >
      <Choice
        label={t.source}
        value={draft.source}
        error={errorAt(requesting.error, '/letter/source')}
        onChange={({ target }) => edit({ source: target.value as InboundSource })}
        options={Object.entries(t.sources).map(([value, label]) => ({ value, label }))}
      />
      <DivisionField value={place} error={errorAt(requesting.error, '/letter/fromPlace')} onChange={setPlace} />
      {text('fromName', t.fromName)}
      {text('letterNo', t.paperNo, { hint: t.paperNoHint, maxLength: 60 })}
      {text('issuedOn', t.issuedOn, { type: 'date', max: today() })}
      {text('validUntil', t.until, { type: 'date', min: draft.issuedOn })}
      {text('duesPaidTo', t.duesPaidTo, { type: 'month' })}
      {text('name', t.name, { maxLength: 80 })}
      {text('idNo', t.idNo, { maxLength: 18 })}
      <Choice
        label={t.category}
        value={draft.category}
        onChange={({ target }) => edit({ category: target.value as Member['category'] })}
        options={CATEGORIES.map((value) => ({ value, label: m.categories[value] ?? value }))}
      />
      {text('joined', t.joined, { type: 'date', max: today() })}
      {text('retired', t.retired, { type: 'date', max: today(), required: false })}
      {text('unit', t.unit, { offers: [...new Set(units.data?.values())] })}
      <BranchField
        label={t.toBranch}
        value={branch.typed}
        error={errorAt(requesting.error, '/letter/orgId')}
        onChange={(typed, id) => {
          setBranch({ typed, id })
          requesting.reset()
        }}
      />
    </SaveDialog>
  )
}
