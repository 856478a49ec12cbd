import { expect, test } from 'vitest'
import { contentOf, draftOf, isSame, withoutEmptyLines } from './healthModel'

const CONTENT = {
  conditions: [{ name: '高血压', since: '2011', code: 'I10' }, { name: '白内障' }],
  allergies: ['青霉素', '海鲜'],
  medications: [{ name: '氨氯地平', dosage: '每日一次' }],
  mobility: 'WITH_HELP' as const,
  hospital: '县医院',
}

test('M-11 a file that was only opened is saved as it was', () => {
  expect(isSame(contentOf(draftOf(CONTENT)), CONTENT)).toBe(true)
  expect(isSame({ ...CONTENT, hospital: '中医院' }, CONTENT)).toBe(false)
})

test('M-11 lines that were added and left empty are not saved, one that lacks its name is not dropped', () => {
  const draft = draftOf(CONTENT)
  draft.conditions.push({ name: ' ', since: '', code: '' }, { name: ' ', since: '2020', code: '' })
  draft.medications.push({ name: '', dosage: '' })
  draft.allergies = '青霉素\n\n 海鲜 '
  const content = contentOf(withoutEmptyLines(draft))
  expect(content.conditions.slice(2)).toEqual([{ name: '', since: '2020', code: undefined }])
  expect(content.allergies).toEqual(['青霉素', '海鲜'])
  expect(content.medications).toEqual([{ name: '氨氯地平', dosage: '每日一次' }])
})

test.each([
  ['e11.9', 'E11.9'],
  ['I10.X00', 'I10.x00'],
  [' i10.x00 ', 'I10.x00'],
  [' ', undefined],
])('M-11 the code %j is saved as %j', (typed, saved) => {
  expect(contentOf({ ...draftOf(CONTENT), conditions: [{ name: '高血压', since: '', code: typed }] }).conditions[0]?.code).toBe(
    saved,
  )
})
