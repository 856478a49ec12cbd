import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { ImportJob, ImportReading } from '../api/schemas'
import { show } from '../test/render'
import { Reading } from './Reading'

const job = { id: 'i1', mode: 'VALIDATE', state: 'DONE', kind: 'MEMBERS' } as ImportJob

const reading: ImportReading = {
  importId: 'i1',
  own: true,
  decided: 0,
  carried: 0,
  dropped: 0,
  version: 0,
  fields: [
    { field: 'NAME', title: '姓名', required: true },
    { field: 'PHONE', title: '联系电话', required: false },
  ],
  sheets: [
    {
      name: '台账',
      hidden: false,
      state: 'READ',
      lacksUnit: false,
      tables: [
        {
          headFrom: 2,
          headTo: 3,
          firstRow: 4,
          lastRow: 30,
          rows: { read: 25, blank: 1, footers: 1, repeated: 0, others: 0 },
          columns: [
            { column: 'A', heading: '姓名', field: 'NAME', title: '姓名', by: 'TITLE' },
            { column: 'B', heading: '联络号', by: 'UNKNOWN' },
          ],
          samples: [{ row: 4, cells: ['试一', '199******01'] }],
        },
      ],
    },
    { name: '去世人员', hidden: false, state: 'ASKED', why: '像是已去世、转出或作废的人员', lacksUnit: false, tables: [] },
    { name: '说明', hidden: false, state: 'NO_HEADING', why: '找不到表头', lacksUnit: false, tables: [] },
  ],
}

const at = (over: Partial<ImportReading> = {}, of: Partial<ImportJob> = {}, more: Record<string, unknown> = {}) =>
  show(<Reading job={{ ...job, ...of }} />, {
    ...more,
    'GET /api/v1/imports/i1/reading': { ...reading, ...over },
    'PUT /api/v1/imports/i1/reading': { id: 'i2' },
  })

test('rows, unread columns and the first rows are shown in words', async () => {
  at()
  const card = await screen.findByTestId('reading')
  expect(card.textContent).toContain('表头在第 2–3 行。读了第 4–30 行中的 25 行。没有读：空行 1，合计、备注等 1。')
  expect(card.textContent).toContain('没有导入的列：「联络号」')
  expect(within(card).getByText('199******01')).toBeTruthy()
  expect(card.textContent).not.toMatch(/[A-Z]+_[A-Z]+/)
})

test('a column is corrected by its label and checked again', async () => {
  const calls = at()
  const again = await screen.findByRole('button', { name: '按更正重新校验' })
  expect(again.hasAttribute('disabled')).toBe(true)
  await userEvent.selectOptions(screen.getByLabelText('B 列「联络号」认作'), '联系电话')
  await userEvent.selectOptions(screen.getByLabelText('A 列「姓名」认作'), '不导入')
  await userEvent.selectOptions(screen.getByLabelText('A 列「姓名」认作'), 'NAME')
  await userEvent.click(again)
  const put = calls.find(({ call }) => call.startsWith('PUT'))
  expect(put?.ifMatch).toBe('"0"')
  expect(put?.body).toEqual({ sheets: [], columns: [{ sheet: '台账', row: 3, column: 'B', field: 'PHONE' }] })
})

test('whoever decided is told what a correction does to it, and afterwards in numbers what it did', async () => {
  at({ decided: 3 })
  const before = (await screen.findByTestId('reading')).textContent
  expect(before).toContain('对差异已作的 3 项决定，问题没有变的会带到新的校验')
  expect(before).not.toContain('更正以前')
  cleanup()
  at({ carried: 2, dropped: 1 })
  const after = (await screen.findByTestId('reading')).textContent
  expect(after).toContain('沿用 2 项；有 1 项的内容已经不同，请重新决定')
  cleanup()
  at({ carried: 2 })
  expect((await screen.findByTestId('reading')).textContent).toContain('沿用 2 项。')
})

