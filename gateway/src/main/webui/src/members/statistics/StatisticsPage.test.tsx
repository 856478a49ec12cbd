import { useQueryClient } from '@tanstack/react-query'
import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { ReactNode } from 'react'
import { Route, Routes, useLocation } from 'react-router'
import { beforeEach, expect, test, vi } from 'vitest'
import { show } from '../../test/render'
import StatisticsPage from './StatisticsPage'

const TABLE = 'GET /api/v1/statistics/members?'
const COUNTY = {
  asOf: '2026-06-12',
  by: 'CATEGORY',
  total: 3397,
  lines: [
    { group: 'VETERAN', members: 242, share: 7.12, cells: [] },
    { group: 'RETIRED', members: 3155, share: 92.88, cells: [] },
    { group: 'RETIRED_NON_CADRE', members: 0, share: 0, cells: [] },
  ],
  columns: [],
  veteranMeanAge: 95.3,
  bornInPart: 12,
  smallHidden: false,
}

beforeEach(() => void vi.stubGlobal('print', vi.fn()))

function Where() {
  const { pathname, search } = useLocation()
  return <output data-testid="where">{pathname + search}</output>
}

function Known({ division, children }: { division: string; children: ReactNode }) {
  useQueryClient().setQueryData(['me'], { roles: ['county-committee'], division, units: [] })
  return children
}

function opened(answers: Record<string, unknown>, at: string, division = '370522') {
  return show(
    <Known division={division}>
      <Routes>
        <Route path="/statistics" element={<StatisticsPage />} />
        <Route path="*" element={null} />
      </Routes>
      <Where />
    </Known>,
    { 'GET /api/v1/units?limit=200': { items: [{ id: 'u1', name: '县水利局' }] }, ...answers },
    at,
  )
}

test('M-03 the table tells numbers and shares, empty groups too, and each number opens its list', async () => {
  opened({ [TABLE + 'by=CATEGORY&asOf=2026-06-12']: COUNTY }, '/statistics?asOf=2026-06-12')
  const table = await screen.findByTestId('statistics')
  expect(
    within(table)
      .getAllByRole('row')
      .map((row) => row.textContent),
  ).toEqual(['分组人数占比', '离休2427.12%', '退休315592.88%', '退休非干部00.00%', '合计3397100.00%'])
  expect(screen.getByTestId('number-veteran-age').textContent).toBe('95.3')
  expect(within(table).queryByRole('link', { name: /^退休非干部/ })).toBeNull()
  await userEvent.click(within(table).getByRole('link', { name: '离休 242 人，看名单' }))
  expect(screen.getByTestId('where').textContent).toBe('/members?asOf=2026-06-12&group=VETERAN')
})

test('across two criteria a cell opens those who are in both groups, in the chosen unit', async () => {
  const across = {
    ...COUNTY,
    across: 'SEX',
    unitId: 'u1',
    total: 3,
    lines: [{ group: 'VETERAN', members: 3, share: 100, cells: [{ group: 'MALE', members: 3 }] }],
    columns: [{ group: 'MALE', members: 3, share: 100 }],
  }
  opened(
    {
      [TABLE + 'by=CATEGORY&asOf=2026-06-12']: COUNTY,
      [TABLE + 'by=CATEGORY&asOf=2026-06-12&unitId=u1']: COUNTY,
      [TABLE + 'by=CATEGORY&across=SEX&asOf=2026-06-12&unitId=u1']: across,
    },
    '/statistics?asOf=2026-06-12',
  )
  await screen.findByRole('option', { name: '县水利局' })
  await userEvent.selectOptions(screen.getByLabelText('单位'), '县水利局')
  await userEvent.selectOptions(screen.getByLabelText('交叉'), '性别')
  const cell = await screen.findByRole('link', { name: '离休 男 3 人，看名单' })
  expect(cell.getAttribute('href')).toBe('/members?asOf=2026-06-12&unit=u1&group=VETERAN%2CMALE')
})

test('E-35 a city reads that small numbers are not shown, opens no list and chooses no unit', async () => {
  const hidden = {
    ...COUNTY,
    lines: [{ group: 'VETERAN', cells: [] }, { group: 'RETIRED', cells: [] }, COUNTY.lines[2]],
    asOf: '2026-05-31',
    veteranMeanAge: undefined,
    smallHidden: true,
  }
  opened({ [TABLE + 'by=CATEGORY&asOf=2026-06-12']: hidden }, '/statistics?asOf=2026-06-12', '3705')
  const table = await screen.findByTestId('statistics')
  expect(within(table).getAllByText('不足5人不显示')).toHaveLength(2)
  expect(within(table).queryByRole('link')).toBeNull()
  expect(screen.getAllByText('跨县查看时统计到最近的月末，这里截至2026年5月31日。')[0]).toBeTruthy()
  expect(screen.getAllByText(/不足5人的不显示/)[0]).toBeTruthy()
  expect(screen.queryByLabelText('单位')).toBeNull()
})

test('a day on which nobody stood on the ledger says so', async () => {
  opened({ [TABLE + 'by=CATEGORY&asOf=1999-01-01']: { ...COUNTY, total: 0 } }, '/statistics?asOf=1999-01-01')
  expect(await screen.findByText('这一天台账上没有人')).toBeTruthy()
})

test('the printed sheet carries range, day and rules, and nobody’s name', async () => {
  opened(
    { [TABLE + 'by=AGE_BAND&asOf=2026-06-12&elderly=38298']: { ...COUNTY, by: 'AGE_BAND', shareOfElderly: 8.87 } },
    '/statistics?by=AGE_BAND&asOf=2026-06-12&elderly=38298',
  )
  await userEvent.click(await screen.findByRole('button', { name: '打印' }))
  const paper = within(screen.getByTestId('paper'))
  for (const said of [
    '离退休党员统计表（按年龄段）',
    '统计范围：全部单位',
    '统计截止日期：2026年6月12日',
    /^制表日期/,
    '占老年人口：8.87%',
  ])
    expect(paper.getByText(said)).toBeTruthy()
  expect(paper.getByText(/到生日当天进入下一年龄段/)).toBeTruthy()
})
