import { expect, test } from 'vitest'
import { Problem } from '../api/problem'
import type { AttendanceSheet, Registration, RollPerson } from '../api/schemas'
import {
  contradictions,
  countsWith,
  edited,
  leftAfter,
  marksOf,
  notFlying,
  restAs,
  rollLines,
  shownLines,
  silent,
  stuckAt,
} from './rollModel'

const member = (id: string, state: RollPerson['state'] = 'ACTIVE'): RollPerson => ({
  id,
  name: '党员' + id,
  initials: ['', 'dy', 'de DS', 'ds'][Number(id)] ?? '',
  pinyin: '',
  unitId: 'u',
  unitName: '县水利局',
  state,
})

const registration = (memberId: string, state: Registration['state']) => ({ memberId, state }) as Registration

const line = (memberId: string, status: AttendanceSheet['items'][number]['status'], version = 1) =>
  ({ memberId, unitId: 'u', guest: false, status, version, recordedBy: 'lead', recordedAt: '2026-03-25T10:00:00Z' }) as const

const sheet = (...items: AttendanceSheet['items']): AttendanceSheet => ({
  items,
  counts: { present: 0, excused: 0, absent: 0, atHome: 0, guests: 0, notRecorded: 0, signedUpNotRecorded: 0 },
})

const of = (id: string, lines: ReturnType<typeof rollLines>) => lines.find((known) => known.id === id)!

test('R-13 nobody is absent before somebody says so; leave is excused, what is written wins', () => {
  const lines = rollLines(
    [member('1'), member('2'), member('3')],
    [registration('3', 'EXCUSED'), registration('2', 'CONFIRMED')],
    sheet(line('2', 'PRESENT')),
  )
  expect(lines.map(({ id, status, version }) => [id, status, version])).toEqual([
    ['2', 'PRESENT', 1],
    ['3', 'EXCUSED', 0],
    ['1', null, 0],
  ])
})

test('R-13 who moved about may be on the roll, who died only where a line of his is', () => {
  const lines = rollLines(
    [member('1', 'FLOATING_OUT'), member('2', 'DECEASED'), member('3', 'DECEASED')],
    [],
    sheet(line('3', 'PRESENT')),
  )
  expect(lines.map(({ id }) => id)).toEqual(['1', '3'])
})

test('R-13 only what was changed is sent, with what the writer saw', () => {
  const lines = rollLines([member('1'), member('2'), member('3')], [], sheet(line('1', 'PRESENT', 4)))
  let edits = edited({}, of('1', lines), 'ABSENT')
  edits = edited(edits, of('2', lines), 'PRESENT')
  edits = edited(edited(edits, of('3', lines), 'PRESENT'), of('3', lines), null)
  expect(marksOf(edits)).toEqual([
    { memberId: '1', status: 'ABSENT', version: 4 },
    { memberId: '2', status: 'PRESENT', version: 0 },
  ])
})

test('R-13 all others who had signed up are marked at once: what others wrote and whoever did not sign up stays', () => {
  const lines = rollLines(
    [member('1'), member('2'), member('3'), member('4')],
    [registration('1', 'CONFIRMED'), registration('2', 'CONFIRMED'), registration('4', 'CONFIRMED')],
    sheet(line('1', 'ABSENT')),
  )
  const edits = edited({}, of('4', lines), 'PRESENT')
  expect(silent(edits, lines).map(({ id }) => id)).toEqual(['2'])
  expect(marksOf(restAs(edits, lines, 'ABSENT'))).toEqual([
    { memberId: '2', status: 'ABSENT', version: 0 },
    { memberId: '4', status: 'PRESENT', version: 0 },
  ])
})

test('R-13 the numbers move with every mark, before it is saved', () => {
  const counts = { present: 1, excused: 0, absent: 0, atHome: 0, guests: 0, notRecorded: 2, signedUpNotRecorded: 1 }
  const lines = rollLines(
    [member('1'), member('2'), member('3')],
    [registration('2', 'CONFIRMED')],
    sheet(line('1', 'PRESENT')),
  )
  const edits = edited(edited({}, of('1', lines), 'EXCUSED'), of('2', lines), 'PRESENT')
  expect(countsWith(counts, edits, lines)).toEqual({
    ...counts,
    excused: 1,
    notRecorded: 1,
    signedUpNotRecorded: 0,
  })
})

test('R-13 the expected are shown first; who comes unannounced is found by name or by the initials of any reading', () => {
  const lines = rollLines(
    [member('1'), member('2'), member('3')],
    [registration('1', 'CONFIRMED'), registration('2', 'CANCELLED')],
    sheet(),
  )
  const filter = { shown: 'expected', unit: '', q: '' } as const
  const ids = (change: object, edits = {}) => shownLines(lines, edits, { ...filter, ...change }).map(({ id }) => id)
  expect(ids({})).toEqual(['1'])
  expect(ids({}, edited({}, of('3', lines), 'PRESENT'))).toEqual(['1', '3'])
  expect(ids({ q: '员3' })).toEqual(['3'])
  expect(ids({ q: 'Ds' })).toEqual(['2', '3'])
  expect(ids({ q: 'z' })).toEqual([])
  expect(ids({ shown: 'open' }, edited({}, of('1', lines), 'PRESENT'))).toEqual([])
  expect(ids({ shown: 'all' })).toEqual(['1', '2', '3'])
})

