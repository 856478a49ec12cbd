import { texts } from '../i18n/language'
import type { CellState, Kind } from './dashboardModel'

const STATES: Record<CellState, string> = {
  SUSPENDED: '停办',
  OWED: '还没办',
  MISSED: '没有办',
  HELD: '已办未报',
  OVERDUE: '逾期未报',
  REPORTED: '已报',
}
const STATES_EN: Record<CellState, string> = {
  SUSPENDED: 'paused',
  OWED: 'still owed',
  MISSED: 'not held',
  HELD: 'held, not reported',
  OVERDUE: 'report overdue',
  REPORTED: 'reported',
}
const KINDS: Record<Kind, string> = { MEETING: '会议', THEME_DAY: '主题党日', COLLECTIVE: '集体活动' }
const KINDS_EN: Record<Kind, string> = { MEETING: 'Meeting', THEME_DAY: 'Theme day', COLLECTIVE: 'Collective activity' }

type Totals = {
  alliances: number
  units: number
  members: number
  owed: number
  held: number
  reported: number
  overdue: number
}
type Roll = { present: number; atHome: number; excused: number; absent: number }

export const useBulletinTexts = texts(
  {
    open: '月度通报',
    name: '月度通报',
    title: (month: string) => `${month}离退休干部党建联盟活动情况通报`,
    note: '打印和导出的就是下面的内容。各联盟按序号排列，没有排名。',
    back: '回到今日要办',
    overall: '一、总体情况',
    totals: (of: Totals) =>
      `全部 ${of.alliances} 个联盟、${of.units} 家成员单位、${of.members} 名离退休党员。本月应办活动 ${of.owed} 场，已办 ${of.held} 场，已上报 ${of.reported} 份，逾期未报 ${of.overdue} 份。`,
    byAlliance: '二、各联盟完成情况',
    number: '序号',
    alliance: '联盟',
    lead: '牵头单位',
    kinds: KINDS,
    states: STATES,
    missing: '三、没有办和没有报的',
    missingOf: (state: CellState, all: string) => `${STATES[state]}：${all}。`,
    someOf: (alliance: string, kinds: string) => `${alliance}（${kinds}）`,
    nothingMissing: '应办的都办了，应报的都报了。',
    attendance: '四、到会情况',
    roll: ({ present, atHome, excused, absent }: Roll) =>
      `已登记到会的活动共到会 ${present} 人次，送学上门 ${atHome} 人次，请假 ${excused} 人次，缺席 ${absent} 人次。`,
    noRoll: '还没有登记到会的活动。',
    kind: '类型',
    activities: '场次',
    present: '到会（人次）',
    atHome: '送学上门（人次）',
    excused: '请假（人次）',
    absent: '缺席（人次）',
    notRecorded: '未登记（人次）',
    tooMany: '联盟较多，下月安排见各县（市、区）的通报。',
    next: (month: string) => `五、${month}安排`,
    host: '轮值主办',
    day: '轮值日期',
    published: '已发布的活动',
    notPlanned: '轮值还没有排',
    suspended: '停办',
  },
  {
    open: 'Bulletin',
    name: 'Bulletin',
    title: (month: string) => `Alliances of retired cadres: activities in ${month}`,
    note: 'What stands below is printed and exported. Alliances stand in the order of their numbers; nobody is ranked.',
    back: 'Back to today',
    overall: '1. Overall',
    totals: (of: Totals) =>
      `${of.alliances} alliances, ${of.units} units, ${of.members} retired members. Owed ${of.owed}, held ${of.held}, reported ${of.reported}, reports overdue ${of.overdue}.`,
    byAlliance: '2. By alliance',
    number: 'No.',
    alliance: 'Alliance',
    lead: 'Lead unit',
    kinds: KINDS_EN,
    states: STATES_EN,
    missing: '3. Not held and not reported',
    missingOf: (state: CellState, all: string) => `${STATES_EN[state]}: ${all}.`,
    someOf: (alliance: string, kinds: string) => `${alliance} (${kinds})`,
    nothingMissing: 'All that was owed was held and reported.',
    attendance: '4. Attendance',
    roll: ({ present, atHome, excused, absent }: Roll) =>
      `Where a roll was kept: present ${present}, at home ${atHome}, excused ${excused}, absent ${absent}.`,
    noRoll: 'No roll was kept yet.',
    kind: 'Kind',
    activities: 'Activities',
    present: 'Present',
    atHome: 'At home',
    excused: 'Excused',
    absent: 'Absent',
    notRecorded: 'Not recorded',
    tooMany: 'Too many alliances: see the bulletins of the counties for the next month.',
    next: (month: string) => `5. ${month}`,
    host: 'Host',
    day: 'Day of the turn',
    published: 'Published activities',
    notPlanned: 'not planned yet',
    suspended: 'paused',
  },
)
