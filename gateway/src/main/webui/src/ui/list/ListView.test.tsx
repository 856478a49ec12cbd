import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes, useLocation } from 'react-router'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { useMe } from '../../api/useMe'
import { show } from '../../test/render'
import { type Column, ListView, type ReadAll } from './ListView'
import { SavedFilters } from './SavedFilters'
import { UndoLine } from '../undo/UndoLine'
import { useListAddress } from './useListAddress'

type Row = { id: string; name: string; town: string; phone: string }
const ROWS: Row[] = [
  { id: '1', name: '李长海', town: '=cmd', phone: '199****1010' },
  { id: '2', name: '魏春花', town: '城关', phone: '199****1011' },
]
const COLUMNS: Column<Row>[] = [
  { key: 'name', title: '姓名', sort: 'up', render: (row) => row.name, text: (row) => row.name },
  { key: 'town', title: '镇街', phone: true, render: (row) => row.town, text: (row) => row.town },
  { key: 'phone', title: '电话', render: (row) => row.phone, text: (row) => row.phone },
  { key: 'id', title: '编号', hidden: true, render: (row) => row.id, text: (row) => row.id },
]

// Making the file is tested where it is done; here it matters what it is given.
vi.mock('../paper/xlsx', () => ({
  toWorkbook: (paper: { blocks: unknown[] }) => Promise.resolve(new Blob([JSON.stringify(paper.blocks)])),
}))

const files: { name: string; text: () => Promise<string> }[] = []

beforeEach(() => {
  localStorage.clear()
  files.length = 0
  let blob = new Blob()
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: (made: Blob) => ((blob = made), 'blob:1'), revokeObjectURL: () => {} }),
  )
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    const made = blob
    files.push({ name: this.download, text: () => made.text() })
  })
})

afterEach(() => {
  vi.restoreAllMocks()
})

function Where() {
  const { pathname, search } = useLocation()
  return <output data-testid="where">{pathname + search}</output>
}

function opened(more: { readAll?: ReadAll<Row>; onSort?: (sort: string) => void; sort?: string } = {}) {
  show(
    <>
      <Routes>
        <Route
          path="/"
          element={
            <ListView<Row>
              list="people"
              title="名册"
              columns={COLUMNS}
              rows={ROWS}
              rowKey={(row) => row.id}
              counted="共 2 人"
              to={(row) => '/people/' + row.id}
              selectable
              {...more}
            />
          }
        />
        <Route path="*" element={null} />
      </Routes>
      <Where />
    </>,
    {},
  )
}

const heads = () => screen.getAllByRole('columnheader').map((head) => head.textContent)

test('columns are chosen, kept for the next time, and brought back as they come', async () => {
  opened()
  await userEvent.click(screen.getByText('显示设置'))
  await userEvent.click(screen.getByLabelText('镇街'))
  await userEvent.click(screen.getByLabelText('编号'))
  expect(heads()).toEqual(['姓名', '电话', '编号'])
  expect(localStorage.getItem('sa.list::people')).toContain('"town":false')
  await userEvent.click(screen.getByRole('button', { name: '恢复原样' }))
  expect(heads()).toEqual(['姓名', '镇街', '电话'])
})

test('the file has what is shown, masks as they are, and says how many rows', async () => {
  opened()
  await userEvent.click(screen.getByRole('button', { name: '导出表格' }))
  expect(await screen.findByText('已导出 2 条')).toBeTruthy()
  expect(files[0]?.name).toMatch(/^名册 \d{4}年\d+月\d+日\.xlsx$/)
  expect(JSON.parse((await files[0]?.text()) ?? '')).toEqual([
    '共 2 条',
    {
      head: ['姓名', '镇街', '电话'],
      rows: [
        ['李长海', '=cmd', '199****1010'],
        ['魏春花', '城关', '199****1011'],
      ],
    },
  ])
})

test('an export of many pages says how far it is, can be cancelled, and then leaves no file', async () => {
  let signal: AbortSignal | undefined
  let finish = () => {}
  opened({
    readAll: (_most, of, report) =>
      new Promise((resolve) => {
        signal = of
        report(200)
        finish = () => resolve({ rows: ROWS, complete: true })
      }),
  })
  await userEvent.click(screen.getByRole('button', { name: '导出表格' }))
  expect(await screen.findByText('已读取 200 行')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '取消' }))
  expect(signal?.aborted).toBe(true)
  finish()
  await waitFor(() => expect(screen.queryByText('已读取 200 行')).toBeNull())
  expect(files).toEqual([])
})

test('an export that failed can be begun again, and one that was cut says so', async () => {
  let tries = 0
  opened({
    readAll: () => (tries++ === 0 ? Promise.reject(new Error('网络不通')) : Promise.resolve({ rows: ROWS, complete: false })),
  })
  await userEvent.click(screen.getByRole('button', { name: '导出表格' }))
  await userEvent.click(await screen.findByRole('button', { name: '重试' }))
  expect(await screen.findByText('只导出了前 2 条，其余请缩小范围再导出')).toBeTruthy()
})

test('the selected rows are exported alone', async () => {
  opened()
  await userEvent.click(screen.getByLabelText('选中魏春花'))
  await userEvent.click(screen.getByRole('button', { name: '导出所选' }))
  expect(await screen.findByText('已导出 1 条')).toBeTruthy()
  expect(JSON.parse((await files[0]?.text()) ?? '')).toMatchObject(['共 1 条', { rows: [['魏春花', '城关', '199****1011']] }])
  await userEvent.click(screen.getByRole('button', { name: '取消选择' }))
  expect(screen.queryByText('已选 1 行')).toBeNull()
})

