import type { CareVisit } from '../../api/schemas'
import type { PaperContent } from '../../ui/paper/paperModel'
import { byUnit, isToDo } from './careModel'
import type { useCareTexts } from './texts'

/** Who is to be called on, unit by unit, with room for how it went; phones masked, no numbers of identity. */
export function carePaper(
  visits: CareVisit[],
  asked: string,
  day: (iso: string) => string,
  t: ReturnType<typeof useCareTexts>,
): PaperContent {
  return {
    title: t.paperTitle,
    blocks: [
      [t.count(visits.length), asked].filter(Boolean).join('，'),
      ...byUnit(visits).map(({ unitName, visits: ofUnit }) => ({
        title: unitName,
        head: [t.number, t.name, t.phone, t.why, t.due, t.tags, t.paperOutcome],
        rows: ofUnit.map((visit, index) => [
          index + 1,
          visit.name,
          visit.phoneMasked ?? '',
          t.whyOf(visit, day(visit.occasionOn)),
          day(visit.dueOn),
          visit.tags.map((one) => t.tagNames[one] ?? one).join('、'),
          visit.outcome && !isToDo(visit) ? (t.outcomes[visit.outcome] ?? '') : '',
        ]),
        byHand: [6],
      })),
    ],
  }
}
