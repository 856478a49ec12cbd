import { texts } from '../../i18n/language'

export const useWithdrawTexts = texts(
  {
    withdraw: '撤销',
    withdrawn: '已撤销',
    withdrawReason: '为什么撤销',
    withdrawStay: '撤销登记',
    withdrawStayOf: (name: string) => `撤销${name}的这次流动登记`,
    withdrawStayNote: '登记错了的才撤销：不再列入名单和统计，撤销后不能恢复。',
    withdrawStayBack: '台账上恢复为登记以前的状态。',
    withdrawStayElse: '返回了的，请点“登记返回”；内容有误的，请点“更正”。',
    withdrawContactOf: (day: string) => `撤销 ${day}的联系`,
    withdrawContactNote:
      '记错了的才撤销：不再列出，也不算联系过，“久未联系”按其余的联系和摸排重新计算。撤销后不能恢复，可以重记。',
  },
  {
    withdraw: 'Withdraw',
    withdrawn: 'Withdrawn',
    withdrawReason: 'Why',
    withdrawStay: 'Withdraw the record',
    withdrawStayOf: (name: string) => `Withdraw this stay of ${name}`,
    withdrawStayNote: 'Only what was never so: it is left out of every list and figure, for good.',
    withdrawStayBack: 'The ledger says again what it said before.',
    withdrawStayElse: 'Whoever is back is recorded as returned; what is wrong in it is corrected.',
    withdrawContactOf: (day: string) => `Withdraw the contact of ${day}`,
    withdrawContactNote:
      'Only what was never so: it is no longer listed and does not count as a contact. It cannot be restored, but noted anew.',
  },
)
