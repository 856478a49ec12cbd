import type { Activity } from '../api/schemas'
import type { Language } from '../i18n/language'
import type { PaperContent } from '../ui/paper/paperModel'
import { datedSpanOf } from './activityModel'
import { byUnit, type Edits, type Line, statusOf } from './rollModel'
import type { useRollTexts } from './rollTexts'
import type { useActivityTexts } from './texts'

/** Empty lines for those who come unannounced. */
const EMPTY = 8

type Texts = { t: ReturnType<typeof useRollTexts>; a: ReturnType<typeof useActivityTexts>; language: Language }

/** The sheet that lies on the table: who is expected, unit by unit, and a place to sign. */
export function rollPaper(activity: Activity, lines: Line[], edits: Edits, { t, a, language }: Texts): PaperContent {
  const expected = lines.filter((line) => line.registered === 'CONFIRMED' || line.registered === 'EXCUSED' || line.version > 0)
  const listed = byUnit(expected.length > 0 ? expected : lines).flatMap((unit) => unit.lines)
  return {
    title: `${activity.title} ${t.paper}`,
    blocks: [
      [datedSpanOf(activity, language), activity.venueName, activity.hostUnitName].filter(Boolean).join(' · '),
      {
        head: [t.number, a.unit, a.person, a.state, t.signature],
        rows: listed.map((line, index) => {
          const status = statusOf(edits, line)
          return [index + 1, line.unitName, line.name, status ? t.short[status] : '', '']
        }),
        byHand: [4],
        emptyLines: EMPTY,
      },
      t.guests,
    ],
  }
}
