import { cleanup, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import type { ImportChange, ImportJob } from '../api/schemas'
import { today } from '../i18n/dates'
import { show } from '../test/render'
import ImportResult from './ImportResult'

const applied: ImportJob = {
  id: 'i1',
  kind: 'MEMBERS',
  mode: 'APPLY',
  state: 'DONE',
  rows: { total: 5, accepted: 5, warned: 0, rejected: 0 },
  expectedRows: 5,
  created: 2,
  changed: 3,
  unchanged: 0,
  gone: 0,
  unclear: 0,
  undoUntil: today(),
  issues: [],
  fileName: '台账.xlsx',
  fileBytes: 4096,
  headerRow: 1,
  sheet: 'Sheet1',
  requestedBy: 'committee',
  createdAt: '2026-01-31T08:00:00Z',
}

const undo: ImportJob = {
  ...applied,
  id: 'i2',
  mode: 'UNDO',
  created: 0,
  changed: 0,
  basedOn: 'i1',
  undoUntil: undefined,
  undo: { reason: '拿错了表', removed: 2, restored: 1, partly: 1, kept: 1 },
}

const kept: ImportChange = {
  seq: 1,
  row: 4,
  kind: 'KEPT',
  memberId: 'm1',
  unitId: 'u1',
  unitName: '县水利局',
  name: '试留',
  fields: [],
  candidates: [],
  keptBecause: { because: 'BY_HAND', by: 'liaison-a1-2', at: '2026-01-30T08:00:00Z' },
}

const partly: ImportChange = {
  ...kept,
  seq: 2,
  kind: 'PARTLY',
  name: '试部分',
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
      later: false,
      kept: true,
    },
  ],
}

const at = (id: string, over: Partial<ImportJob> = {}) => {
  let calls: ReturnType<typeof show> = []
  const isAsked = () => calls.some(({ call }) => call.startsWith('POST'))
  calls = show(
    <Routes>
      <Route path="/imports/:id" element={<ImportResult />} />
    </Routes>,
    {
      get 'GET /api/v1/imports/i1'() {
        return { ...applied, ...over, ...(isAsked() ? { undoneBy: 'i2' } : {}) }
      },
      'GET /api/v1/imports/i2': { ...undo, ...over },
      'GET /api/v1/imports/i1/undo': { removed: 2, restored: 1, touched: 2 },
      'POST /api/v1/imports/i1/undo': { id: 'i2' },
      'GET /api/v1/imports/i1/difference?kind=NEW&limit=50': { items: [] },
      'GET /api/v1/imports/i2/difference?kind=KEPT&limit=50': { items: [kept] },
      'GET /api/v1/imports/i2/difference?kind=PARTLY&limit=50': { items: [partly] },
      'GET /api/v1/me': { username: 'committee', roles: ['county-committee'] },
    },
    '/imports/' + id,
  )
  return calls
}

test('what an undo does is shown in numbers before it is done, and it is not done without a reason', async () => {
  const calls = at('i1')
  expect(await screen.findByText(/今天是可以撤销的最后一天/)).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '撤销这次导入' }))
  const preview = await screen.findByTestId('undo-preview')
  expect(preview.textContent).toContain('2 人退出台账')
  expect(preview.textContent).toContain('1 人恢复成导入前的样子')
  expect(preview.textContent).toContain('2 人在导入以后又有变动')
  const confirm = screen.getByRole<HTMLButtonElement>('button', { name: '确认撤销' })
  expect(confirm.disabled).toBe(true)
  await userEvent.type(screen.getByLabelText(/为什么撤销/), '拿错了表')
  await userEvent.click(confirm)
  expect(calls.filter(({ call }) => call.startsWith('POST')).map(({ body }) => body)).toEqual([{ reason: '拿错了表' }])
  expect((await screen.findByTestId('undo-kept')).textContent).toBe('1')
})

test('an import that is too old or is undone is not offered to be undone', async () => {
  for (const over of [{ undoUntil: '2026-01-01' }, { state: 'UNDONE', undoneBy: 'i2' }] as const) {
    at('i1', over)
    await screen.findByTestId('import-state')
    expect(screen.queryByRole('button', { name: '撤销这次导入' })).toBeNull()
    cleanup()
  }
})

test('an undone import says so and leads to what was undone', async () => {
  at('i1', { state: 'UNDONE', undoneBy: 'i2', undoUntil: undefined })
  expect((await screen.findByTestId('import-state')).textContent).toContain('已撤销')
  expect(screen.getByRole('link', { name: '查看撤销结果' }).getAttribute('href')).toBe('/imports/i2')
})

test('who was not taken back is listed first, with why, by whom and when', async () => {
  at('i2')
  const row = (await screen.findByText('试留')).closest('tr') as HTMLElement
  expect(row.textContent).toContain('导入以后有人手工改过')
  expect(row.textContent).toContain('liaison-a1-2')
  expect((await screen.findByTestId('undo-removed')).textContent).toBe('2')
  expect(screen.getByText(/撤销原因：拿错了表/)).toBeTruthy()
  await userEvent.selectOptions(screen.getByLabelText('差异类别'), 'PARTLY')
  const part = (await screen.findByText('试部分')).closest('tr') as HTMLElement
  expect(within(part).getByText(/导入前是 19900000001/)).toBeTruthy()
})
