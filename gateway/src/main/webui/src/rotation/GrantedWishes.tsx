import type { Rotation } from '../api/schemas'
import { dayOf, monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { unitName } from './DayWishes'
import { grouped } from './rotationModel'
import { useRotationTexts } from './texts'
import { useWishTexts } from './wishTexts'

/** What was asked of the year before and need not be asked again; nothing where nobody asked. */
export function GrantedWishes({ rotation: { wishes, balance } }: { rotation: Rotation }) {
  const t = useRotationTexts()
  const w = useWishTexts()
  const { language } = useLanguage()
  const demands = (wishes?.demands ?? []).flatMap(({ kind, month, unitId }) =>
    kind === 'ON_DAY' || !unitId ? [] : [{ kind, month, unitId }],
  )
  const lines = [
    ...grouped(demands).flatMap((group) =>
      group.slice(0, 1).map(({ unitId, kind }) =>
        t.demandText(
          unitName(balance, unitId),
          group.map((wish) => monthName(wish.month, language)),
          t.demandKinds[kind],
        ),
      ),
    ),
    ...(wishes?.demands ?? []).flatMap(({ day }) => (day ? [w.settled(dayOf(day, language))] : [])),
    ...(wishes?.closures ?? []).map(({ unitId, from, to }) =>
      w.away(w.closure(unitName(balance, unitId), dayOf(from, language), dayOf(to, language))),
    ),
    ...(wishes?.keyDays ?? []).map(({ name }) => w.marks(name)),
  ]
  if (lines.length === 0) return null
  return (
    <section className="stack tight" aria-label={w.granted} data-testid="granted">
      <h3>{w.granted}</h3>
      <p className="soft small">{w.grantedNote}</p>
      <ul className="sentences">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </section>
  )
}
