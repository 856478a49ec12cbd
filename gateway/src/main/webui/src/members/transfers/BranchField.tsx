import { useOrganisations } from '../../api/useOrganisations'
import { TextField } from '../../ui/Fields'
import { ProblemNote } from '../../ui/States'
import { branchLabels, calledSo, takesMembers } from './transferModel'
import { useTransferTexts } from './texts'

type Props = {
  label: string
  value: string
  /** Which one it is not. */
  but?: string
  error?: string
  onChange: (typed: string, id: string | undefined) => void
}

/** A branch of the county that takes party relations, by its name. */
export function BranchField({ label, value, but, error, onChange }: Props) {
  const t = useTransferTexts()
  const orgs = useOrganisations()
  const labels = branchLabels((orgs.data ?? []).filter((org) => takesMembers(org) && org.id !== but))
  const wrong = value.trim() !== '' && orgs.data && calledSo(labels, value) === undefined ? t.unknownBranch : undefined
  return (
    <>
      <TextField
        label={label}
        hint={t.toOrgHint}
        required
        maxLength={100}
        autoComplete="off"
        offers={[...new Set(labels.values())]}
        value={value}
        error={wrong ?? error}
        onChange={({ target }) => onChange(target.value, calledSo(labels, target.value))}
      />
      {orgs.isLoadingError && <ProblemNote error={orgs.error} retry={() => void orgs.refetch()} />}
    </>
  )
}
