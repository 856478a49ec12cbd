import { useState } from 'react'
import { monthName } from '../i18n/dates'
import { useLanguage } from '../i18n/language'
import { Choice, TextField } from '../ui/Fields'
import { type NamedUnit, unitName, unitOptions } from './DayWishes'
import { Entries } from './Entries'
import { MAX_THEMES, themesKnown, type UnitTheme, withTheme } from './meansModel'
import { useWishTexts } from './wishTexts'

type Strengths = { units: NamedUnit[]; themes: UnitTheme[]; onChange: (themes: UnitTheme[]) => void }

/** What each unit is good at. */
export function StrengthEditor({ units, themes, onChange }: Strengths) {
  const t = useWishTexts()
  const [unitId, setUnitId] = useState(units[0]?.unitId ?? '')
  const [theme, setTheme] = useState('')
  const full = themes.filter((known) => known.unitId === unitId).length >= MAX_THEMES
  const add = () => {
    onChange(withTheme(themes, { unitId, theme: theme.trim() }))
    setTheme('')
  }
  return (
    <Entries
      legend={t.strengths}
      note={t.strengthsNote}
      add={t.addStrength}
      ready={theme.trim() !== '' && !full}
      holds={theme !== ''}
      onAdd={add}
      entries={themes.map((known) => ({
        key: known.unitId + known.theme,
        text: t.strengthText(unitName(units, known.unitId), known.theme),
        remove: () => onChange(themes.filter((other) => other !== known)),
      }))}
    >
      <Choice
        label={t.unit}
        value={unitId}
        error={full ? t.fullThemes(MAX_THEMES) : null}
        onChange={(event) => setUnitId(event.target.value)}
        options={unitOptions(units)}
      />
      <TextField
        label={t.theme}
        hint={t.themeHint}
        maxLength={40}
        value={theme}
        onChange={(event) => setTheme(event.target.value)}
      />
    </Entries>
  )
}

type Months = {
  months: number[]
  themes: UnitTheme[]
  themeOf: Record<number, string>
  onChange: (themeOf: Record<number, string>) => void
}

/** What a month's activity is about; a theme that no unit is good at makes no difference, and the page says so. */
export function MonthThemeEditor({ months, themes, themeOf, onChange }: Months) {
  const t = useWishTexts()
  const { language } = useLanguage()
  const [month, setMonth] = useState(String(months[0] ?? 1))
  const [theme, setTheme] = useState('')
  const known = themesKnown(themes)
  const add = () => {
    onChange({ ...themeOf, [month]: theme.trim() })
    setTheme('')
  }
  const textOf = (each: number, what: string) => t.monthTheme(monthName(each, language), what, known.includes(what))
  return (
    <Entries
      legend={t.monthThemes}
      note={t.monthThemesNote}
      add={t.addMonthTheme}
      ready={theme.trim() !== ''}
      holds={theme !== ''}
      onAdd={add}
      entries={months.flatMap((each) =>
        themeOf[each]
          ? [{ key: String(each), text: textOf(each, themeOf[each]), remove: () => onChange({ ...themeOf, [each]: '' }) }]
          : [],
      )}
    >
      <Choice
        label={t.month}
        value={month}
        onChange={(event) => setMonth(event.target.value)}
        options={months.map((value) => ({ value: String(value), label: monthName(value, language) }))}
      />
      <TextField
        label={t.theme}
        offers={known}
        maxLength={40}
        value={theme}
        onChange={(event) => setTheme(event.target.value)}
      />
    </Entries>
  )
}
