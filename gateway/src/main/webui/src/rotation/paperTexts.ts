import { texts } from '../i18n/language'

export const useRotationPaperTexts = texts(
  {
    provisional: '节假日安排尚未公布，日期暂排。',
    months: '各月主办',
    month: '月份',
    day: '日期',
    host: '主办单位',
    planned: '原计划',
    asPlanned: '同左',
    remark: '说明',
    suspended: '停办',
    turns: '主办次数',
    seat: '席位',
    unit: '单位',
    turnsOf: (year: number) => `${year}年主办（次）`,
  },
  {
    provisional: 'The public holidays are not announced yet: dates are provisional.',
    months: 'Hosts by month',
    month: 'Month',
    day: 'Day',
    host: 'Host',
    planned: 'As planned',
    asPlanned: 'the same',
    remark: 'Remark',
    suspended: 'Suspended',
    turns: 'Turns',
    seat: 'Seat',
    unit: 'Unit',
    turnsOf: (year: number) => `Turns in ${year}`,
  },
)
