import type { DuesLine, DuesSums } from '../../api/schemas'
import { yearMonth } from '../../i18n/dates'
import type { Language } from '../../i18n/language'
import { yuan } from '../../i18n/money'
import type { PaperCell, PaperContent } from '../../ui/paper/paperModel'
import { differenceOf } from './duesModel'
import type { useDuesTexts } from './texts'

type Month = { orgName: string; sums: DuesSums; lines: DuesLine[] }

/** A branch's month as it is filed: everybody by name, the sums, and who signs for it. */
export function duesPaper(
  { orgName, sums, lines }: Month,
  t: ReturnType<typeof useDuesTexts>,
  language: Language,
): PaperContent {
  const money = (amount: number | null | undefined): PaperCell => amount ?? ''
  return {
    title: t.paperTitle(orgName, yearMonth(sums.month, language)),
    blocks: [
      t.sums(sums.members, sums.paid, yuan(sums.amountPaid), yuan(sums.toPay)),
      {
        sheet: sums.month,
        head: t.paperHeads,
        rows: lines.map((line, index) => [
          index + 1,
          line.name,
          line.unitName,
          money(line.pension),
          money(line.amount),
          money(line.paid),
          money(differenceOf(line)),
          t.states[line.state] ?? line.state,
          line.on ?? '',
          line.ground ? (t.grounds[line.ground] ?? '') : '',
        ]),
        money: [3, 4, 5, 6],
      },
      t.signature,
    ],
  }
}
