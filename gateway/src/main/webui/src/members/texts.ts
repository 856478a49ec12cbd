import { texts } from '../i18n/language'

export const useMemberTexts = texts(
  {
    title: '党员台账', search: '查找', searchHint: '姓名、单位、电话后四位或拼音首字母', category: '类别', all: '全部', count: (total: number) => `共 ${total} 人`,
    name: '姓名', sex: '性别', sexes: { 1: '男', 2: '女' } as Record<number, string>, birth: '出生日期', unit: '单位', idNo: '身份证号', phone: '电话', state: '状态',
    categories: { VETERAN: '离休', RETIRED: '退休', RETIRED_NON_CADRE: '退休非干部' } as Record<string, string>,
    states: { ACTIVE: '在册', FLOATING_OUT: '流动在外', LOST_CONTACT: '失联', PARTY_MEMBERSHIP_STOPPED: '停止党籍', TRANSFERRED_OUT: '转出', DECEASED: '去世', EXPELLED: '除名' } as Record<string, string>,
    none: '没有找到党员', noneNote: '换个条件再试，或先导入党员台账。', more: '载入更多',
    reveal: '查看完整信息', revealOf: (name: string) => `查看${name}的完整信息`, revealNote: '查看会记入审计日志，请写明理由。', fields: { idNo: '身份证号', phone: '电话', address: '家庭住址', familyContact: '家属联系人' },
    which: '查看哪些内容', reason: '理由', show: '查看', close: '关闭', unknown: '未登记',
  },
  {
    title: 'Members', search: 'Find', searchHint: 'name, unit, last four digits of the phone or pinyin initials', category: 'Category', all: 'All', count: (total: number) => `${total} members`,
    name: 'Name', sex: 'Sex', sexes: { 1: 'male', 2: 'female' } as Record<number, string>, birth: 'Born', unit: 'Unit', idNo: 'ID number', phone: 'Phone', state: 'State',
    categories: { VETERAN: 'Veteran', RETIRED: 'Retired', RETIRED_NON_CADRE: 'Retired, not a cadre' } as Record<string, string>,
    states: { ACTIVE: 'Active', FLOATING_OUT: 'Floating', LOST_CONTACT: 'Lost contact', PARTY_MEMBERSHIP_STOPPED: 'Stopped', TRANSFERRED_OUT: 'Transferred', DECEASED: 'Deceased', EXPELLED: 'Expelled' } as Record<string, string>,
    none: 'No member found', noneNote: 'Try other words, or import the ledger first.', more: 'Load more',
    reveal: 'Show in full', revealOf: (name: string) => `Show ${name} in full`, revealNote: 'This is written to the audit trail; please say why.', fields: { idNo: 'ID number', phone: 'Phone', address: 'Address', familyContact: 'Family contact' },
    which: 'What to show', reason: 'Reason', show: 'Show', close: 'Close', unknown: 'not recorded',
  },
)
