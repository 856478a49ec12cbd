import { texts } from '../i18n/language'

export const useLedgerTexts = texts(
  {
    title: '台账人数',
    open: '按单位统计人数',
    note: '某一天在册的人数，按登记日期、去世日期和现在所在的单位统计；已转出、除名的，哪一天都不算。点单位看现在的名单。',
    total: (members: number, veterans: number, retired: number) =>
      `共 ${members} 人：离休 ${veterans} 人，退休（含非干部）${retired} 人。`,
    unit: '单位',
    members: '人数',
    units: (count: number) => `${count} 家单位`,
    none: '这一天台账上没有人',
    asOfDay: (day: string) => `截至 ${day}`,
  },
  {
    title: 'Ledger by unit',
    open: 'Counts by unit',
    note: 'Who stood on the ledger on a day, by the day of registration and of death and by the present unit; whoever was transferred out or expelled is not counted on any day. A unit opens its present list.',
    total: (members: number, veterans: number, retired: number) =>
      `${members} people: ${veterans} veterans, ${retired} retired (non-cadres included).`,
    unit: 'Unit',
    members: 'People',
    units: (count: number) => `${count} units`,
    none: 'Nobody stood on the ledger that day',
    asOfDay: (day: string) => `as of ${day}`,
  },
)
