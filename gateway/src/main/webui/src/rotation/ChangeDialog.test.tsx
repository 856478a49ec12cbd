import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import type { Rotation, Slot } from '../api/schemas'
import { show } from '../test/render'
import { ChangeDialog } from './ChangeDialog'

// Before the months that are changed: what is over is changed no more.
beforeEach(() => void vi.useFakeTimers({ toFake: ['Date'], now: new Date('2026-01-05T00:20:00Z') }))
afterEach(() => void vi.useRealTimers())

const UNITS = ['县水利局', '县自然资源局']

const slot = (month: number, unit: string): Slot => ({
  id: 's' + month,
  month,
  plannedHostUnitId: unit,
  plannedHostUnitName: unit,
  actualHostUnitId: unit,
  hostUnitName: unit,
  plannedDate: `2026-0${month}-25`,
  date: `2026-0${month}-25`,
  state: 'PLANNED',
  frozen: false,
  suspended: false,
})

const rotation: Rotation = {
  id: 'r',
  allianceId: 'a',
  year: 2026,
  dayOfMonth: 25,
  shift: 'NEXT',
  freezeMonths: 1,
  frozenBefore: '2026-01-01',
  provisional: false,
  holidaySource: '',
  slots: [slot(2, '县水利局'), slot(3, '县自然资源局')],
  balance: [1, 2].map((seat) => ({
    unitId: UNITS[seat - 1]!,
    unitName: UNITS[seat - 1]!,
    seat,
    planned: 1,
    actual: 1,
    aboveShare: 0,
    owes: 0,
    isOwed: 0,
  })),
  owed: [],
  dateProposals: [],
  warnings: [],
  wishes: { demands: [], closures: [], keyDays: [], units: [], months: [] },
  nextSeat: 1,
  version: 0,
}

const effect = {
  saved: false,
  balance: [],
  changed: [
    {
      slotId: 's2',
      month: 2,
      hostNameBefore: '县水利局',
      hostNameAfter: '县自然资源局',
      dateBefore: '2026-02-25',
      dateAfter: '2026-02-25',
      stateAfter: 'DEFERRED',
    },
    {
      slotId: 's3',
      month: 3,
      hostNameBefore: '县自然资源局',
      hostNameAfter: '县水利局',
      dateBefore: '2026-03-25',
      dateAfter: '2026-03-25',
      stateAfter: 'DEFERRED',
    },
  ],
}

function open(permission = { all: false, units: ['县水利局'] }) {
  const onClose = vi.fn()
  const calls = show(<ChangeDialog slot={rotation.slots[0]!} rotation={rotation} permission={permission} onClose={onClose} />, {
    'POST /api/v1/rotation-slots/s2/defer?preview=true': effect,
    'POST /api/v1/rotation-slots/s2/defer': { ...effect, saved: true },
    'POST /api/v1/rotation-slots/s2/substitute?preview=true': effect,
    'POST /api/v1/rotation-slots/s2/swap?preview=true': effect,
  })
  return { calls, onClose }
}

test('nothing can be confirmed before its effect was shown', async () => {
  const { calls, onClose } = open()
  const confirm = screen.getByRole('button', { name: '确认调整' }) as HTMLButtonElement
  expect(confirm.disabled).toBe(true)
  await userEvent.type(screen.getByLabelText('原因'), '会议室维修')
  expect(confirm.disabled).toBe(true)
  await userEvent.click(screen.getByRole('button', { name: '先看影响' }))
  expect(await screen.findByText('2月：县水利局 → 县自然资源局')).toBeTruthy()
  expect(await screen.findByText('各单位全年次数不变。')).toBeTruthy()
  await userEvent.click(confirm)
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(calls.map((one) => one.call)).toEqual([
    'POST /api/v1/rotation-slots/s2/defer?preview=true',
    'POST /api/v1/rotation-slots/s2/defer',
  ])
})

test('another reason has to be previewed again', async () => {
  open()
  await userEvent.type(screen.getByLabelText('原因'), '维修')
  await userEvent.click(screen.getByRole('button', { name: '先看影响' }))
  await screen.findByTestId('effects')
  await userEvent.type(screen.getByLabelText('原因'), '延期')
  expect((screen.getByRole('button', { name: '确认调整' }) as HTMLButtonElement).disabled).toBe(true)
})

test('who is stood in for is told that the turn is owed', async () => {
  open({ all: true, units: [] })
  await userEvent.selectOptions(screen.getByLabelText('调整方式'), 'substitute')
  await userEvent.type(screen.getByLabelText('原因'), '维修')
  await userEvent.click(screen.getByRole('button', { name: '先看影响' }))
  expect(await screen.findByText('县水利局从此欠县自然资源局一次，以后补还。')).toBeTruthy()
})

test('a swap says whether it takes effect at once or waits for the other unit', async () => {
  open()
  await userEvent.selectOptions(screen.getByLabelText('调整方式'), 'swap')
  expect(screen.getByText('与另一个月的主办单位对调，须双方同意。')).toBeTruthy()
  await userEvent.type(screen.getByLabelText('原因'), '对调')
  await userEvent.click(screen.getByRole('button', { name: '先看影响' }))
  expect(await screen.findByText('双方都同意后生效；提交后等待对方单位确认。')).toBeTruthy()
})

test('R-03 on the month of another unit a liaison only asks for a swap, and the title says so', async () => {
  show(
    <ChangeDialog
      slot={rotation.slots[1]!}
      rotation={rotation}
      permission={{ all: false, units: ['县水利局'] }}
      onClose={() => undefined}
    />,
    {},
  )
  expect(await screen.findByRole('dialog', { name: '请求与县自然资源局对调3月的轮值' })).toBeTruthy()
  expect([...(screen.getByLabelText('调整方式') as HTMLSelectElement).options].map((option) => option.text)).toEqual(['调换'])
  expect((screen.getByLabelText('与哪个月对调') as HTMLSelectElement).value).toBe('s2')
})