test('R-13 what somebody else wrote otherwise since is shown, the same word is not', () => {
  const before = rollLines([member('1'), member('2')], [], sheet())
  const edits = edited(edited({}, of('1', before), 'PRESENT'), of('2', before), 'PRESENT')
  const now = rollLines([member('1'), member('2')], [], sheet(line('1', 'ABSENT'), line('2', 'PRESENT')))
  expect(contradictions(edits, now).map(({ line: known, edit }) => [known.id, known.status, edit.status])).toEqual([
    ['1', 'ABSENT', 'PRESENT'],
  ])
})

test('R-13 after a saving what is contradicted and what was changed meanwhile is still to be saved', () => {
  const sent = [
    { memberId: '1', status: 'PRESENT' as const, version: 0 },
    { memberId: '2', status: 'PRESENT' as const, version: 0 },
    { memberId: '3', status: 'PRESENT' as const, version: 0 },
  ]
  const edits = {
    '1': { status: 'PRESENT' as const, version: 0 },
    '2': { status: 'PRESENT' as const, version: 0 },
    '3': { status: 'ABSENT' as const, version: 0 },
  }
  const answer = { ...sheet(line('1', 'PRESENT'), line('2', 'ABSENT'), line('3', 'PRESENT')), contradicted: sent.slice(1, 2) }
  expect(leftAfter(edits, sent, answer)).toEqual({
    '2': { status: 'PRESENT', version: 0 },
    '3': { status: 'ABSENT', version: 1 },
  })
})

test('R-13 who leaves sends nothing twice, and a later word over his own one that is under way', () => {
  const mark = (memberId: string, status: 'PRESENT' | 'ABSENT') => ({ memberId, status, version: 0 })
  expect(
    notFlying([mark('1', 'PRESENT'), mark('2', 'ABSENT'), mark('3', 'PRESENT')], [mark('1', 'PRESENT'), mark('2', 'PRESENT')]),
  ).toEqual([{ memberId: '2', status: 'ABSENT' }, mark('3', 'PRESENT')])
})

test('R-13 of whom the service does not take a mark is found by id or by place in what was sent', () => {
  const sent = ['1', '2', '3'].map((memberId) => ({ memberId, status: 'PRESENT' as const, version: 0 }))
  const at = (errors: object[], extra = {}) => stuckAt(new Problem(422, 'X', '不行', errors, extra), sent)
  expect(at([{ pointer: '#/items/1/memberId', detail: '没有该党员' }])).toEqual({
    '2': { status: 'PRESENT', why: '没有该党员' },
  })
  expect(at([], { memberId: '3' })).toEqual({ '3': { status: 'PRESENT', why: '不行' } })
  expect(at([{ pointer: '/items' }], { memberId: '9' })).toEqual({})
})

test('R-13 what is taken back while it is under way is sent after it, and a first mark stays in sight', () => {
  const [known, fresh] = rollLines([member('1'), member('2')], [], sheet(line('1', 'ABSENT', 3)))
  const marked = edited(edited({}, known!, 'PRESENT'), fresh!, 'PRESENT')
  const now = edited(edited(marked, known!, 'ABSENT', true), fresh!, null, true)
  expect(now).toEqual({ '1': { status: 'ABSENT', version: 3 }, '2': { status: 'PRESENT', version: 0 } })
  const answer = { ...sheet(line('1', 'PRESENT', 4), line('2', 'PRESENT')), contradicted: [] }
  expect(leftAfter(now, marksOf(marked), answer)).toEqual({ '1': { status: 'ABSENT', version: 4 } })
})

test('R-13 who is away lowers the number of those not recorded only where he had a seat, as the service counts', () => {
  const counts = { present: 0, excused: 0, absent: 0, atHome: 0, guests: 0, notRecorded: 2, signedUpNotRecorded: 1 }
  const lines = rollLines(
    [member('1'), member('2', 'FLOATING_OUT'), member('3', 'FLOATING_OUT')],
    [registration('2', 'CONFIRMED')],
    sheet(),
  )
  const with3 = edited({}, of('3', lines), 'PRESENT')
  expect(countsWith(counts, with3, lines)).toEqual({ ...counts, present: 1 })
  expect(countsWith(counts, edited(with3, of('2', lines), 'PRESENT'), lines)).toEqual({
    ...counts,
    present: 2,
    notRecorded: 1,
    signedUpNotRecorded: 0,
  })
})
