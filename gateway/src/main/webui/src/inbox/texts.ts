import { texts } from '../i18n/language'

export const useInboxTexts = texts(
  {
    title: '消息',
    none: '没有消息',
    noneNote: '轮值变动、调换申请、主办提醒会发到这里。',
    unread: '未读',
    read: '标为已读',
    readOf: (title: string) => `标为已读：${title}`,
    readAll: '全部标为已读',
    toActivity: '打开活动',
    toRotation: '打开轮值日历',
    of: (what: string, title: string) => `${what}：${title}`,
  },
  {
    title: 'Messages',
    none: 'No messages',
    noneNote: 'Changes of turns, swap requests and reminders to host come here.',
    unread: 'Unread',
    read: 'Mark as read',
    readOf: (title: string) => `Mark as read: ${title}`,
    readAll: 'Mark all as read',
    toActivity: 'Open the activity',
    toRotation: 'Open the rotation',
    of: (what: string, title: string) => `${what}: ${title}`,
  },
)
