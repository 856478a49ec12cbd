import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { Route, Routes } from 'react-router'
import { show } from '../test/render'
import Dashboard from './Dashboard'
import FigureList from './FigureList'
import { at, committee, line, sheet } from '../test/morning'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-03-30T00:20:00Z') }))
afterEach(() => void vi.useRealTimers())

const months = ['2026-01', '2026-02', '2026-03']
const province = Object.fromEntries(
  months.flatMap((month) => [
    [at(month), sheet(month)],
    [at(month, 'second'), sheet(month, { rows: [line(201, 'MISSED')], next: null })],
  ]),
)

const open = (answers: Record<string, unknown>, path: string) =>
  show(
    <Routes>
      <Route path="dashboard" element={<Dashboard me={committee} />} />
      <Route path="dashboard/:figure" element={<FigureList />} />
    </Routes>,
    answers,
    path,
  )

test('X-04 a province reads its alliances page by page, a quarter at a time, and how much was missed beyond what is listed', async () => {
  open(province, '/dashboard?month=2026-03')
  expect((await screen.findByTestId('number-alliances')).textContent).toBe('1404')
  const missed = await screen.findByTestId('todo-missed')
  expect(missed.textContent).toContain('212')
  expect(missed.textContent).toContain('另有 211 项')
  await userEvent.click(within(missed).getByText('项以往月份没有办'))
  const table = screen.getByTestId('month-sheet')
  expect(await within(table).findAllByRole('link', { name: /^第1银发联盟\d月：/ })).toHaveLength(3)
  expect(within(table).getByText('第 1–200 个，共 1404 个')).toBeTruthy()
  await userEvent.click(within(table).getByRole('button', { name: '下一页' }))
  const cell = await within(table).findByRole('link', { name: '第201银发联盟3月：会议 已报，主题党日 已报，集体活动 没有办' })
  expect(cell.getAttribute('href')).toBe('/activities?month=2026-03&alliance=a201')
  expect(within(table).queryByRole('link', { name: /^第1银发联盟/ })).toBeNull()
})

test('X-04 the morning page says how many have to be phoned, and does not open the call list for it', async () => {
  const calls = open({ ...province, 'GET /api/v1/call-lists/count': { open: 12 } }, '/dashboard?month=2026-03')
  const link = await screen.findByRole('link', { name: '还有 12 个电话要打' })
  expect(link.getAttribute('href')).toBe('/calls')
  expect(calls.map(({ call }) => call).filter((call) => call.startsWith('GET /api/v1/call-lists?'))).toEqual([])
})

test('X-04 a number opens the list it counts, with as many lines', async () => {
  const county = { alliances: 1, next: null, rows: [line(1, 'OVERDUE')], overdue: 1 }
  open({ [at('2026-03')]: sheet('2026-03', county) }, '/dashboard?month=2026-03')
  await userEvent.click(await screen.findByRole('link', { name: '逾期未报 1，打开清单' }))
  const list = await screen.findByTestId('figure-list')
  expect(
    within(list)
      .getAllByRole('row')
      .slice(1)
      .map((row) => row.textContent),
  ).toEqual(['第1银发联盟2026年3月集体活动逾期未报'])
})

test('X-04 the list behind a number says what failed, and is there when asked again', async () => {
  const answers: Record<string, unknown> = {}
  open(answers, '/dashboard/overdue?month=2026-03')
  expect(await screen.findByText('没有找到')).toBeTruthy()
  answers[at('2026-03')] = sheet('2026-03', { alliances: 1, next: null, rows: [line(1, 'OVERDUE')] })
  await userEvent.click(screen.getByRole('button', { name: '重试' }))
  expect((await screen.findByTestId('figure-count')).textContent).toBe('共 1 项')
})

test('X-04 an address that names no month is read as this month', async () => {
  const answers = { [at('2026-03')]: sheet('2026-03', { alliances: 1, next: null, rows: [line(1, 'OVERDUE')] }) }
  open(answers, '/dashboard/overdue?month=abc')
  expect((await screen.findByTestId('figure-count')).textContent).toBe('共 1 项')
})
