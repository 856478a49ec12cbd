import { Link } from 'react-router'
import { useOrganisationsOf } from '../api/useOrganisations'
import { today } from '../i18n/dates'
import { ProblemNote } from '../ui/States'
import { useMemberTexts } from './texts'

/** The branches somebody belongs to today; as long as nobody has said which they are, what the ledger says. */
export function OrganisationsOf({ memberId, said }: { memberId: string; said: string | undefined }) {
  const t = useMemberTexts()
  const belongs = useOrganisationsOf(memberId)
  if (belongs.isLoadingError) return <ProblemNote error={belongs.error} retry={() => void belongs.refetch()} />
  if (belongs.isPending) return '…'
  const now = belongs.data.filter(({ until }) => !until || until >= today())
  if (now.length === 0) return said || t.unknown
  return (
    <span className="row tight">
      {now.map(({ orgId, orgName }) => (
        <Link key={orgId} to={'/organisations/' + orgId}>
          {orgName}
        </Link>
      ))}
    </span>
  )
}
