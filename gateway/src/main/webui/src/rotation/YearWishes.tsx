import { useAllianceUnits } from '../api/useAlliances'
import { Loading, ProblemNote } from '../ui/States'
import { ClosureEditor, DayEditor } from './DayWishes'
import { DemandEditor } from './DemandEditor'
import { KeyDayPicker } from './KeyDayPicker'
import { HeadsEditor, PlaceEditor } from './RoomWishes'
import { MONTHS, type Asked } from './wishesModel'
import { useWishTexts } from './wishTexts'

type Props = { allianceId: string; year: number; asked: Asked; onChange: (asked: Asked) => void }

/** Everything that may be asked of a year; only loaded by those who need it. */
export function YearWishes({ allianceId, year, asked, onChange }: Props) {
  const t = useWishTexts()
  const units = useAllianceUnits(allianceId)
  if (units.isPending) return <Loading />
  if (units.isError) return <ProblemNote error={units.error} retry={() => void units.refetch()} />
  const set = (some: Partial<Asked>) => onChange({ ...asked, ...some })
  return (
    <div className="stack" id="year-wishes">
      <p className="soft">{t.note}</p>
      <DemandEditor units={units.data} months={MONTHS} everyMonth={t.everyMonth} wishes={asked.demands} onChange={(demands) => set({ demands })} />
      <ClosureEditor year={year} units={units.data} closures={asked.closures} onChange={(closures) => set({ closures })} />
      <DayEditor year={year} days={asked.days} onChange={(days) => set({ days })} />
      <KeyDayPicker year={year} asked={asked} set={set} />
      <PlaceEditor allianceId={allianceId} units={units.data} places={asked.places} onChange={(places) => set({ places })} />
      <HeadsEditor asked={asked} set={set} />
    </div>
  )
}
