import { Link, Navigate } from 'react-router'
import { useAlliances } from '../api/useAlliances'
import { useMe } from '../api/useMe'
import { today } from '../i18n/dates'
import { Page } from '../ui/Page'
import { Empty, LoadFailed, Loading } from '../ui/States'
import { useRotationTexts } from './texts'

/** Leads to this year of one's own alliance, else of the first. */
export default function RotationRedirect() {
  const t = useRotationTexts()
  const me = useMe()
  const alliances = useAlliances()
  if (alliances.isPending) return <Loading />
  if (alliances.isLoadingError) return <LoadFailed error={alliances.error} retry={() => void alliances.refetch()} />
  const own = [...(me.data?.leadAllianceIds ?? []), ...(me.data?.allianceIds ?? [])]
  const first = alliances.data.find((alliance) => own.includes(alliance.id)) ?? alliances.data[0]
  if (!first) {
    return (
      <Page title={t.short}>
        <Empty title={t.noAlliances}>
          <p>
            {t.noAlliancesNote} <Link to="/grouping">{t.toGrouping}</Link>
          </p>
        </Empty>
      </Page>
    )
  }
  return <Navigate to={`/rotation/${first.id}/${today().slice(0, 4)}`} replace />
}
