import { Link } from 'react-router'
import { usePensions } from '../api/useDues'
import { useOrganisationsOf } from '../api/useOrganisations'
import { today, yearMonth } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { yuan } from '../i18n/money'
import { ProblemNote } from '../ui/States'
import { useMemberTexts } from './texts'

/** What somebody is paid this month, what he owes his branch of it, and the way there. */
export function PensionOf({ memberId }: { memberId: string }) {
  const t = useMemberTexts()
  const { language } = useLanguage()
  const pensions = usePensions(memberId)
  const belongs = useOrganisationsOf(memberId)
  if (pensions.isLoadingError) return <ProblemNote error={pensions.error} retry={() => void pensions.refetch()} />
  if (pensions.isPending) return '…'
  const now = pensions.data.find(({ month }) => month <= today().slice(0, 7))
  const branch = belongs.data?.find(({ kind, until }) => kind === 'PRIMARY' && (!until || until >= today()))
  return (
    <span className="row tight">
      {now ? t.pensionNow(yuan(now.pension), yearMonth(now.month, language), yuan(now.dues)) : t.noPension}
      {branch && <Link to={`/organisations/${branch.orgId}/dues`}>{t.duesOfBranch}</Link>}
    </span>
  )
}
