import { texts } from '../i18n/language'

export const useUiTexts = texts(
  {
    overtaken: '没有保存：打开以后别人已经改过。下面是现在的内容；您填的还在，核对后再保存。',
    product: '银发联盟',
    loading: '正在载入…',
    retry: '重试',
    failed: '没有载入成功',
    code: (code: string) => `错误代码：${code}`,
    more: '载入更多',
    cancel: '取消',
    confirm: '确认',
    close: '关闭',
    none: '—',
    previousMonth: '上个月',
    nextMonth: '下个月',
    month: '月份',
  },
  {
    overtaken:
      'Not saved: somebody changed it since you opened it. It now says what stands here; what you typed stays. Check and save again.',
    product: 'Silver Alliance',
    loading: 'Loading…',
    retry: 'Try again',
    failed: 'Could not be loaded',
    code: (code: string) => `Error code: ${code}`,
    more: 'Load more',
    cancel: 'Cancel',
    confirm: 'Confirm',
    close: 'Close',
    none: '—',
    previousMonth: 'Previous month',
    nextMonth: 'Next month',
    month: 'Month',
  },
)
