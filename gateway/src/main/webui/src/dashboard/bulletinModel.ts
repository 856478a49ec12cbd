import type { Activity, CountyDashboard, MonthAttendance, Rotation } from '../api/schemas'
import { dayOf, timeOf, yearMonth } from '../i18n/dates'
import type { Language } from '../i18n/language'
import type { PaperBlock, PaperContent } from '../ui/paper/paperModel'
import type { useBulletinTexts } from './bulletinTexts'
import { type CellState, cellsIn, KINDS } from './dashboardModel'

type Texts = ReturnType<typeof useBulletinTexts>

/** Above so many alliances a bulletin does not read rotations one by one: a county has some sixty at most. */
export const READ_ONE_BY_ONE = 60

export type Month = {
  sheet: CountyDashboard
  /** The rolls that say something, by kind. */
  attendance: MonthAttendance['kinds']
  next: { month: string; activities: Activity[]; rotations: Rotation[] }
}

const COMES: readonly string[] = ['PUBLISHED', 'CLOSED']

/** A heading without its number. */
const sheetName = (heading: string) => heading.replace(/^[^、.]+[、.]\s*/, '')

/** The month in the words of an office: what was held, what is missing, who came, what comes. Nobody is ranked. */
export function bulletin(month: Month, t: Texts, language: Language): PaperContent {
  const { sheet, next } = month
  const oneByOne = sheet.rows.length <= READ_ONE_BY_ONE
  return {
    title: t.title(yearMonth(sheet.month, language)),
    blocks: [
      { heading: t.overall },
      t.totals(sheet),
      { heading: t.byAlliance },
      {
        sheet: sheetName(t.byAlliance),
        head: [t.number, t.alliance, t.lead, ...KINDS.map((kind) => t.kinds[kind])],
        rows: sheet.rows.map((row) => [
          row.no,
          row.name,
          row.leadUnitName ?? '',
          ...KINDS.map((kind) => t.states[row.kinds[kind] ?? 'OWED']),
        ]),
      },
      { heading: t.missing },
      ...missing(sheet, t),
      { heading: t.attendance },
      ...attendance(month, t),
      ...(oneByOne ? [{ heading: t.next(yearMonth(next.month, language)) }, coming(month, t, language)] : [t.tooMany]),
    ],
  }
}

function missing(sheet: CountyDashboard, t: Texts): string[] {
  const states: CellState[] = ['MISSED', 'OWED', 'OVERDUE', 'HELD', 'SUSPENDED']
  const lines = states.flatMap((state) => {
    const cells = cellsIn([sheet], [state])
    const names = [...new Set(cells.map((cell) => cell.allianceName))]
    const all = names.map((name) => {
      const kinds = cells.filter((cell) => cell.allianceName === name).map((cell) => t.kinds[cell.kind])
      return t.someOf(name, kinds.join('、'))
    })
    return all.length > 0 ? [t.missingOf(state, all.join('，'))] : []
  })
  return lines.length > 0 ? lines : [t.nothingMissing]
}

const COUNTED = ['present', 'atHome', 'excused', 'absent', 'notRecorded'] as const

function attendance({ attendance: kinds }: Month, t: Texts): PaperBlock[] {
  if (kinds.length === 0) return [t.noRoll]
  const sum = (key: (typeof COUNTED)[number]) => kinds.reduce((all, of) => all + of[key], 0)
  return [
    t.roll({ present: sum('present'), atHome: sum('atHome'), excused: sum('excused'), absent: sum('absent') }),
    {
      sheet: sheetName(t.attendance),
      head: [t.kind, t.activities, ...COUNTED.map((key) => t[key])],
      rows: KINDS.flatMap((kind) =>
        kinds.filter((of) => of.kind === kind).map((of) => [t.kinds[kind], of.activities, ...COUNTED.map((key) => of[key])]),
      ),
    },
  ]
}

function coming({ sheet, next }: Month, t: Texts, language: Language): PaperBlock {
  const published = next.activities
    .filter((activity) => COMES.includes(activity.state))
    .toSorted((a, b) => Date.parse(a.startsAt) - Date.parse(b.startsAt))
  return {
    sheet: yearMonth(next.month, language),
    head: [t.alliance, t.host, t.day, t.published],
    rows: sheet.rows.map((row) => {
      const slot = next.rotations
        .find((rotation) => rotation.allianceId === row.allianceId)
        ?.slots.find((one) => one.month === Number(next.month.slice(5)))
      const own = published.filter((activity) => activity.allianceId === row.allianceId)
      return [
        row.name,
        slot ? (slot.suspended ? t.suspended : (slot.hostUnitName ?? '')) : t.notPlanned,
        slot && !slot.suspended ? dayOf(slot.date, language) : '',
        own
          .map((one) => `${dayOf(one.startsAt, language)} ${timeOf(one.startsAt)} ${one.title} ${one.venueName}`.trim())
          .join('；'),
      ]
    }),
  }
}
