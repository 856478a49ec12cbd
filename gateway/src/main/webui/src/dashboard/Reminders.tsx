import { Link } from 'react-router'
import type { CountyDashboard } from '../api/schemas'
import { yearMonth } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Card } from '../ui/Page'
import { useDashboardTexts } from './texts'

/** What slipped and what is missing, each with the place to mend it; nothing is shown when nothing is. */
export function Reminders({ county }: { county: CountyDashboard }) {
  const t = useDashboardTexts()
  const { language } = useLanguage()
  const { gaps, missed, missedTotal } = county
  const withoutLiaison = gaps.units - gaps.withLiaison
  const withoutVenue = gaps.units - gaps.withVenue
  if (missedTotal + withoutLiaison + withoutVenue === 0) return null
  return (
    <Card title={t.reminders} testId="reminders">
      <ul className="reminders">
        {withoutLiaison > 0 && (
          <li>
            <Link to="/alliances">{t.withoutLiaison(withoutLiaison)}</Link>
          </li>
        )}
        {withoutVenue > 0 && (
          <li>
            <Link to="/alliances">{t.withoutVenue(withoutVenue)}</Link>
          </li>
        )}
        {missed.map((item) => (
          <li key={item.allianceId + item.month + item.kind}>
            <Link to={`/activities?month=${item.month}&alliance=${item.allianceId}`}>
              {t.missed(item.allianceName, yearMonth(item.month, language), t.kinds[item.kind])}
            </Link>
          </li>
        ))}
        {missedTotal > missed.length && <li>{t.moreMissed(missedTotal - missed.length)}</li>}
      </ul>
    </Card>
  )
}
