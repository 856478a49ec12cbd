import { texts } from '../i18n/language'

export const useAllianceTexts = texts(
  {
    title: '联盟', none: '还没有联盟', noneNote: '批准一份组盟方案后，联盟即告成立。', toGrouping: '去组盟',
    asOf: '截至日期', name: '联盟', lead: '牵头单位', units: '单位', members: '党员', since: '成立日期', document: '批准文号', rotation: '轮值日历', activities: '活动', ledger: '成员名单',
    unit: '单位', seat: '席位', liaison: '联络员', venue: '固定场所', gaps: { LIAISON: '缺联络员', VENUE: '缺固定场所' }, seats: (count: number) => `可容纳 ${count} 人`, stepFree: '有无障碍通道',
    leadUnits: '牵头单位（上级确定）', leaders: '负责人（联盟推选）', from: '起', to: '止', now: '至今', noLeader: '尚未推选负责人。', present: (count: number) => `到会 ${count} 人`, meeting: '推选会议', facts: '基本情况', isLead: '牵头', memberList: '名单',
    leader: '负责人', nameHidden: '姓名不在您的查看范围内', noLeaderYet: '尚未推选', designate: '更换牵头单位', nominate: '推选负责人',
    change: '更换', register: '登记', changePost: (unit: string, post: string, isThere: boolean) => `${isThere ? '更换' : '登记'}${post}：${unit}`,
  },
  {
    title: 'Alliances', none: 'No alliance yet', noneNote: 'Approving a grouping proposal founds them.', toGrouping: 'Grouping',
    asOf: 'As of', name: 'Alliance', lead: 'Lead unit', units: 'Units', members: 'Members', since: 'Since', document: 'Document', rotation: 'Rotation', activities: 'Activities', ledger: 'Units',
    unit: 'Unit', seat: 'Seat', liaison: 'Liaison', venue: 'Venue', gaps: { LIAISON: 'no liaison', VENUE: 'no venue' }, seats: (count: number) => `${count} seats`, stepFree: 'step-free',
    leadUnits: 'Lead units (designated from above)', leaders: 'Leaders (put forward from below)', from: 'From', to: 'To', now: 'now', noLeader: 'No leader put forward yet.', present: (count: number) => `${count} present`, meeting: 'Meeting', facts: 'Facts', isLead: 'Lead', memberList: 'Members',
    leader: 'Leader', nameHidden: 'name not shown to you', noLeaderYet: 'none yet', designate: 'Designate another lead unit', nominate: 'Put a leader forward',
    change: 'Change', register: 'Name', changePost: (unit: string, post: string, isThere: boolean) => `${isThere ? 'Change' : 'Name'} ${post}: ${unit}`,
  },
)