test('paper has every row, a title, whose and when, and goes away again', async () => {
  let printed = ''
  vi.stubGlobal('print', () => {
    printed = screen.getByTestId('paper').textContent ?? ''
  })
  opened({ readAll: () => Promise.resolve({ rows: [...ROWS, { ...ROWS[0]!, id: '3', name: '第三人' }], complete: true }) })
  await userEvent.click(screen.getByRole('button', { name: '打印' }))
  expect(await screen.findByText('打印的是全部 3 条')).toBeTruthy()
  expect(printed).toMatch(/^名册制表日期：\d{4}年\d+月\d+日共 3 条姓名镇街电话/)
  expect(printed).toContain('第三人')
  window.dispatchEvent(new Event('afterprint'))
  await waitFor(() => expect(screen.queryByTestId('paper')).toBeNull())
})

test('paper that does not have every row says so', async () => {
  let printed = ''
  vi.stubGlobal('print', () => {
    printed = screen.getByTestId('paper').textContent ?? ''
  })
  opened({ readAll: () => Promise.resolve({ rows: ROWS, complete: false }) })
  await userEvent.click(screen.getByRole('button', { name: '打印' }))
  await waitFor(() => expect(printed).toContain('前 2 条，后面还有，未列'))
})

test('a row opens its page by its link and by a touch anywhere on it', async () => {
  opened()
  expect(screen.getByRole('link', { name: '魏春花' }).getAttribute('href')).toBe('/people/2')
  await userEvent.click(screen.getByText('城关'))
  expect(screen.getByTestId('where').textContent).toBe('/people/2')
})

test('a touch on a box of a row opens nothing', async () => {
  opened()
  await userEvent.click(screen.getByLabelText('选中魏春花'))
  expect(screen.getByTestId('where').textContent).toBe('/')
})

test('a head says how it sorts and asks for the next order', async () => {
  const onSort = vi.fn()
  opened({ onSort, sort: 'name' })
  const head = screen.getByRole('columnheader', { name: /姓名/ })
  expect(head.getAttribute('aria-sort')).toBe('ascending')
  await userEvent.click(within(head).getByRole('button'))
  expect(onSort).toHaveBeenCalledWith('')
})

const EVERYTHING = { q: '', town: '' }
const UNSAID = ['q'] as const

function Filtered() {
  const { filter, narrow, search, apply } = useListAddress(EVERYTHING, UNSAID)
  return (
    <>
      <button onClick={() => narrow({ q: '李长海' })}>找</button>
      <button onClick={() => narrow({ town: '城关' })}>城关</button>
      <output data-testid="filter">{JSON.stringify(filter)}</output>
      <SavedFilters list="people" search={search} apply={apply} />
      <UndoLine />
      <Where />
    </>
  )
}

test('a filter is kept under a name without the person looked for, put on again, and its deletion taken back', async () => {
  show(<Filtered />, {})
  await userEvent.click(screen.getByRole('button', { name: '找' }))
  await userEvent.click(screen.getByRole('button', { name: '城关' }))
  expect(decodeURIComponent(screen.getByTestId('where').textContent)).toBe('/?town=城关')
  await userEvent.click(screen.getByRole('button', { name: '保存当前条件' }))
  await userEvent.type(screen.getByLabelText('名称'), '县城{Enter}')
  expect(localStorage.getItem('sa.list::people')).not.toContain('李长海')
  const saved = await screen.findByRole('button', { name: '县城' })
  await userEvent.click(saved)
  expect(screen.getByTestId('filter').textContent).toBe('{"q":"","town":""}')
  await userEvent.click(saved)
  expect(screen.getByTestId('filter').textContent).toBe('{"q":"","town":"城关"}')
  await userEvent.click(screen.getByRole('button', { name: '删除常用条件：县城' }))
  expect(screen.queryByRole('button', { name: '县城' })).toBeNull()
  await userEvent.click(screen.getByRole('button', { name: '撤销' }))
  expect(screen.getByRole('button', { name: '县城' })).toBeTruthy()
})

function AsSomebody() {
  return useMe().data ? <Filtered /> : null
}

test('what is kept of a list names no account to whoever uses the browser next', async () => {
  show(<AsSomebody />, { 'GET /api/v1/me': { username: 'committee', subject: '7f3a', roles: [] } })
  await userEvent.click(await screen.findByRole('button', { name: '城关' }))
  await userEvent.click(screen.getByRole('button', { name: '保存当前条件' }))
  await userEvent.type(screen.getByLabelText('名称'), '县城{Enter}')
  expect(Object.keys(localStorage).filter((key) => key.startsWith('sa.list'))).toEqual(['sa.list:7f3a:people'])
})

test('what was kept under the name of an account moves under its number, and the name goes', async () => {
  localStorage.setItem('sa.list:committee:people', '{"saved":[{"name":"县城","search":"town=%E5%9F%8E%E5%85%B3"}]}')
  show(<AsSomebody />, { 'GET /api/v1/me': { username: 'committee', subject: '7f3a', roles: [] } })
  expect(await screen.findByRole('button', { name: '县城' })).toBeTruthy()
  expect(Object.keys(localStorage).filter((key) => key.startsWith('sa.list'))).toEqual(['sa.list:7f3a:people'])
})
