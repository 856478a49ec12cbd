import { Button } from '../Button'
import { Checkbox } from '../Fields'
import { Menu } from '../Menu'
import { AS_IT_COMES, type Density, type ListColumn, type ListSettings, shownOf } from './listModel'
import { useListTexts } from './listTexts'

const DENSITIES: Density[] = ['roomy', 'dense']

type Props<T> = {
  columns: ListColumn<T, unknown>[]
  settings: ListSettings
  change: (part: Partial<ListSettings>) => void
}

/** Which columns and how close the rows stand. */
export function ListSettingsMenu<T>({ columns, settings, change }: Props<T>) {
  const t = useListTexts()
  const shown = shownOf(columns, settings)
  return (
    <Menu label={t.settings}>
      <fieldset>
        <legend>{t.columns}</legend>
        {columns.slice(1).map((column) => (
          <Checkbox
            key={column.key}
            label={column.title}
            checked={shown.includes(column)}
            onChange={(event) => change({ columns: { ...settings.columns, [column.key]: event.target.checked } })}
          />
        ))}
      </fieldset>
      <div className="row tight" role="group" aria-label={t.density}>
        {DENSITIES.map((density) => (
          <button
            key={density}
            type="button"
            className="choice"
            aria-pressed={settings.density === density}
            onClick={() => change({ density })}
          >
            {t.densities[density]}
          </button>
        ))}
      </div>
      <Button onClick={() => change({ columns: AS_IT_COMES.columns, density: AS_IT_COMES.density })}>{t.asItComes}</Button>
      <p className="soft small">{t.settingsKept}</p>
    </Menu>
  )
}
