import { Link } from 'react-router'
import { dayOf, daysBetween, withYear } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Badge } from '../ui/Badge'
import { Card } from '../ui/Page'
import { useHomeTexts } from './homeTexts'
import type { Known } from './known'
import { comingTurn, fillingOf, ownTurn } from './turnModel'

/** When the own unit hosts next and whether that is arranged, and who is next in each alliance. */
export function Turns({ home, names }: { home: Known; names: Map<string, string> }) {
  const t = useHomeTexts()
  const { language } = useLanguage()
  const { rotations, day, months, me } = home
  if (!rotations) return null
  const own = ownTurn(home)
  const ownRotation = own && rotations.find(({ slots }) => slots.some(({ id }) => id === own.id))
  const read = own && months && [day.slice(0, 7), months.at(-1)?.month ?? ''].includes(own.of)
  const filling =
    own &&
    months &&
    fillingOf(
      own,
      months.filter((one) => one.allianceId === ownRotation?.allianceId),
    )
  const alliances = [...new Set(rotations.map(({ allianceId }) => allianceId))]
  const said = (date: string) => withYear(date, dayOf(date, language), language)
  return (
    <Card title={t.turns} testId="turns">
      {rotations.length === 0 ? (
        <p>{t.notPlanned}</p>
      ) : (
        <dl className="pairs">
          {me.units.length > 0 && (
            <>
              <dt>{t.ownNext}</dt>
              <dd data-testid="own-turn">
                {own ? (
                  <>
                    <strong>{said(own.date)}</strong> <span className="soft">{t.inDays(daysBetween(day, own.date))}</span>{' '}
                    {filling ? (
                      <Link to={'/activities/' + filling.id}>{filling.title}</Link>
                    ) : (
                      read && <Badge tone="warn">{t.notPrepared}</Badge>
                    )}
                  </>
                ) : (
                  t.ownNone
                )}
              </dd>
            </>
          )}
          {alliances.map((id) => {
            const next = comingTurn(rotations, id, day)
            if (!next || next.id === own?.id) return null
            return [
              <dt key={id}>{t.allianceNext(names.get(id) ?? '')}</dt>,
              <dd key={id + 'next'}>{t.hosts(said(next.date), next.hostUnitName ?? '')}</dd>,
            ]
          })}
        </dl>
      )}
      <p>
        <Link to="/rotation">{t.toRotation}</Link>
      </p>
    </Card>
  )
}
