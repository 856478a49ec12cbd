import { cleanup, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import { show } from '../test/render'
import ImportResult from './ImportResult'

const job = {
  id: 'i1',
  kind: 'MEMBERS',
  mode: 'VALIDATE',
  state: 'DONE',
  rows: { total: 727, accepted: 721, warned: 3, rejected: 6 },
  expectedRows: 727,
  created: 0,
  changed: 0,
  unchanged: 0,
  gone: 0,
  unclear: 0,
  issues: [],
  fileName: '台账.xlsx',
  requestedBy: 'committee',
  createdAt: '2026-01-31T08:00:00Z',
}

const issues = [
  { seq: 1, row: 264, column: '出生年月', code: 'BIRTH_CONFLICT', severity: 'WARNED', message: '出生年月与身份证号不一致' },
  { seq: 2, row: 204, column: '性别', code: 'SEX_CONFLICT', severity: 'REJECTED', message: '性别与身份证号不一致' },
]

const at = (state: object, found: object[] = issues) =>
  show(
    <Routes>
      <Route path="/imports/:id" element={<ImportResult />} />
    </Routes>,
    {
      'GET /api/v1/imports/i1': { ...job, ...state },
      'GET /api/v1/imports/i1/difference?kind=UNCHANGED&limit=50': { items: [], next: null },
      'GET /api/v1/me': { username: 'committee', roles: ['county-committee'] },
      'GET /api/v1/imports/i1/issues?limit=200': { items: found, next: null },
      'GET /api/v1/imports/i1/issues?severity=REJECTED&limit=200': { items: [issues[1]], next: null },
    },
    '/imports/i1',
  )

test('a finished check shows its counts and the rejected rows first', async () => {
  at({})
  expect((await screen.findByTestId('rows-rejected')).textContent).toBe('6')
  const rows = (await screen.findByTestId('issues')).querySelectorAll('tbody tr')
  expect([...rows].map((row) => row.querySelector('th')?.textContent)).toEqual(['204', '264'])
})

test('a list of which nothing was read offers nothing to apply', async () => {
  at({ rows: { total: 0, accepted: 0, warned: 0, rejected: 0 } })
  expect(await screen.findByText(/没有读到任何一行/)).toBeTruthy()
  expect(screen.queryByTestId('difference')).toBeNull()
  expect(screen.queryByRole('button', { name: '入库' })).toBeNull()
})

test('of several sheets an issue says which it is on', async () => {
  at(
    { sheet: '一支部' },
    issues.map((issue) => (issue.row === 204 ? { ...issue, sheet: '二支部' } : issue)),
  )
  const rows = (await screen.findByTestId('issues')).querySelectorAll('tbody tr')
  expect([...rows].map((row) => row.querySelector('th')?.textContent)).toEqual(['二支部', '一支部'])
})

test('an issue is told in words and not by its code', async () => {
  at({})
  const text = (await screen.findByTestId('issues')).textContent
  expect(text).toContain('性别与身份证号不一致')
  expect(text).not.toMatch(/[A-Z]+_[A-Z]+/)
})

test('the annotated workbook is offered to whoever uploaded it, and to others who that is', async () => {
  at({})
  expect(await screen.findByRole('link', { name: '下载批注工作簿' })).toBeTruthy()
  cleanup()
  at({ requestedBy: 'orgdept' })
  expect(await screen.findByText(/只能由上传人（orgdept）下载/)).toBeTruthy()
  expect(screen.queryByRole('link', { name: '下载批注工作簿' })).toBeNull()
})

test('the list is filtered by severity', async () => {
  at({})
  await userEvent.selectOptions(await screen.findByLabelText('严重程度'), 'REJECTED')
  expect((await screen.findByTestId('issue-count')).textContent).toBe('共 1 条，显示 1 条')
})

test('a workbook that could not be read says why', async () => {
  at({ state: 'FAILED', failure: { code: 'NO_HEADER', detail: '没有找到表头行' } })
  expect(await screen.findByText('没有找到表头行')).toBeTruthy()
})
