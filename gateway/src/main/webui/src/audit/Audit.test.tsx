import { fireEvent, screen, within } from '@testing-library/react'
import { useLocation } from 'react-router'
import { expect, test, vi } from 'vitest'
import { show } from '../test/render'
import type { PaperTable } from '../ui/paper/paperModel'
import Audit from './Audit'

// Making the file is tested where it is done; here it matters what it is given.
vi.mock('../ui/paper/xlsx', () => ({
  toWorkbook: (paper: { blocks: unknown[] }) => Promise.resolve(new Blob([JSON.stringify(paper.blocks)])),
}))

const FIRST = 'GET /api/v1/audit/members?limit=50'
const ROW = {
  division: '370522',
  seq: 3,
  at: '2026-02-28T17:30:00Z',
  actor: 'lead-a1',
  origin: '127.0.0.1',
  action: 'member.revealed',
  subject: 'member/0190',
  reason: '核对病历',
}
const chain = (firstBroken: number) => ({
  division: '370522',
  rows: 3,
  firstBroken,
  head: 'ab12',
  copied: 3,
  cut: false,
})

test('S-12 a row says when, who, what and why in words', async () => {
  show(<Audit />, { [FIRST]: { items: [ROW, { ...ROW, seq: 2, action: 'access.refused', reason: '' }] } })
  const rows = within(await screen.findByTestId('audit')).getAllByRole('row')
  expect(rows[1]?.textContent).toContain('2026年3月1日 01:30lead-a1查看完整信息member/0190核对病历127.0.0.1')
  expect(rows[2]?.textContent).toContain('越权被拒')
})

test('S-12 the trail is narrowed by kind and day', async () => {
  const narrowed = `${FIRST.replace('limit', 'from=2026-03-01T00%3A00%3A00%2B08%3A00&action=member.&limit')}`
  show(<Audit />, { [FIRST]: { items: [ROW] }, [narrowed]: { items: [] } })
  await screen.findByTestId('audit')
  fireEvent.change(screen.getByLabelText('操作'), { target: { value: 'member.' } })
  fireEvent.change(screen.getByLabelText('起始日期'), { target: { value: '2026-03-01' } })
  expect(await screen.findByText('没有符合条件的记录')).toBeTruthy()
})

test('S-12 verifying names the trail that was tampered with, and from which row', async () => {
  const verify = (trail: string) => `GET /api/v1/audit/${trail}/verify`
  show(<Audit />, {
    [FIRST]: { items: [] },
    [verify('members')]: chain(2),
    [verify('alliance')]: { ...chain(4), copied: 9, cut: true },
    [verify('activities')]: chain(0),
    [verify('notification')]: chain(0),
    [verify('gateway')]: chain(0),
  })
  fireEvent.click(screen.getByRole('button', { name: '核验完整性' }))
  const chains = await screen.findByTestId('audit-chains')
  expect(within(chains).getByText('只剩 3 条，库外副本已记到第 9 条，其后的记录已被删去，请立即保留现场并报告')).toBeTruthy()
  expect(within(chains).getByText('第 2 条起与原始记录不符，请立即保留现场并报告')).toBeTruthy()
  expect(within(chains).getAllByText('完整，共 3 条')).toHaveLength(3)
})

