import { Link, useSearchParams } from 'react-router'
import { useActivities } from '../api/useActivities'
import { useMonthAttendance } from '../api/useAttendance'
import { useWholeSheets } from '../api/useDashboard'
import { useRotationsOf } from '../api/useRotation'
import { shiftMonth, today } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { MonthPicker } from '../ui/MonthPicker'
import { Page } from '../ui/Page'
import { PaperPreview } from '../ui/paper/Paper'
import { PaperTools } from '../ui/paper/PaperTools'
import { LoadFailed, Loading } from '../ui/States'
import { bulletin, READ_ONE_BY_ONE } from './bulletinModel'
import { useBulletinTexts } from './bulletinTexts'
import { monthOr } from './dashboardModel'

/** The month's bulletin on one page, ready to print and to send on. */
export default function Bulletin() {
  const t = useBulletinTexts()
  const { language } = useLanguage()
  const [params, setParams] = useSearchParams()
  const month = monthOr(params.get('month'), today().slice(0, 7))
  const next = shiftMonth(month, 1)
  const sheets = useWholeSheets([month])
  const [sheet] = sheets.sheets
  const alliances = sheet && sheet.rows.length <= READ_ONE_BY_ONE ? sheet.rows.map((row) => row.allianceId) : []
  const coming = useActivities(next, '')
  const rolls = useMonthAttendance(month)
  const rotations = useRotationsOf(alliances, Number(next.slice(0, 4)))
  const error = sheets.error ?? coming.error ?? rolls.error ?? rotations.error
  const again = () => [sheets, coming, rolls, rotations].forEach((read) => void read.refetch())
  if (error) return <LoadFailed error={error} retry={again} />
  // A bulletin with something missing is none.
  if (!sheet || !coming.data || !rolls.data || rotations.isLoading) return <Loading />
  const paper = bulletin(
    {
      sheet,
      attendance: rolls.data.kinds,
      next: { month: next, activities: coming.data, rotations: rotations.rotations },
    },
    t,
    language,
  )
  return (
    <Page
      title={paper.title}
      note={
        <>
          {t.note} <Link to={`/dashboard?month=${month}`}>{t.back}</Link>
        </>
      }
      tools={
        <>
          <MonthPicker month={month} onChange={(chosen) => setParams({ month: chosen }, { replace: true })} />
          <PaperTools paper={paper} files={['docx', 'xlsx']} />
        </>
      }
    >
      <PaperPreview paper={paper} />
    </Page>
  )
}
