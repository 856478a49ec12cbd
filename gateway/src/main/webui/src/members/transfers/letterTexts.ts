import { texts } from '../../i18n/language'

const GAP = '\u3000'
const BLANK = GAP.repeat(6)

/** An official letter is Chinese, whichever language its clerk reads. */
const WORDS = {
  title: '中国共产党党员组织关系介绍信',
  sexes: { 1: '男', 2: '女' } as Record<number, string>,
  who: (name: string, sex: string, birth: string, ethnicity: string | undefined) =>
    `${name}同志（${[sex, birth + '出生', ethnicity].filter(Boolean).join('，')}）`,
  stub: (no: string) => `第一联${GAP}存根${GAP}${no}`,
  stubText: (who: string, from: string, to: string) => `${who}系中共党员，组织关系由${from}转到${to}。`,
  paid: (month: string) => `党费已交至${month}。`,
  validity: (day: string) => `此介绍信有效期至${day}。`,
  signed: (day: string) => `经办人：${BLANK}${BLANK}${day}`,
  cut: '┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄ 沿 此 线 裁 开（骑 缝 章）┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄┄',
  letter: (no: string) => `第二联${GAP}介绍信${GAP}${no}`,
  addressed: (to: string) => `${to}：`,
  letterText: (who: string, from: string, to: string) => `兹有${who}系中共党员，由${from}前往${to}，请接转其组织关系。`,
  idNo: `身份证号：${BLANK}${BLANK}${BLANK}`,
  sealed: (from: string, day: string) => `${from}（盖章）${BLANK}${day}`,
  phones: `党员联系电话：${BLANK}${BLANK}党组织联系电话：${BLANK}${BLANK}`,
  receipt: (no: string) => `第三联${GAP}回执${GAP}${no}`,
  receiptText: (name: string) =>
    `你处转来${name}同志的组织关系已收到，自${GAP.repeat(4)}年${GAP}${GAP}月${GAP}${GAP}日起编入我处党支部。`,
  receiptSealed: `接收党组织（盖章）：${BLANK}${BLANK}${GAP.repeat(4)}年${GAP}${GAP}月${GAP}${GAP}日`,
  receiptPhones: `经办人：${BLANK}${BLANK}联系电话：${BLANK}${BLANK}`,
}

export type LetterWords = typeof WORDS

export const useLetterTexts = texts(WORDS, WORDS)
