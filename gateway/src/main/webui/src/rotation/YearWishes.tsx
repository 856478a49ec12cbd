import { useAllianceUnits } from '../api/useAlliances'
import { Loading, ProblemNote } from '../ui/States'
import { ClosureEditor, DayEditor, type NamedUnit } from './DayWishes'
import { DemandEditor } from './DemandEditor'
import type { Flaws } from './flawsModel'
import { KeyDayPicker } from './KeyDayPicker'
import { HeadsEditor, PlaceEditor } from './RoomWishes'
import { MonthThemeEditor, StrengthEditor } from './ThemeWishes'
import { closuresTooMany, demandsTooMany, MONTHS, type Asked } from './wishesModel'
import { useWishTexts } from './wishTexts'

type Shared = { allianceId: string; year: number; asked: Asked; flaws: Flaws; onChange: (asked: Asked) => void }

/** Everything that may be asked of a year; only loaded by those who need it. */
export function YearWishes(props: Shared) {
  const t = useWishTexts()
  const units = useAllianceUnits(props.allianceId)
  const { asked, flaws, onChange } = props
  if (units.isPending) return <Loading />
  if (units.isError) return <ProblemNote error={units.error} retry={() => void units.refetch()} />
  const tooMany = demandsTooMany(asked)
  return (
    <div className="stack" id="year-wishes">
      <p className="soft">{t.note}</p>
      <DemandEditor
        units={units.data}
        months={MONTHS}
        everyMonth={t.everyMonth}
        wishes={asked.demands}
        flaws={tooMany > 0 ? [t.demandsTooMany(tooMany)] : flaws.at.demands}
        flawed={(wish) => flaws.demands.includes(asked.demands.indexOf(wish))}
        onChange={(demands) => onChange({ ...asked, demands })}
      />
      <OtherWishes {...props} units={units.data} months={MONTHS} />
    </div>
  )
}

/** All but who must and who cannot host. */
export function OtherWishes({
  allianceId,
  year,
  units,
  months,
  asked,
  flaws,
  onChange,
}: Shared & { units: NamedUnit[]; months: number[] }) {
  const t = useWishTexts()
  const set = (some: Partial<Asked>) => onChange({ ...asked, ...some })
  return (
    <>
      <ClosureEditor
        year={year}
        units={units}
        closures={asked.closures}
        flaws={closuresTooMany(asked) ? [t.closuresTooMany] : flaws.at.closures}
        onChange={(closures) => set({ closures })}
      />
      <DayEditor
        year={year}
        days={asked.days}
        months={months}
        flawed={(index) => flaws.demands.includes(asked.demands.length + index)}
        onChange={(days) => set({ days })}
      />
      <KeyDayPicker year={year} asked={asked} months={months} flaws={flaws.at.keyDays} set={set} />
      <PlaceEditor
        allianceId={allianceId}
        year={year}
        units={units}
        places={asked.places}
        flaws={flaws.at.units}
        onChange={(places) => set({ places })}
      />
      <HeadsEditor asked={asked} months={months} flaws={flaws.at.months} set={set} />
      <StrengthEditor units={units} themes={asked.themes} onChange={(themes) => set({ themes })} />
      <MonthThemeEditor
        months={months}
        themes={asked.themes}
        themeOf={asked.themeOf}
        onChange={(themeOf) => set({ themeOf })}
      />
    </>
  )
}