test('S-12 who audits a city or a province names a county, and is told which division was verified', async () => {
  const of = (trail: string) => `GET /api/v1/audit/${trail}/verify?division=370522`
  const calls = show(<Audit />, {
    [FIRST]: { items: [] },
    'GET /api/v1/audit/members?division=370522&limit=50': { items: [ROW] },
    'GET /api/v1/audit/members?division=370522&limit=200': { items: [ROW] },
    [of('members')]: chain(0),
    [of('alliance')]: chain(0),
    [of('activities')]: chain(0),
    [of('notification')]: chain(0),
    [of('gateway')]: chain(0),
  })
  fireEvent.change(screen.getByLabelText('行政区划'), { target: { value: '37052' } })
  expect(screen.getByText('请填 2、4 或 6 位代码')).toBeTruthy()
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '核验完整性' }).disabled).toBe(true)
  expect(screen.queryByText('没有符合条件的记录')).toBeNull()
  fireEvent.change(screen.getByLabelText('行政区划'), { target: { value: '370522' } })
  expect(await screen.findByText('member/0190')).toBeTruthy()
  fireEvent.click(screen.getByRole('button', { name: '导出表格' }))
  fireEvent.click(screen.getByRole('button', { name: '核验完整性' }))
  const chains = await screen.findByTestId('audit-chains')
  expect(
    within(chains)
      .getAllByText('370522：')
      .map((line) => line.textContent),
  ).toEqual(Array(5).fill('370522：✓完整，共 3 条'))
  expect(await screen.findByText('已导出 1 条')).toBeTruthy()
  expect(calls.filter(({ call }) => !call.includes('?division=370522')).map(({ call }) => call)).toEqual([FIRST])
})

test('S-12 what the filter finds is exported, every page of it with the code and number of each row', async () => {
  const blobs: Blob[] = []
  vi.stubGlobal(
    'URL',
    Object.assign(URL, { createObjectURL: (blob: Blob) => (blobs.push(blob), 'blob:1'), revokeObjectURL: () => {} }),
  )
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(() => {})
  const all = 'GET /api/v1/audit/members?limit=200'
  show(<Audit />, {
    [FIRST]: { items: [ROW] },
    [all]: { items: [ROW], next: '2' },
    [all + '&cursor=2']: { items: [{ ...ROW, seq: 1, actor: 'committee' }] },
  })
  fireEvent.click(await screen.findByRole('button', { name: '导出表格' }))
  expect(await screen.findByText('已导出 2 条')).toBeTruthy()
  const [, table] = JSON.parse((await blobs[0]?.text()) ?? '') as [string, PaperTable]
  expect(table.head).toEqual(['时间', '账号', '操作', '操作代码', '对象', '理由', '来源地址', '行政区划', '序号'])
  expect(table.rows[1]).toEqual([
    '2026-03-01 01:30',
    'committee',
    '查看完整信息',
    'member.revealed',
    'member/0190',
    '核对病历',
    '127.0.0.1',
    '370522',
    1,
  ])
})

test('S-12 what is typed is asked for once it stands, not letter by letter', async () => {
  const calls = show(<Audit />, {
    [FIRST]: { items: [ROW] },
    'GET /api/v1/audit/members?division=370522&limit=50': { items: [] },
  })
  await screen.findByTestId('audit')
  for (const typed of ['37', '3705', '370522']) {
    fireEvent.change(screen.getByLabelText('行政区划'), { target: { value: typed } })
  }
  expect(await screen.findByText('没有符合条件的记录')).toBeTruthy()
  expect(calls.map(({ call }) => call)).toEqual([FIRST, 'GET /api/v1/audit/members?division=370522&limit=50'])
})

function Address() {
  return <output data-testid="address">{useLocation().search}</output>
}

test('S-12 what the trail is narrowed to stands in the address, but neither account nor subject', async () => {
  const filtered = 'GET /api/v1/audit/activities?actor=lead-a1&action=member.&subject=member%2F0190&limit=50'
  show(
    <>
      <Audit />
      <Address />
    </>,
    { [FIRST]: { items: [] }, [filtered]: { items: [ROW] } },
  )
  fireEvent.change(await screen.findByLabelText('范围'), { target: { value: 'activities' } })
  fireEvent.change(screen.getByLabelText('操作'), { target: { value: 'member.' } })
  fireEvent.change(screen.getByLabelText('账号'), { target: { value: 'lead-a1' } })
  fireEvent.change(screen.getByLabelText('对象'), { target: { value: 'member/0190' } })
  expect(await screen.findByText('核对病历')).toBeTruthy()
  expect(screen.getByTestId('address').textContent).toBe('?trail=activities&action=member.')
})
