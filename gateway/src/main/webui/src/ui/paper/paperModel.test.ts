import { strFromU8, unzipSync } from 'fflate'
import { expect, test } from 'vitest'
import { toDocument } from './docx'
import { disarmed, fileName, type IssuedPaper, linesOf, sheetNames, sheetsOf } from './paperModel'
import { toWorkbook } from './xlsx'

const paper: IssuedPaper = {
  title: '签到表',
  unit: '县水利局',
  day: '2026年3月25日',
  blocks: [
    '2026年3月25日 09:00',
    {
      title: '名单',
      head: ['序号', '姓名', '签名'],
      rows: [
        [1, '=HYPERLINK("http://a.example","点我")', ''],
        [2, '邓\u0000爱民\ud800', ''],
      ],
      byHand: [2],
      emptyLines: 2,
    },
    '临时来的请写在空行里。',
  ],
}

async function partsOf(file: Blob): Promise<Record<string, string>> {
  const parts = unzipSync(new Uint8Array(await file.arrayBuffer()))
  return Object.fromEntries(Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)]))
}

test('what a workbook would take for a formula is disarmed, in whatever script its sign is written', () => {
  for (const text of ['=1+1', '+86 1990', '-2+3', '@SUM(A1)', '＝1', '＋1', '－1', '＠a', '\t=1', '\r1', '  =1'])
    expect(disarmed(text), text).toBe("'" + text)
  for (const text of ['县水利局', '2026-03-01', '3月1日 — 3月2日', '', "'早就有"]) expect(disarmed(text), text).toBe(text)
  expect([disarmed(-5), disarmed(Number.NaN)]).toEqual([-5, ''])
})

test('what no file can carry is left out', () => {
  expect(disarmed('邓\u0000爱\ud800民\u{20000}')).toBe('邓爱民\u{20000}')
})

test('empty lines are numbered on where lines are', () => {
  const numbered = linesOf({ head: ['序号', '签名'], rows: [[1, '']], emptyLines: 2 })
  expect(numbered.map(([first]) => first)).toEqual([1, 2, 3])
  expect(linesOf({ head: ['单位'], rows: [['县法院']], emptyLines: 1 })).toEqual([['县法院'], ['']])
})

test('words stand with the table that follows, the last with the last', () => {
  expect(sheetsOf(paper)).toMatchObject([{ words: ['2026年3月25日 09:00'], after: ['临时来的请写在空行里。'] }])
  expect(sheetsOf({ title: '通报', blocks: [{ heading: '一、总体' }, '好。'] })).toEqual([
    { words: ['一、总体', '好。'], after: [] },
  ])
})

test('sheets and files are named as programs take it', () => {
  expect(sheetNames(['党员/名单', '党员/名单', ''])).toEqual(['党员 名单', '党员 名单 2', '3'])
  expect(fileName({ ...paper, title: '签到表：3/25 "上午"' }, 'xlsx')).toBe('签到表：3 25  上午  2026年3月25日.xlsx')
})

test('a workbook holds text as text and no formula, under title, unit and day', async () => {
  const parts = await partsOf(await toWorkbook(paper, '制表日期：2026年3月25日'))
  const all = Object.values(parts).join('')
  expect(all).not.toContain('<f>')
  expect(all).toContain("'=HYPERLINK")
  expect(all).toContain('县水利局　制表日期：2026年3月25日')
  expect(all).toContain('邓爱民')
  expect(parts['xl/workbook.xml']).toContain('name="名单"')
})

test('a document repeats the head of its table and counts its pages on A4', async () => {
  const parts = await partsOf(await toDocument(paper, '制表日期：2026年3月25日', ['第 ', ' 页，共 ', ' 页']))
  const body = parts['word/document.xml'] ?? ''
  expect(body).toContain('<w:tblHeader/>')
  expect(body).toContain('w:w="11906"')
  expect(body).toContain('邓爱民')
  const foot = Object.entries(parts).find(([name]) => name.startsWith('word/footer'))?.[1] ?? ''
  expect(foot).toContain('NUMPAGES')
  expect(foot).toContain('页，共')
})
