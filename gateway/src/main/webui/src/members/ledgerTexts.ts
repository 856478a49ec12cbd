import { texts } from '../i18n/language'

export const useLedgerTexts = texts(
  {
    title: '台账人数',
    open: '按单位统计人数',
    note: '某一天在册的人数：那天以前去世、退出台账的不算，那天以后的算。点单位看名单。',
    asOf: '截至日期',
    total: (members: number, veterans: number, retired: number) =>
      `共 ${members} 人：离休 ${veterans} 人，退休 ${retired} 人。`,
    unit: '单位',
    members: '人数',
    units: (count: number) => `${count} 家单位`,
    none: '这一天台账上没有人',
    asOfDay: (day: string) => `截至 ${day}`,
  },
  {
    title: 'Ledger by unit',
    open: 'Counts by unit',
    note: 'Who stood on the ledger on a day: not who had died or left before it. A unit opens its list.',
    asOf: 'As of',
    total: (members: number, veterans: number, retired: number) =>
      `${members} people: ${veterans} veterans, ${retired} retired.`,
    unit: 'Unit',
    members: 'People',
    units: (count: number) => `${count} units`,
    none: 'Nobody stood on the ledger that day',
    asOfDay: (day: string) => `as of ${day}`,
  },
)
