import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { ImportChange, ImportJob } from '../api/schemas'
import { show } from '../test/render'
import { Difference } from './Difference'

const job: ImportJob = {
  id: 'i1',
  kind: 'MEMBERS',
  mode: 'VALIDATE',
  state: 'DONE',
  rows: { total: 3, accepted: 2, warned: 1, rejected: 1 },
  expectedRows: 3,
  created: 1,
  changed: 0,
  unchanged: 0,
  gone: 0,
  unclear: 2,
  issues: [],
  fileName: '台账.xlsx',
  fileBytes: 4096,
  headerRow: 1,
  sheet: 'Sheet1',
  requestedBy: 'committee',
  createdAt: '2026-01-31T08:00:00Z',
}

const byHand: ImportChange = {
  seq: 1,
  row: 4,
  line: 4,
  kind: 'UNCLEAR',
  memberId: 'm1',
  unitId: 'u1',
  unitName: '县水利局',
  name: '试用人',
  fields: [
    {
      field: 'PHONE',
      title: '联系电话',
      before: '19900000002',
      after: '19900000001',
      hidden: false,
      changedBy: 'liaison-a1-2',
      changedAt: '2026-01-30T08:00:00Z',
      byHand: true,
      later: true,
      kept: true,
    },
  ],
  candidates: [],
}

const samePerson: ImportChange = {
  ...byHand,
  seq: 2,
  row: 1_050_005,
  line: 5,
  sheet: '二支部',
  memberId: undefined,
  name: '试号',
  fields: [],
  candidates: [{ memberId: 'm2', name: '试号', reasons: ['NAME', 'UNIT', 'PHONE'] }],
}

const answers = {
  'GET /api/v1/imports/i1/difference?kind=UNCLEAR&limit=50': { items: [byHand, samePerson] },
  'GET /api/v1/imports/i1/difference?kind=NEW&limit=50': { items: [] },
  'PUT /api/v1/imports/i1/decisions': {},
  'POST /api/v1/imports/i1/apply': { id: 'i2' },
}

test('what has to be decided comes first, with both values and who changed it', async () => {
  show(<Difference job={job} own />, answers)
  const row = (await screen.findByText('试用人')).closest('tr') as HTMLElement
  expect(row.textContent).toContain('19900000002')
  expect(row.textContent).toContain('19900000001')
  expect(row.textContent).toContain('liaison-a1-2')
  expect(within(row).getByLabelText<HTMLSelectElement>('联系电话以哪个为准').value).toBe('LEDGER')
})

test('one value, a column and one person are decided', async () => {
  const calls = show(<Difference job={job} own />, answers)
  const sent = () => calls.filter(({ call }) => call.startsWith('PUT')).map(({ body }) => body)
  await userEvent.selectOptions(await screen.findByLabelText('联系电话以哪个为准'), 'FILE')
  expect(sent().at(-1)).toEqual({ items: [{ row: 4, field: 'PHONE', take: 'FILE' }] })
  await userEvent.selectOptions(await screen.findByLabelText('哪一列'), '联系电话')
  await userEvent.click(screen.getByRole('button', { name: '以系统为准' }))
  expect(sent().at(-1)).toEqual({ items: [{ field: 'PHONE', take: 'LEDGER' }] })
  await userEvent.click(await screen.findByRole('radio', { name: /是试号本人/ }))
  expect(sent().at(-1)).toEqual({ items: [{ row: 1_050_005, take: 'SAME', memberId: 'm2' }] })
})

test.each([
  [1, /还有 1 行等您决定/],
  [0, '按上面的差异写入台账。'],
])('before it is applied it says how many still wait, not how many asked: %i', async (undecided, said) => {
  show(<Difference job={{ ...job, undecided }} own />, answers)
  expect(await screen.findByText(said)).toBeTruthy()
})

test('whoever did not send the workbook decides nothing', async () => {
  show(<Difference job={job} own={false} />, answers)
  expect(await screen.findByText(/只有上传人（committee）/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: '入库' })).toBeNull()
  expect(screen.queryByLabelText('联系电话以哪个为准')).toBeNull()
})

test('somebody of a second sheet is shown by sheet and row', async () => {
  show(<Difference job={job} own />, answers)
  const row = (await screen.findByText('试号')).closest('tr') as HTMLElement
  expect(row.querySelector('th')?.textContent).toBe('「二支部」第 5 行')
})

test('a kind of which there is none says so', async () => {
  show(<Difference job={job} own />, answers)
  await userEvent.selectOptions(await screen.findByLabelText('差异类别'), 'NEW')
  expect(await screen.findByText('没有这一类。')).toBeTruthy()
})
