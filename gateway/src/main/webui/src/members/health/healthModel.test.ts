import { expect, test } from 'vitest'
import { contentOf, draftOf, isSame } from './healthModel'

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

test('M-11 lines that were added and left empty are not saved, and a code is in capitals', () => {
  const draft = draftOf(CONTENT)
  draft.conditions.push({ name: ' ', since: '2020', code: '' }, { name: '糖尿病', since: '', code: 'e11.9' })
  draft.medications.push({ name: '', dosage: '' })
  draft.allergies = '青霉素\n\n 海鲜 '
  const content = contentOf(draft)
  expect(content.conditions).toHaveLength(3)
  expect(content.conditions[2]?.code).toBe('E11.9')
  expect(content.allergies).toEqual(['青霉素', '海鲜'])
  expect(content.medications).toEqual([{ name: '氨氯地平', dosage: '每日一次' }])
})