test('a sheet that is asked about is ticked by whoever wants it read', async () => {
  const calls = at()
  expect((await screen.findByTestId('reading')).textContent).toContain('有 1 张工作表要请您决定读不读：「去世人员」')
  expect(screen.queryByLabelText('读取「说明」')).toBeNull()
  await userEvent.click(screen.getByLabelText('读取「去世人员」'))
  await userEvent.click(screen.getByRole('button', { name: '按更正重新校验' }))
  expect(calls.find(({ call }) => call.startsWith('PUT'))?.body).toEqual({
    sheets: [{ sheet: '去世人员', read: true }],
    columns: [],
  })
})

test('which column is the missing one is asked and said by choosing it', async () => {
  const why = '工作表「台账」缺少必需的列：姓名，没有读取；请在“识别结果”中指出是哪一列'
  const column = { column: 'B', heading: '名字儿', by: 'UNKNOWN' as const }
  const table = { headFrom: 1, headTo: 1, rows: { read: 0, blank: 0, footers: 0, repeated: 0, others: 0 } }
  const calls = at({
    sheets: [
      {
        name: '台账',
        hidden: false,
        state: 'COLUMNS_ASKED',
        lacksUnit: false,
        why,
        tables: [{ ...table, columns: [column], samples: [{ row: 2, cells: ['试一'] }] }],
      },
    ],
  })
  expect((await screen.findByRole('alert')).textContent).toBe(why)
  expect(screen.getByText('试一')).toBeTruthy()
  expect(screen.queryByLabelText('读取「台账」')).toBeNull()
  await userEvent.selectOptions(screen.getByLabelText('B 列「名字儿」认作'), 'NAME')
  await userEvent.click(screen.getByRole('button', { name: '按更正重新校验' }))
  expect(calls.find(({ call }) => call.startsWith('PUT'))?.body).toEqual({
    sheets: [],
    columns: [{ sheet: '台账', row: 1, column: 'B', field: 'NAME' }],
  })
})

test('a sheet without a column for the unit is said to be one unit', async () => {
  const sheet = { name: '花名册', hidden: false, state: 'READ', lacksUnit: true, unit: '县财政局', tables: [] } as const
  const calls = at(
    { sheets: [{ ...sheet, tables: [] }] },
    {},
    { 'GET /api/v1/units?limit=200': { items: [{ id: 'u1', name: '县水利局' }] } },
  )
  expect((await screen.findByTestId('reading')).textContent).toContain('没有单位一列，其中的人都归入「县财政局」')
  await waitFor(() => expect(document.querySelector('option[value="县水利局"]')).not.toBeNull())
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '按更正重新校验' }).disabled).toBe(true)
  await userEvent.type(screen.getByLabelText('不对的话，「花名册」中的人是哪个单位的'), '县水利局')
  await userEvent.click(screen.getByRole('button', { name: '按更正重新校验' }))
  expect(calls.find(({ call }) => call.startsWith('PUT'))?.body).toEqual({
    sheets: [{ sheet: '花名册', read: true, unit: '县水利局' }],
    columns: [],
  })
})

test('others, what is applied and what was corrected already are looked at only', async () => {
  for (const [over, of] of [
    [{ own: false }, {}],
    [{}, { mode: 'APPLY' }],
    [{ replacedBy: 'i2' }, {}],
  ] as const) {
    at(over, of)
    expect((await screen.findByTestId('reading')).textContent).toContain('联络号')
    expect(screen.queryByRole('button', { name: '按更正重新校验' })).toBeNull()
    expect(screen.queryByLabelText('B 列「联络号」认作')).toBeNull()
    cleanup()
  }
})

test('an import without a reading shows none', async () => {
  show(<Reading job={job} />, {})
  expect(document.body.textContent).not.toBe('')
  await waitFor(() => expect(document.body.textContent).toBe(''))
})
