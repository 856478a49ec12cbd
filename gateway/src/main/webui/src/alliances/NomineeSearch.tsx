import { useState } from 'react'
import { useAllianceMembers } from '../api/useMembers'
import type { Member } from '../api/schemas'
import { TextField } from '../ui/Fields'
import { FoundList } from '../ui/FoundList'
import { ProblemNote } from '../ui/States'
import { eligible, type Nominee } from './nominationModel'
import { usePostTexts } from './postTexts'

const SHOWN = 5

/** Finds people on the lists of the alliance's units; a press on a name makes a nominee. */
export function NomineeSearch({
  allianceId,
  nominees,
  onName,
}: {
  allianceId: string
  nominees: Nominee[]
  onName: (member: Member) => void
}) {
  const t = usePostTexts()
  const members = useAllianceMembers(allianceId)
  const [search, setSearch] = useState('')
  if (members.isError) return <ProblemNote error={members.error} retry={() => void members.refetch()} />
  const found = eligible(members.data ?? [], nominees, search)
  const choose = (member: Member) => {
    onName(member)
    setSearch('')
  }
  return (
    <div className="stack">
      <TextField
        label={t.find}
        type="search"
        autoComplete="off"
        value={search}
        hint={members.isPending ? t.listLoading : t.findHint}
        onChange={(event) => setSearch(event.target.value)}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          if (found.length === 1 && found[0]) choose(found[0])
        }}
      />
      {search.trim() !== '' && members.isSuccess && (
        <FoundList
          label={t.foundPeople}
          found={found.slice(0, SHOWN).map((member) => ({
            key: member.id,
            name: member.name,
            note: `${member.unitName} · ${t.born(member.birth.slice(0, 4))}`,
            says: t.nameOf(member.name, member.unitName),
            member,
          }))}
          onChoose={({ member }) => choose(member)}
        >
          <p className="soft small" role="status">
            {found.length === 0 ? t.nobodyFound : found.length > SHOWN ? t.moreFound(found.length - SHOWN) : t.pressName}
          </p>
        </FoundList>
      )}
    </div>
  )
}
