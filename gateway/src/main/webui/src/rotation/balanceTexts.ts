import { texts } from '../i18n/language'

export const useBalanceTexts = texts(
  {
    caption: '各单位轮值次数（按席位顺序）',
    evenly: '轮次均衡：各单位与应办次数都相差不到 1 次。',
    unevenly: (units: string[]) => `轮次不够均衡：${units.map((unit) => `${unit} 次`).join('、')}，请留意。`,
    terms: (two: boolean) =>
      `“应办”是把${two ? '两年' : '全年'}各月平均分给在盟的单位，每家该摊到的次数；轮次是整数，相差不到 1 次就算均衡。“欠”是别家替它办了、它还没补还的；“被欠”是它替别家办了、别家还没补还的。`,
    unit: '单位',
    year: (year: number) => `${year}年（次）`,
    planned: (year: number) => `${year}年计划（次）`,
    actual: (year: number) => `${year}年实际（次）`,
    share: (two: boolean): string => (two ? '两年比应办（次）' : '比应办（次）'),
    shares: {
      above: (turns: number) => `多 ${turns}`,
      level: (_turns: number) => '持平',
      below: (turns: number) => `少 ${turns}`,
    },
    owes: '欠（次）',
    due: '被欠（次）',
    debts: '待还轮次',
    debt: (debtor: string, creditor: string, since: string) => `${debtor}欠${creditor}一次（${since}）`,
  },
  {
    caption: 'Turns of each unit (in seat order)',
    evenly: 'Turns are even: every unit is within one turn of its share.',
    unevenly: (units: string[]) =>
      `Turns are not even: ${units.join(', ')}. Mind the turns owed, or give more or fewer next year.`,
    terms: (two: boolean) =>
      `The share is what a unit would host if the months of ${two ? 'both years' : 'the year'} were divided equally among the units present; less than one turn beside it cannot be avoided. A unit owes a turn that another one hosted for it and that is not paid back yet.`,
    unit: 'Unit',
    year: (year: number) => `${year} (turns)`,
    planned: (year: number) => `${year} planned (turns)`,
    actual: (year: number) => `${year} actual (turns)`,
    share: (two: boolean): string => (two ? 'Beside share, 2 years (turns)' : 'Beside share (turns)'),
    shares: {
      above: (turns: number) => ` ${turns} above`,
      level: (_turns: number) => ' level',
      below: (turns: number) => ` ${turns} below`,
    },
    owes: 'Owes (turns)',
    due: 'Is owed (turns)',
    debts: 'Turns to be paid back',
    debt: (debtor: string, creditor: string, since: string) => `${debtor} owes ${creditor} one (${since})`,
  },
)
