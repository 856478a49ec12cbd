import { texts } from '../../i18n/language'
import type { Source } from './sources'
import { counted } from '../counted'

const SOURCES: Record<Source, string> = {
  activities: '活动',
  reports: '资料',
  signUps: '报名情况',
  surveys: '摸底调查',
  members: '本单位人数',
  floating: '流动党员',
  visits: '走访',
  rotation: '轮值',
  swaps: '轮值调换',
  calls: '电话通知单',
  imports: '导入',
  proposals: '组盟方案',
  posts: '联络员和固定场所',
  alliances: '联盟',
  organisations: '党组织',
  months: '各月完成情况',
}
const SOURCES_EN: Record<Source, string> = {
  activities: 'activities',
  reports: 'reports',
  signUps: 'who has signed up',
  surveys: 'surveys',
  members: 'how many people the unit has',
  floating: 'floating members',
  visits: 'visits',
  rotation: 'rotation',
  swaps: 'swaps',
  calls: 'the call list',
  imports: 'imports',
  proposals: 'groupings',
  posts: 'liaisons and venues',
  alliances: 'alliances',
  organisations: 'party organisations',
  months: 'the sheet of months',
}

/** What all morning pages say alike. */
export const useTodoTexts = texts(
  {
    todo: '今天要办',
    calls: (open: number) => `还有 ${counted(open)} 个电话要打`,
    asking: '正在查还有没有别的事…',
    missing: (sources: Source[]) => `暂时查不到：${sources.map((source) => SOURCES[source]).join('、')}。`,
    moreRows: (count: number) => `再看（还有 ${count} 项）`,
    next: '今后十四天',
    nextNone: '十四天内没有已发布的活动。',
    day: '日期',
    activity: '活动',
    alliance: '联盟',
    host: '主办单位',
    place: '地点',
    signedUp: '报名',
  },
  {
    todo: 'To do today',
    calls: (open: number) => `${counted(open)} ${open === 1 ? 'call' : 'calls'} to make`,
    asking: 'Looking for more…',
    missing: (sources: Source[]) => `Not available just now: ${sources.map((source) => SOURCES_EN[source]).join(', ')}.`,
    moreRows: (count: number) => `Show more (${count} left)`,
    next: 'The next fourteen days',
    nextNone: 'No published activity within fourteen days.',
    day: 'Day',
    activity: 'Activity',
    alliance: 'Alliance',
    host: 'Host',
    place: 'Place',
    signedUp: 'Signed up',
  },
)
