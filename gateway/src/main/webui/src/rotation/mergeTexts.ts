import { texts } from '../i18n/language'

export const useMergeTexts = texts(
  {
    open: '单位合并',
    hint: '有单位并入别的单位？',
    title: (year: number) => `单位合并（${year} 年）`,
    note: (year: number) =>
      `被并入的单位${year} 年今后的月份由承接单位接替，已经过去的月份仍写原来的单位。只改 ${year} 年；别的年度已经排了的，请到那一年再办。单位退出联盟由组织部在联盟页面办理。`,
    unit: '并入别的单位的',
    successor: '承接单位',
    lastDay: '被并入的单位存续到哪一天',
    extra: '承接单位同意把这些月份都接过来（不同意的，它一年轮的次数不增加，其余月份由各单位分担）',
    choose: '请选择',
    same: '不能并入自己',
    preview: '看看影响',
    previewFirst: '先看影响，再确认。',
    confirm: '确认合并',
    cancel: '取消',
    done: '已合并',
  },
  {
    open: 'Merge units',
    hint: 'Does a unit go into another one?',
    title: (year: number) => `Merge units (${year})`,
    note: (year: number) =>
      `The coming turns in ${year} of a unit that goes into another are its successor’s; past months keep the old name. Only ${year} is changed: another year that is planned is merged there. The organisation department records the leaving on the alliance’s page.`,
    unit: 'Goes into another',
    successor: 'Successor',
    lastDay: 'Its last day as a unit of its own',
    extra: 'The successor agrees to take all of these months (otherwise it hosts no more often, and all share the rest)',
    choose: 'Choose',
    same: 'A unit cannot go into itself',
    preview: 'See the effect',
    previewFirst: 'See the effect first, then confirm.',
    confirm: 'Merge',
    cancel: 'Cancel',
    done: 'Merged',
  },
)
