import type { Fund, FundMove, FundYear } from '../api/schemas'
import { yuan } from '../i18n/money'
import type { PaperContent } from '../ui/paper/paperModel'
import type { useFundTexts } from './texts'

type Year = { fund: Fund; sums: FundYear; moves: FundMove[] }

/** A year of an account as the finance office files it. */
export function fundPaper({ fund, sums, moves }: Year, t: ReturnType<typeof useFundTexts>): PaperContent {
  return {
    title: t.paperTitle(fund.name, sums.year),
    blocks: [
      t.sums(yuan(sums.opening), yuan(sums.income), yuan(sums.expense), yuan(sums.granted), yuan(sums.closing)),
      {
        sheet: String(sums.year),
        head: [t.no, t.on, t.kind, t.source, t.document, t.amount, t.change, t.after],
        rows: moves.map((move) => [
          move.no,
          move.on,
          t.moveKinds[move.kind] ?? move.kind,
          move.source,
          move.document,
          move.amount,
          move.change,
          move.balance,
        ]),
        money: [5, 6, 7],
      },
      t.signature,
    ],
  }
}
