import { texts } from '../i18n/language'

/** The words of the dialogs that make appointments. */
export const usePostTexts = texts(
  {
    cancel: '取消', save: '保存', savedFrom: (day: string) => `已保存，自${day}起生效`, from: '自哪天起', fromHint: '原有的记录保留，到前一天为止',
    liaisonOf: (unit: string) => `联络员：${unit}`, presentLiaison: (name: string, phone: string, day: string) => `现任：${name} ${phone}，自${day}起。`, noLiaisonYet: '目前没有联络员。',
    what: '办理事项', appoint: '更换联络员（或更正电话）', vacate: '暂时空缺', vacateNote: '空缺期间，该单位列入“缺联络员”提醒，直到确定新的联络员。', emptyFrom: '自哪天起空缺', confirmVacate: '确认空缺',
    personName: '姓名', personHint: '须为在职干部', phone: '电话', phoneHint: '手机号，或带区号的座机，如 0546-5600000；加密保存，只显示首尾',
    venueOf: (unit: string) => `固定活动场所：${unit}`, presentVenue: (day: string) => `现有场所自${day}起使用，内容已带出，可直接修改。`, noVenueYet: '目前没有固定活动场所。',
    address: '地址', addressHint: '写到楼层、房间，如“幸福路12号老干部活动中心二楼”', capacity: '可容纳人数', stepFree: '有无障碍通道（轮椅可到）', contact: '场所联系人',
  },
  {
    cancel: 'Cancel', save: 'Save', savedFrom: (day: string) => `Saved, valid from ${day}`, from: 'From', fromHint: 'What was before is kept until the day before',
    liaisonOf: (unit: string) => `Liaison: ${unit}`, presentLiaison: (name: string, phone: string, day: string) => `At present ${name} ${phone}, since ${day}.`, noLiaisonYet: 'There is no liaison at present.',
    what: 'What to do', appoint: 'Name another liaison (or correct the phone)', vacate: 'Leave the post empty', vacateNote: 'The unit stands among those without a liaison until a new one is named.', emptyFrom: 'Empty from', confirmVacate: 'Leave empty',
    personName: 'Name', personHint: 'A serving cadre', phone: 'Phone', phoneHint: 'A mobile number, or a landline with area code such as 0546-5600000; kept sealed, shown by its ends only',
    venueOf: (unit: string) => `Venue: ${unit}`, presentVenue: (day: string) => `The present venue is used since ${day}; change what is different.`, noVenueYet: 'There is no fixed venue at present.',
    address: 'Address', addressHint: 'With floor and room', capacity: 'Seats', stepFree: 'Step-free (reachable with a wheelchair)', contact: 'Contact at the venue',
  },
)
