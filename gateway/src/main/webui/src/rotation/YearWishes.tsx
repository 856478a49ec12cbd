import { useAllianceUnits } from '../api/useAlliances'
import { Loading, ProblemNote } from '../ui/States'
import { HeadsEditor, PlaceEditor } from './CapacityWishes'
import { ClosureEditor, DayEditor, type NamedUnit } from './DayWishes'
import { DemandEditor } from './DemandEditor'
import { KeyDayPicker } from './KeyDayPicker'
import { MonthThemeEditor, StrengthEditor } from './ThemeWishes'
import type { WishErrors } from './wishErrorsModel'
import { closuresTooMany, demandsTooMany, MONTHS, type WishDraft } from './wishesModel'
import { useWishTexts } from './wishTexts'

type Shared = { allianceId: string; year: number; draft: WishDraft; errors: WishErrors; onChange: (draft: WishDraft) => void }

/** Everything that may be asked of a year; only loaded by those who need it. */
export function YearWishes(props: Shared) {
  const t = useWishTexts()
  const units = useAllianceUnits(props.allianceId)
  const { draft, errors, onChange } = props
  if (units.isPending) return <Loading />
  if (units.isError) return <ProblemNote error={units.error} retry={() => void units.refetch()} />
  const tooMany = demandsTooMany(draft)
  return (
    <div className="stack" id="year-wishes">
      <p className="soft">{t.note}</p>
      <DemandEditor
        units={units.data}
        months={MONTHS}
        everyMonth={t.everyMonth}
        demands={draft.demands}
        errors={tooMany > 0 ? [t.demandsTooMany(tooMany)] : errors.at.demands}
        invalid={(demand) => errors.demands.includes(draft.demands.indexOf(demand))}
        onChange={(demands) => onChange({ ...draft, demands })}
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
  draft,
  errors,
  onChange,
}: Shared & { units: NamedUnit[]; months: number[] }) {
  const t = useWishTexts()
  const set = (some: Partial<WishDraft>) => onChange({ ...draft, ...some })
  return (
    <>
      <ClosureEditor
        year={year}
        units={units}
        closures={draft.closures}
        errors={closuresTooMany(draft) ? [t.closuresTooMany] : errors.at.closures}
        onChange={(closures) => set({ closures })}
      />
      <DayEditor
        year={year}
        days={draft.days}
        months={months}
        invalid={(index) => errors.demands.includes(draft.demands.length + index)}
        onChange={(days) => set({ days })}
      />
      <KeyDayPicker year={year} draft={draft} months={months} errors={errors.at.keyDays} set={set} />
      <PlaceEditor
        allianceId={allianceId}
        year={year}
        units={units}
        places={draft.places}
        errors={errors.at.units}
        onChange={(places) => set({ places })}
      />
      <HeadsEditor draft={draft} months={months} errors={errors.at.months} set={set} />
      <StrengthEditor units={units} themes={draft.themes} onChange={(themes) => set({ themes })} />
      <MonthThemeEditor
        months={months}
        themes={draft.themes}
        themeOf={draft.themeOf}
        onChange={(themeOf) => set({ themeOf })}
      />
    </>
  )
}
