import { texts } from '../i18n/language'

export const useSaveTexts = texts(
  { cancel: '取消', save: '保存', saved: '已保存' },
  { cancel: 'Cancel', save: 'Save', saved: 'Saved' },
)
