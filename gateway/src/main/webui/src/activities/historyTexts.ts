import { texts } from '../i18n/language'
import type { Corrected } from './activityModel'

type Before = Omit<Corrected, 'at' | 'reason'>

export const useHistoryTexts = texts(
  {
    title: '变更经过',
    moved: (from: string, to: string) => `改期：原定 ${from}，改为 ${to}`,
    corrected: ({ title, venueName, capacity }: Before) =>
      `更正：更正前${[title && `名称“${title}”`, venueName && `地点“${venueName}”`, capacity && `名额 ${capacity}`]
        .filter(Boolean)
        .join('，')}`,
    held: '确认已举办',
    because: (reason: string) => `原因：${reason}`,
  },
  {
    title: 'Changes',
    moved: (from: string, to: string) => `Postponed from ${from} to ${to}`,
    corrected: ({ title, venueName, capacity }: Before) =>
      `Corrected; before: ${[title && `title “${title}”`, venueName && `place “${venueName}”`, capacity && `${capacity} seats`]
        .filter(Boolean)
        .join(', ')}`,
    held: 'Confirmed as held',
    because: (reason: string) => `Because: ${reason}`,
  },
)
