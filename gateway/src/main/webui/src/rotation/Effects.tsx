import type { TurnEffect } from '../api/schemas'
import { dayOf, monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { useRotationTexts } from './texts'

/** What a change would do; `note` is what follows from it later. */
export function Effects({ effect, note }: { effect: TurnEffect; note?: string }) {
  const t = useRotationTexts()
  const { language } = useLanguage()
  const turns = effect.balance.filter((unit) => unit.before !== unit.after)
  return (
    <section className="effects" aria-live="polite" data-testid="effects">
      <h3>{t.effects}</h3>
      {effect.changed.length === 0 && <p>{t.noEffects}</p>}
      <ul>
        {effect.changed.map((month) => (
          <li key={month.slotId}>
            {t.effect(monthName(month.month, language), month.hostNameBefore ?? '', month.hostNameAfter ?? '')}
            {month.dateBefore !== month.dateAfter && (
              <span className="soft"> {t.effectDate(dayOf(month.dateBefore, language), dayOf(month.dateAfter, language))}</span>
            )}
          </li>
        ))}
        {turns.map((turn) => (
          <li key={turn.unitId}>{t.turns(turn.unitName, turn.before, turn.after)}</li>
        ))}
      </ul>
      {note && <p>{note}</p>}
      {effect.changed.length > 0 && turns.length === 0 && <p className="soft">{t.turnsKept}</p>}
    </section>
  )
}
