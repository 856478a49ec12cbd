import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Rotation, Slot } from '../api/schemas'
import { show } from '../test/render'
import { ReplanDialog } from './ReplanDialog'

const slot = (month: number, frozen: boolean): Slot => ({
  id: 's' + month,
  month,
  plannedHostUnitId: 'u',
  plannedHostUnitName: '县水利局',
  actualHostUnitId: 'u',
  hostUnitName: '县水利局',
  plannedDate: `2027-0${month}-25`,
  date: `2027-0${month}-25`,
  state: 'PLANNED',
  frozen,
  suspended: false,
})

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
  slots: [slot(1, true), slot(5, false), slot(6, false)],
  owed: [],
  dateProposals: [],
  warnings: [],
  wishes: { demands: [], closures: [], keyDays: [], units: [], months: [] },
  nextSeat: 1,
  version: 0,
  balance: [{ unitId: 'u', unitName: '县水利局', seat: 1, planned: 3, actual: 3, aboveShare: 0, owes: 0, isOwed: 0 }],
}

const job = {
  id: 'j',
  rotationId: 'r',
  state: 'DONE',
  progress: 100,
  reason: '翻修',
  changes: [],
  applied: false,
  createdAt: '2026-11-01T00:00:00Z',
}

const compute = () => screen.getByRole('button', { name: '计算' }) as HTMLButtonElement

test('nothing is computed before somebody asked for something and said why', async () => {
  const calls = show(<ReplanDialog rotation={rotation} onClose={() => undefined} />, {
    'POST /api/v1/rotations/a/2027/replan': job,
    'GET /api/v1/rotation-replans/j': job,
  })
  await userEvent.type(screen.getByLabelText('原因'), '翻修')
  expect(compute().disabled).toBe(true)
  await userEvent.click(screen.getByRole('button', { name: '加一条要求' }))
  await userEvent.click(screen.getByRole('button', { name: '加一条要求' }))
  expect(screen.getByText('县水利局：5月、6月不能主办')).toBeTruthy()
  await userEvent.click(compute())
  await screen.findByText('不需要变动。')
  expect(calls[0]?.body).toMatchObject({ reason: '翻修', demands: [{ month: 5 }, { month: 6 }] })
})

test('a changed reason has to be computed again', async () => {
  show(<ReplanDialog rotation={rotation} onClose={() => undefined} />, {
    'POST /api/v1/rotations/a/2027/replan': job,
    'GET /api/v1/rotation-replans/j': job,
  })
  await userEvent.click(screen.getByRole('button', { name: '加一条要求' }))
  await userEvent.type(screen.getByLabelText('原因'), '翻')
  await userEvent.click(compute())
  await screen.findByTestId('replan-outcome')
  await userEvent.type(screen.getByLabelText('原因'), '修')
  await vi.waitFor(() => expect(screen.queryByTestId('replan-outcome')).toBeNull())
})

test('a proposal says what it costs by rule and what is proven of it', async () => {
  const quality = {
    points: 30,
    parts: [
      { rule: 'DAY', label: '离固定日的天数', points: 0 },
      { rule: 'CHANGE', label: '与轮次或已定安排不同', points: 30 },
    ],
    proof: 'OPTIMAL',
    proofText: '已证明为最优',
    bound: 30,
  }
  show(<ReplanDialog rotation={rotation} onClose={() => undefined} />, {
    'POST /api/v1/rotations/a/2027/replan': job,
    'GET /api/v1/rotation-replans/j': { ...job, quality },
  })
  await userEvent.click(screen.getByRole('button', { name: '加一条要求' }))
  await userEvent.type(screen.getByLabelText('原因'), '翻修')
  await userEvent.click(compute())
  expect((await screen.findByTestId('points')).textContent).toBe(
    '全年共 30 分（越少越好） · 与轮次或已定安排不同 30 分 · 已证明为最优',
  )
})

test('what is being computed can be stopped', async () => {
  let state = 'RUNNING'
  show(<ReplanDialog rotation={rotation} onClose={() => undefined} />, {
    'POST /api/v1/rotations/a/2027/replan': job,
    get 'GET /api/v1/rotation-replans/j'() {
      return { ...job, state, progress: 10 }
    },
    get 'POST /api/v1/rotation-replans/j/cancel'() {
      state = 'CANCELLED'
      return { ...job, state }
    },
  })
  await userEvent.click(screen.getByRole('button', { name: '加一条要求' }))
  await userEvent.type(screen.getByLabelText('原因'), '翻修')
  await userEvent.click(compute())
  await userEvent.click(await screen.findByRole('button', { name: '停止计算' }))
  await screen.findByText('已停止计算，什么都没有变。')
})

const group = (name: string) => within(screen.getByText(name, { selector: 'legend' }).closest('fieldset')!)

test('other requests are folded away, begin as they were given before and are sent only where they changed', async () => {
  const given = {
    ...rotation,
    wishes: {
      demands: [{ kind: 'CANNOT_HOST' as const, month: 6, unitId: 'u' }],
      closures: [{ unitId: 'u', from: '2027-08-01', to: '2027-08-02' }],
      keyDays: [],
      units: [{ unitId: 'u', places: [{ name: '礼堂', capacity: 90, cost: 200 }], themes: ['党史教育'] }],
      months: [{ month: 6, heads: 80, theme: '党史教育' }],
    },
  }
  const calls = show(<ReplanDialog rotation={given} onClose={() => undefined} />, {
    'POST /api/v1/rotations/a/2027/replan': job,
    'GET /api/v1/rotation-replans/j': job,
    'GET /api/v1/holidays/2027': { year: 2027, provisional: false, source: '', days: [], keyDates: [] },
  })
  expect(
    within(screen.getByTestId('granted'))
      .getAllByRole('listitem')
      .map((line) => line.textContent),
  ).toEqual(['县水利局：6月不能主办', '县水利局：8月1日 星期日 至 8月2日 星期一不能主办'])
  await userEvent.type(screen.getByLabelText('原因'), '翻修')
  await userEvent.click(screen.getByRole('button', { name: /其他特殊要求/ }))
  expect(screen.getByText('县水利局：礼堂，可坐 90 人，每次 200 元')).toBeTruthy()
  expect(compute().disabled).toBe(true)
  fireEvent.change(group('某月定在某一天').getByLabelText('日期'), { target: { value: '2027-01-20' } })
  expect(group('某月定在某一天').getByText('1月已冻结或已办，不能再排')).toBeTruthy()
  fireEvent.change(group('某月定在某一天').getByLabelText('日期'), { target: { value: '' } })
  fireEvent.change(group('到会人数').getByLabelText('6月人数'), { target: { value: '100' } })
  await userEvent.click(compute())
  await screen.findByTestId('replan-outcome')
  expect(calls.find((call) => call.call.startsWith('POST'))?.body).toEqual({
    reason: '翻修',
    months: [{ month: 6, heads: 100, theme: '党史教育' }],
  })
})
