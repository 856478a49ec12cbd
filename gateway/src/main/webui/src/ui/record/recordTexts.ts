import { texts } from '../../i18n/language'

export const useRecordTexts = texts(
  {
    tabs: '内容',
    none: '未登记',
    masked: '已登记，遮盖',
    shown: '已显示，离开本页即遮盖',
    reveal: '查看',
    revealOf: (label: string) => `查看${label}`,
    hide: '重新遮盖',
    revealNote: '查看会记入审计日志，请写明理由。看到的内容离开本页就不再显示。',
    which: '查看哪些内容',
    reason: '理由',
    show: '查看',
    close: '关闭',
  },
  {
    tabs: 'Parts',
    none: 'not recorded',
    masked: 'recorded, masked',
    shown: 'shown until you leave this page',
    reveal: 'Show',
    revealOf: (label: string) => `Show ${label}`,
    hide: 'Mask again',
    revealNote: 'This is written to the audit trail; please say why. What is shown goes when you leave the page.',
    which: 'What to show',
    reason: 'Reason',
    show: 'Show',
    close: 'Close',
  },
)
