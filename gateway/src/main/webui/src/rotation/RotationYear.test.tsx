import { screen, within } from '@testing-library/react'
import { Route, Routes } from 'react-router'
import { expect, test } from 'vitest'
import { show } from '../test/render'
import type { Me, Rotation } from '../api/schemas'
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
