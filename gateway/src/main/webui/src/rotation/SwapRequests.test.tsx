import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Me, Rotation, SwapRequest } from '../api/schemas'
import { show } from '../test/render'
import { SwapRequests } from './SwapRequests'

const rotation = {
  allianceId: 'a',
  year: 2026,
  slots: [
    { id: 's3', month: 3, hostUnitName: '县水利局' },
    { id: 's5', month: 5, hostUnitName: '县财政局' },
  ],
  balance: [
    { unitId: 'u1', unitName: '县水利局' },
    { unitId: 'u2', unitName: '县财政局' },
  ],
} as unknown as Rotation

const request = {
  id: 'q',
  fromSlotId: 's3',
  withSlotId: 's5',
  fromUnitId: 'u1',
  withUnitId: 'u2',
  fromAccepted: true,
  withAccepted: false,
  state: 'PROPOSED',
  reason: '防汛值守',
} as unknown as SwapRequest

const me = (roles: string[], unit?: string, leads: string[] = []) =>
  ({ roles, units: unit ? [{ id: unit, name: unit }] : [], leadAllianceIds: leads }) as unknown as Me

function open(who: Me) {
  return show(<SwapRequests rotation={rotation} me={who} />, {
    'GET /api/v1/rotations/a/2026/swap-requests': { items: [request], next: null },
    'POST /api/v1/swap-requests/q/accept': { ...request, state: 'ACCEPTED' },
    'POST /api/v1/swap-requests/q/refuse': { ...request, state: 'REFUSED' },
  })
}

const answers = (calls: { call: string }[]) => calls.map((one) => one.call).filter((call) => call.startsWith('POST'))
const press = async (name: RegExp) => {
  await userEvent.click(await screen.findByRole('button', { name }))
  return screen.findByRole('dialog')
}

test('R-03 a request is withdrawn after a question that says who hears of it, and a line says it is done', async () => {
  const calls = open(me(['liaison'], 'u1'))
  const dialog = await press(/^撤回 /)
  expect(within(dialog).getByText('两个月都不变，仍由原单位主办；县财政局会收到撤回的消息。')).toBeTruthy()
  expect(answers(calls)).toEqual([])
  await userEvent.click(within(dialog).getByRole('button', { name: '撤回' }))
  expect(await screen.findByText('已撤回调换申请，轮值不变')).toBeTruthy()
  expect(answers(calls)).toEqual(['POST /api/v1/swap-requests/q/refuse'])
})

test('R-03 the unit that is asked sees which months change hands before it agrees', async () => {
  const calls = open(me(['liaison'], 'u2'))
  const dialog = await press(/^同意 /)
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map((item) => item.textContent),
  ).toEqual(['3月：县水利局 → 县财政局', '5月：县财政局 → 县水利局'])
  expect(within(dialog).queryByText(/代县财政局/)).toBeNull()
  expect(answers(calls)).toEqual([])
  await userEvent.click(within(dialog).getByRole('button', { name: '同意' }))
  expect(await screen.findByText('已同意，调换生效')).toBeTruthy()
  expect(answers(calls)).toEqual(['POST /api/v1/swap-requests/q/accept'])
})

test.each([
  [me(['lead-unit'], 'u9', ['a']), '由牵头单位代县财政局同意。'],
  [me(['county-committee']), '由党工委代县财政局同意。'],
  [me(['org-dept']), '由组织部代县财政局同意。'],
])('R-03 who agrees in place of the unit that is asked reads so', async (who, said) => {
  open(who)
  expect(within(await press(/^同意 /)).getByText(said)).toBeTruthy()
})

test('R-03 the lead unit that is asked itself answers for itself', async () => {
  open(me(['lead-unit'], 'u2', ['a']))
  const dialog = await press(/^不同意 /)
  expect(within(dialog).getByText('两个月都不变，仍由原单位主办；县水利局会收到不同意的消息。')).toBeTruthy()
  expect(within(dialog).queryByText(/由牵头单位代/)).toBeNull()
})
