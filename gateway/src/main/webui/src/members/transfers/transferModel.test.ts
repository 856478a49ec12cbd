import { expect, test } from 'vitest'
import type { Organisation, Standing } from '../../api/schemas'
import { branchLabels, calledSo, currentOf, lastDayOf, nextStandings } from './transferModel'

test('E-12 the last day of a letter does not count the day of its issue, over the ends of months', () => {
  expect(lastDayOf('2027-01-31', '30')).toBe('2027-03-02')
  expect(lastDayOf('2028-01-31', '30')).toBe('2028-03-01')
  expect(lastDayOf('2026-11-30', '90')).toBe('2027-02-28')
  expect(lastDayOf('', '30')).toBeNull()
  expect(lastDayOf('2026-11-30', '0')).toBeNull()
  expect(lastDayOf('2026-11-30', '1.5')).toBeNull()
})

test('two branches called alike are told apart by their units, and neither is meant by the name alone', () => {
  const org = (id: string, name: string, unitNames: string[]) => ({ id, name, unitNames }) as Organisation
  const labels = branchLabels([
    org('a', '第一党支部', ['县水利局']),
    org('b', '第一党支部', ['县司法局']),
    org('c', '第二党支部', []),
  ])
  expect([...labels.values()]).toEqual(['第一党支部（县水利局）', '第一党支部（县司法局）', '第二党支部'])
  expect(calledSo(labels, '第一党支部')).toBeUndefined()
  expect(calledSo(labels, ' 第一党支部（县司法局） ')).toBe('b')
})

test('M-27 a branch says who is lost; what a membership comes to the county says, in its order', () => {
  expect(nextStandings('ACTIVE', false)).toEqual(['LOST_CONTACT'])
  expect(nextStandings('LOST_CONTACT', false)).toEqual([])
  expect(nextStandings('LOST_CONTACT', true)).toEqual(['PARTY_MEMBERSHIP_STOPPED', 'TRANSFERRED_OUT'])
  expect(nextStandings('PARTY_MEMBERSHIP_STOPPED', true)).toEqual(['EXPELLED'])
  for (const gone of ['TRANSFERRED_OUT', 'EXPELLED', 'DECEASED'] as const) expect(nextStandings(gone, true)).toEqual([])
})

test('what was taken back or is over is not how somebody stands', () => {
  const standing = (id: string, until: string | undefined, withdrawn: boolean) => ({ id, until, withdrawn }) as Standing
  expect(
    currentOf([standing('w', undefined, true), standing('o', '2026-01-01', false), standing('n', undefined, false)])?.id,
  ).toBe('n')
})
