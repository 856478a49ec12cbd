import { expect, test } from 'vitest'
import type { ImportIssue, ImportJob } from '../api/schemas'
import { columnsOf, daysToUndo, EVERYTHING, firstKind, inOrder, matches, progressOf, refusalOf, verdictOf } from './importModel'

const issue = (row: number, over: Partial<ImportIssue> = {}): ImportIssue => ({
  seq: row,
  row,
  column: '身份证号',
  code: 'ID_CHECK_DIGIT',
  severity: 'REJECTED',
  message: '校验码不符',
  ...over,
})

const job = (over: Partial<ImportJob>): ImportJob => ({
  id: '1',
  kind: 'MEMBERS',
  mode: 'VALIDATE',
  state: 'RUNNING',
  rows: { total: 0, accepted: 0, warned: 0, rejected: 0 },
  expectedRows: 0,
  created: 0,
  changed: 0,
  unchanged: 0,
  gone: 0,
  unclear: 0,
  issues: [],
  fileName: '台账.xlsx',
  fileBytes: 4096,
  headerRow: 1,
  sheet: 'Sheet1',
  requestedBy: 'committee',
  createdAt: '2026-01-31T08:00:00Z',
  ...over,
})

test('a file that is empty or too large is refused before it is sent', () => {
  expect(refusalOf({ size: 10 })).toBeNull()
  expect(refusalOf({ size: 0 })).toBe('EMPTY')
  expect(refusalOf({ size: 32 * 1024 * 1024 })).toBeNull()
  expect(refusalOf({ size: 32 * 1024 * 1024 + 1 })).toBe('TOO_LARGE')
})

test('a row filter takes one row or a span', () => {
  expect(matches(issue(204), { ...EVERYTHING, row: '204' })).toBe(true)
  expect(matches(issue(204), { ...EVERYTHING, row: '200-260' })).toBe(true)
  expect(matches(issue(204), { ...EVERYTHING, row: '205' })).toBe(false)
  expect(matches(issue(204), { ...EVERYTHING, row: 'abc' })).toBe(true)
})

test('severity and column filter together', () => {
  const filter = { ...EVERYTHING, severity: 'WARNED', column: '备注' } as const
  expect(matches(issue(404, { severity: 'WARNED', column: '备注' }), filter)).toBe(true)
  expect(matches(issue(404, { column: '备注' }), filter)).toBe(false)
})

test('rejected rows come before warnings', () => {
  const order = inOrder([issue(4, { severity: 'WARNED' }), issue(29), issue(14)])
  expect(order.map((found) => found.row)).toEqual([14, 29, 4])
})

test('rows stand in the order of their sheets', () => {
  const order = inOrder([issue(9), issue(3, { seq: 10, sheet: '二支部' }), issue(8)])
  expect(order.map((found) => [found.sheet, found.row])).toEqual([
    [undefined, 8],
    [undefined, 9],
    ['二支部', 3],
  ])
})

test('every column is offered once', () => {
  expect(columnsOf([issue(1), issue(2), issue(3, { column: '姓名' })])).toEqual(['身份证号', '姓名'])
})

test('a running import never claims to be finished', () => {
  expect(progressOf(job({ expectedRows: 10, rows: { total: 10, accepted: 9, warned: 0, rejected: 1 } }))).toBe(99)
  expect(progressOf(job({}))).toBeNull()
  expect(progressOf(job({ state: 'DONE' }))).toBe(100)
})

test('the verdict tells clean from troubled', () => {
  expect(verdictOf(job({ state: 'DONE', rows: { total: 3, accepted: 3, warned: 0, rejected: 0 } }))).toBe('clean')
  expect(verdictOf(job({ state: 'DONE', rows: { total: 3, accepted: 2, warned: 0, rejected: 1 } }))).toBe('with-issues')
  expect(verdictOf(job({ state: 'FAILED' }))).toBe('failed')
})

test('an import can be undone until its last day, which counts, unless it wrote nothing or is undone', () => {
  const applied = { undoUntil: '2026-03-31', created: 1, changed: 0 }
  expect(daysToUndo(applied, '2026-03-01')).toBe(30)
  expect(daysToUndo(applied, '2026-03-31')).toBe(0)
  expect(daysToUndo(applied, '2026-04-01')).toBeNull()
  expect(daysToUndo({ ...applied, undoneBy: 'i2' }, '2026-03-31')).toBeNull()
})

test('of an undo those come first who were not taken back', () => {
  const undo = { reason: '拿错了表', removed: 2, restored: 1, partly: 1, kept: 1 }
  expect(firstKind(job({ mode: 'UNDO', undo }))).toBe('KEPT')
  expect(firstKind(job({ mode: 'UNDO', undo: { ...undo, kept: 0, partly: 0 } }))).toBe('REMOVED')
})
