import { useState } from 'react'
import type { Member } from '../api/schemas'
import { useMembersCalled } from '../api/useOrganisations'
import { TextField } from '../ui/Fields'
import { FoundList } from '../ui/FoundList'
import { ProblemNote } from '../ui/States'
import { useSettled } from '../ui/useSettled'
import { useOrgRecordTexts } from './recordTexts'

type Props = {
  label: string
  hint?: string
  typed: string
  chosen: Member | null
  error?: string
  onType: (text: string) => void
  onChoose: (member: Member) => void
}

/** Somebody of the ledger by his name: a press on a line chooses him. */
export function MemberPicker({ label, hint, typed, chosen, error, onType, onChoose }: Props) {
  const words = useOrgRecordTexts()
  const [open, setOpen] = useState(false)
  const asked = useSettled(typed.trim())
  const found = useMembersCalled(open ? asked : '')
  return (
    <div className="stack">
      <TextField
        label={label}
        hint={chosen ? words.chosen(chosen.name, chosen.unitName) : hint}
        required
        autoComplete="off"
        maxLength={50}
        error={error}
        value={typed}
        onChange={(event) => {
          setOpen(true)
          onType(event.target.value)
        }}
      />
      {found.isError && <ProblemNote error={found.error} retry={() => void found.refetch()} />}
      {open && (found.data ?? []).length > 0 && (
        <FoundList
          label={label}
          found={(found.data ?? []).map((member) => ({ key: member.id, name: member.name, note: member.unitName, member }))}
          onChoose={({ member }) => {
            setOpen(false)
            onChoose(member)
          }}
        />
      )}
    </div>
  )
}
