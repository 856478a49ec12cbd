import { fireEvent, screen, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { expect, test, vi } from 'vitest'
import { show } from '../test/render'
import type { Me, Rotation, Slot } from '../api/schemas'
import RotationYear from './RotationYear'

const rotation: Rotation = {
  id: 'r',
  allianceId: 'a',
  year: 2027,
  dayOfMonth: 25,
  shift: 'NEXT',
  freezeMonths: 2,
  frozenBefore: '2027-02-01',
  provisional: false,
  holidaySource: '',
  slots: [],
  balance: [],
  owed: [],
  dateProposals: [],
  quality: {
    points: 0,
    parts: [{ rule: 'DAY', label: '离固定日的天数', points: 0 }],
    proof: 'OPTIMAL',
    proofText: '按席位轮流，无要求、无冲突，无须优化',
  },
  warnings: ['县水利局连续两月主办（1月、2月）', '重要节点、重大节日活动1/2，每年至少2次'],
  wishes: { demands: [], closures: [], keyDays: [], units: [], months: [] },
  nextSeat: 1,
  version: 0,
}

const slot = (month: number, unit: string, state: Slot['state'] = 'PLANNED'): Slot => ({
  id: 's' + month,
  month,
  plannedHostUnitId: unit,
  plannedHostUnitName: '单位' + unit,
  actualHostUnitId: unit,
  hostUnitName: '单位' + unit,
  plannedDate: `2026-${String(month).padStart(2, '0')}-25`,
  date: `2026-${String(month).padStart(2, '0')}-25`,
  state,
  frozen: month < 11,
  suspended: false,
})

const asLiaison = (year: number, at: Rotation) =>
  show(
    <Routes>
      <Route
        path="/rotation/:allianceId/:year"
        element={<RotationYear me={{ roles: ['liaison'], units: [{ id: 'u' }], leadAllianceIds: [] } as unknown as Me} />}
      />
    </Routes>,
    {
      [`GET /api/v1/rotations/a/${year}`]: at,
      [`GET /api/v1/rotations/a/${year}/swap-requests`]: { items: [] },
      'GET /api/v1/alliances?limit=200': { items: [], total: 0 },
    },
    `/rotation/a/${year}`,
  )

test('R-02 a year opens at the present: what is past is folded, says what was not confirmed and offers nothing', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-11-30T00:20:00Z') })
  const slots = [slot(9, 'v', 'DONE'), slot(10, 'v'), slot(11, 'u'), slot(12, 'v')]
  asLiaison(2026, { ...rotation, year: 2026, slots })
  const fold = await screen.findByRole('button', { name: '已过的月份（9月–10月），其中 1 个没有确认举办' })
  expect(fold.getAttribute('aria-expanded')).toBe('false')
  const october = screen.getByTestId('slot-10')
  expect(october.closest('ol')?.className).toBe('slots folded')
  expect(screen.getByTestId('slot-11').closest('ol')?.className).toBe('slots')
  fireEvent.click(fold)
  expect(october.closest('ol')?.className).toBe('slots')
  expect(october.textContent).toContain('没有确认举办')
  expect(within(october).queryByRole('button', { name: /请求对调/ })).toBeNull()
  expect(within(screen.getByTestId('slot-12')).getByRole('button', { name: /请求对调/ })).toBeTruthy()
  expect(screen.getByTestId('slot-11').className).toBe('slot own')
  vi.useRealTimers()
})

test('R-02 a year that is over is shown whole', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: new Date('2027-01-05T00:20:00Z') })
  asLiaison(2026, { ...rotation, year: 2026, slots: [slot(1, 'u'), slot(12, 'v')] })
  expect((await screen.findByTestId('slot-01')).closest('ol')?.className).toBe('slots')
  expect(screen.queryByRole('button', { name: /已过的月份/ })).toBeNull()
  vi.useRealTimers()
})

test('R-09 the year is shown with what people should mind and how good it is', async () => {
  show(
    <Routes>
      <Route
        path="/rotation/:allianceId/:year"
        element={<RotationYear me={{ roles: [], units: [], leadAllianceIds: [] } as unknown as Me} />}
      />
    </Routes>,
    {
      'GET /api/v1/rotations/a/2027': rotation,
      'GET /api/v1/alliances?limit=200': { items: [], total: 0 },
    },
    '/rotation/a/2027',
  )
  expect((await screen.findByTestId('points')).textContent).toBe(
    '全年共 0 分（越少越好） · 按席位轮流，无要求、无冲突，无须优化',
  )
  expect(
    within(await screen.findByTestId('warnings'))
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(rotation.warnings)
})
