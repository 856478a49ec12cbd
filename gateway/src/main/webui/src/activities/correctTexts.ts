import type { Activity } from '../api/schemas'
import { texts } from '../i18n/language'

type Announced = Pick<Activity, 'title' | 'venueName' | 'capacity'>

export const useCorrectTexts = texts(
  {
    title: '活动名称',
    note: '发布后写错了的，在这里更正；时间变了用“改期”。更正约十分钟后通知，其间再改的一并通知。再改回来也用“更正”。',
    tellsNobody: '名称和地点没有变，不另外通知；名额只影响报名和候补。',
    begun: '活动已经开始，更正只改记录，不通知任何人。',
    short: (confirmed: number) =>
      `已有 ${confirmed} 人报名成功，名额不能少于 ${confirmed} 个。要减少名额，先在报名名单里撤销一些报名。`,
    movesUp: (people: number) => `候补的前 ${people} 人有了名额，会各收到一条“候补转正”。`,
    seatsHint: (confirmed: number, waiting: number) => `已报名 ${confirmed} 人${waiting > 0 ? `，候补 ${waiting} 人` : ''}`,
    reasonHint: '留存备查，不写进通知',
    done: '已更正',
    since: ({ title, venueName, capacity }: Announced) =>
      `现在是：名称“${title}”，地点“${venueName}”，名额 ${capacity}。您没有动过的项目照此保留；您改过的仍是您填的，确认后以您填的为准。`,
  },
  {
    title: 'Title',
    note: 'What was announced wrongly is put right here; a new date is “Postpone”. People are told about ten minutes later, together with what is corrected meanwhile. The same takes a correction back.',
    tellsNobody: 'Title and place are what they were: nobody is told. Seats concern sign-up and the waiting list alone.',
    begun: 'It has begun: only the record is corrected, nobody is told.',
    short: (confirmed: number) =>
      `${confirmed} people have a seat; there cannot be fewer than ${confirmed}. Withdraw some sign-ups first.`,
    movesUp: (people: number) => `The first ${people} who wait have a seat then, and each is told.`,
    seatsHint: (confirmed: number, waiting: number) => `${confirmed} signed up${waiting > 0 ? `, ${waiting} waiting` : ''}`,
    reasonHint: 'Kept on record, not told',
    done: 'Corrected',
    since: ({ title, venueName, capacity }: Announced) =>
      `It reads now: title “${title}”, place “${venueName}”, ${capacity} seats. What you have not touched stays like that; what you changed is still what you typed, and holds once you confirm.`,
  },
)
