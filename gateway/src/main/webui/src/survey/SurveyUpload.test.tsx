import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { show } from '../test/render'
import { SurveyUpload } from './SurveyUpload'

const IMPORTS = '/api/v1/surveys/s/imports'
const counts = { total: 0, accepted: 0, warned: 0, rejected: 0 }
const job = (id: string, mode: string, accepted: number) => ({
  id,
  surveyId: 's',
  mode,
  state: 'DONE',
  rows: { ...counts, total: accepted, accepted },
})
const table = {
  headFrom: 1,
  headTo: 1,
  rows: { read: 0, blank: 0, footers: 0, repeated: 0, others: 0 },
  columns: [{ column: 'B', heading: '支部有没有', by: 'UNKNOWN' }],
  samples: [],
}
const reading = (state: string) => ({
  importId: 'i1',
  own: true,
  version: 0,
  fields: [{ field: 'BRANCH', title: '是否成立离退休干部党支部', required: true }],
  sheets: [{ name: '摸底', hidden: false, state, why: '缺少必需的列', tables: [table] }],
})

async function sent(answers: Record<string, unknown>) {
  const calls = show(<SurveyUpload surveyId="s" />, answers)
  await userEvent.upload(screen.getByLabelText('导入填报表 (.xlsx)', { selector: 'input' }), new File(['x'], '摸底.xlsx'))
  return calls
}

test('a workbook of which nothing is asked is applied at once', async () => {
  const calls = await sent({
    ['POST ' + IMPORTS]: job('i1', 'VALIDATE', 31),
    [`GET ${IMPORTS}/i1/reading`]: reading('READ'),
    [`POST ${IMPORTS}/i1/apply`]: job('i2', 'APPLY', 31),
  })
  expect(await screen.findByText('共 31 行，通过 31 行，未通过 0 行。')).toBeTruthy()
  expect(screen.queryByText(/还没有入库/)).toBeNull()
  expect(calls.map(({ call }) => call)).toContain(`POST ${IMPORTS}/i1/apply`)
})

test('which column is the missing one is said in the dialog, and then it is applied', async () => {
  const answers: Record<string, unknown> = {
    ['POST ' + IMPORTS]: job('i1', 'VALIDATE', 0),
    [`GET ${IMPORTS}/i1/reading`]: reading('COLUMNS_ASKED'),
    [`PUT ${IMPORTS}/i1/reading`]: job('i2', 'VALIDATE', 31),
    [`GET ${IMPORTS}/i2/reading`]: reading('READ'),
    [`POST ${IMPORTS}/i2/apply`]: job('i3', 'APPLY', 31),
  }
  const calls = await sent(answers)
  expect(await screen.findByText(/还没有入库/)).toBeTruthy()
  expect(screen.queryByRole('button', { name: /行入库/, hidden: true })).toBeNull()
  await userEvent.selectOptions(screen.getByLabelText('B 列「支部有没有」认作'), 'BRANCH')
  await userEvent.click(screen.getByText('按更正重新校验'))
  await userEvent.click(await screen.findByText('通过的 31 行入库'))
  expect(await screen.findByText('共 31 行，通过 31 行，未通过 0 行。')).toBeTruthy()
  const put = calls.find(({ call }) => call.startsWith('PUT'))
  expect(put?.ifMatch).toBe('"0"')
  expect(put?.body).toEqual({ sheets: [], columns: [{ sheet: '摸底', row: 1, column: 'B', field: 'BRANCH' }] })
  expect(calls.map(({ call }) => call)).toContain(`POST ${IMPORTS}/i2/apply`)
})
