import type { Call } from '../api/schemas'
import type { PaperContent } from '../ui/paper/paperModel'
import { byUnit, isOpen } from './callModel'
import type { useCallTexts } from './texts'

/** Who is to be phoned, unit by unit, with room for what came of it. */
export function callPaper(calls: Call[], unitNames: Map<string, string>, t: ReturnType<typeof useCallTexts>): PaperContent {
  const numbers = (call: Call) =>
    [call.phone, call.familyPhone && `${t.family} ${call.familyName ?? ''} ${call.familyPhone}`].filter(Boolean).join('；')
  return {
    title: t.title,
    blocks: [
      t.count(calls.filter(isOpen).length),
      ...byUnit(calls).map(({ unitId, calls: ofUnit }) => ({
        title: (unitId && unitNames.get(unitId)) || t.otherUnit,
        head: [t.number, t.name, t.phone, t.text, t.printResult],
        rows: ofUnit.map((call, index) => [
          index + 1,
          call.name ?? t.unknownName,
          numbers(call) || (isOpen(call) ? t.noPhone : ''),
          call.text,
          call.outcome && !isOpen(call) ? t.outcomes[call.outcome] : '',
        ]),
        byHand: [4],
      })),
    ],
  }
}
