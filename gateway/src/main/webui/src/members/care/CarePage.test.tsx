import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { CareVisit } from '../../api/schemas'
import { shiftDay, today } from '../../i18n/dates'
import { show } from '../../test/render'
import { weekEnd } from './careModel'
import CarePage from './CarePage'

const visit = (id: string, over: Partial<CareVisit> = {}): CareVisit => ({
  id,
  memberId: 'm' + id,
  name: '关照民' + id,
  unitId: 'u1',
  unitName: '县水利局',
  phoneMasked: '199****7001',
  reason: 'HOSPITAL',
  occasionOn: shiftDay(today(), -8),
  dueOn: shiftDay(today(), -5),
  state: 'OVERDUE',
  tags: ['LIVES_ALONE'],
  version: 3,
  ...over,
})
const WEEK = `listing=TO_DO&dueUntil=${weekEnd(today())}`
const list = (query: string) => `GET /api/v1/care-visits?${query}&limit=50&total=true`

function opened(items: CareVisit[], more: Record<string, unknown> = {}) {
  return show(
    <CarePage />,
    {
      [list(WEEK)]: { items, next: null, total: items.length },
      'GET /api/v1/me': { username: 'liaison', roles: ['liaison'], units: [] },
      ...more,
    },
    '/care',
  )
}

test('M-16 a visit says why, how late it is and what to know, and two taps say how it went', async () => {
  const calls = opened([visit('1'), visit('2', { unitId: 'u2', unitName: '县司法局', state: 'OPEN', dueOn: today() })], {
    'POST /api/v1/care-visits/1/outcome': {},
  })
  const first = within((await screen.findAllByTestId('visit'))[0]!)
  expect(first.getByText(/^住院/)).toBeTruthy()
  expect(first.getByText('逾期 5 天')).toBeTruthy()
  expect(first.getByText(/独居/)).toBeTruthy()
  expect(screen.getByTestId('visit-count').textContent).toBe('共 2 次走访')
  await userEvent.click(first.getByRole('button', { name: '关照民1：已上门' }))
  await userEvent.click(within(await screen.findByTestId('visit-outcome')).getByRole('button', { name: '保存' }))
  await waitFor(() => expect(screen.queryByTestId('visit-outcome')).toBeNull())
  const told = calls.find(({ call }) => call.startsWith('POST'))
  expect([told?.body, told?.ifMatch]).toEqual([{ outcome: 'VISITED', on: today() }, '"3"'])
})

test('M-16 whoever was not met stays to be called on, and it is said when somebody tried', async () => {
  opened([visit('1', { outcome: 'UNREACHABLE', doneOn: shiftDay(today(), -1), by: '老李' })])
  expect(await screen.findByText(/没有见到，独居/)).toBeTruthy()
  expect(screen.getByRole('button', { name: '关照民1：已电话' })).toBeTruthy()
})

test('M-16 nothing due is said, with what brings somebody onto the list', async () => {
  opened([])
  expect(await screen.findByText('没有要走访的')).toBeTruthy()
  expect(screen.getByText(/节前 20 天/)).toBeTruthy()
})

test('M-16 paper has the whole list unit by unit with the phone masked and room for how it went', async () => {
  const printed = vi.fn(() => screen.getByTestId('paper').textContent ?? '')
  vi.stubGlobal('print', printed)
  opened([visit('1')], {
    [`GET /api/v1/care-visits?${WEEK}&limit=200`]: {
      items: [visit('1'), visit('2', { unitId: 'u2', unitName: '县司法局' })],
      next: null,
    },
  })
  await screen.findAllByTestId('visit')
  await userEvent.click(screen.getByRole('button', { name: '打印' }))
  await waitFor(() => expect(printed).toHaveBeenCalledTimes(1))
  const text = String(printed.mock.results[0]?.value)
  for (const said of ['县水利局', '县司法局', '199****7001', '关照民2', '走访情况']) expect(text).toContain(said)
})
