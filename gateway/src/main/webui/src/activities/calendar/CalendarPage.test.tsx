import { fireEvent, screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Activity, Me } from '../../api/schemas'
import { show } from '../../test/render'
import CalendarPage from './CalendarPage'

const me = { roles: ['lead-unit'], units: [{ id: 'u1' }], leadAllianceIds: ['a1'] } as unknown as Me

const activity = (id: string, over: Partial<Activity> = {}): Activity => ({
  id,
  allianceId: 'a1',
  hostUnitId: 'u1',
  hostUnitName: '县水利局',
  kind: 'COLLECTIVE',
  title: '健步走' + id,
  startsAt: '2099-12-06T23:30:00Z',
  endsAt: '2099-12-07T01:00:00Z',
  venueName: '凤凰广场',
  capacity: 40,
  confirmed: 3,
  month: '2099-12',
  state: 'PUBLISHED',
  version: 1,
  ...over,
})

const month = (of: string, items: Activity[] = []) => ({
  [`GET /api/v1/activities?month=${of}&limit=200`]: { items, next: null },
})
const answers = {
  ...Object.assign({}, ...['06', '07', '08', '09', '10'].map((of) => month('2099-' + of))),
  ...Object.assign({}, ...['01', '02', '03', '04'].map((of) => month('2100-' + of))),
  ...month('2099-11', [activity('2', { state: 'DRAFT' })]),
  ...month('2099-12', [activity('1'), activity('3', { state: 'CANCELLED' })]),
  'GET /api/v1/alliances?limit=200': { items: [{ id: 'a1', name: '第一银发联盟', memberCount: 126 }], next: null },
  'GET /api/v1/holidays/2099': {
    year: 2099,
    days: [{ date: '2099-12-05', name: '元旦', off: false }],
    keyDates: [],
    version: 1,
  },
}
const dayCell = (day: string) => document.querySelector<HTMLElement>(`td[data-day="${day}"]`)!
const at = (query: string) => show(<CalendarPage me={me} />, answers, '/calendar?' + query)

test('an activity before eight stands on its own day, worked days are named, what is cancelled is not there', async () => {
  at('view=month&day=2099-12-01')
  await screen.findByText(/健步走1/)
  expect(
    within(dayCell('2099-12-07'))
      .getAllByRole('button')
      .map((chip) => chip.textContent),
  ).toEqual(['07:30 健步走2 草稿', '07:30 健步走1'])
  expect(await within(dayCell('2099-12-05')).findByTitle('元旦调休上班')).toBeTruthy()
  expect(screen.queryByText(/健步走3/)).toBeNull()
})

test('dropped on another day it asks, with the day filled in and how many are told; nothing has moved', async () => {
  const calls = at('view=month&day=2099-12-01')
  const chip = (await screen.findByText(/健步走1/)).closest('li')!
  const dataTransfer = { setData: vi.fn(), effectAllowed: '' }
  fireEvent.dragStart(chip, { dataTransfer })
  fireEvent.dragOver(dayCell('2099-12-10'), { dataTransfer })
  fireEvent.drop(dayCell('2099-12-10'), { dataTransfer })
  expect((await screen.findByLabelText<HTMLInputElement>('日期')).value).toBe('2099-12-10')
  expect((await screen.findByTestId('notice-people')).textContent).toContain('126')
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '确认' }).disabled).toBe(true)
  expect(calls.filter((one) => one.call.includes('postpone'))).toEqual([])
})

test('a draft is not dragged, and by keyboard a published one is moved from its card', async () => {
  at('view=week&day=2099-12-07')
  expect((await screen.findByText(/健步走2/)).closest('li')?.draggable).toBe(false)
  await userEvent.click(screen.getByText(/健步走1/))
  const card = within(await screen.findByTestId('calendar-activity'))
  expect(card.getByText('第一银发联盟')).toBeTruthy()
  await userEvent.click(card.getByRole('button', { name: '改期' }))
  expect((await screen.findByLabelText<HTMLInputElement>('日期')).value).toBe('2099-12-07')
})

test('a phone begins with the list, which says when nothing takes place', async () => {
  const matches = vi.spyOn(window, 'matchMedia').mockReturnValue({ matches: true } as MediaQueryList)
  at('day=2099-12-01')
  expect(await screen.findByRole('link', { name: '健步走1' })).toBeTruthy()
  expect(screen.getByRole('button', { name: '列表' }).getAttribute('aria-pressed')).toBe('true')
  await userEvent.click(screen.getByRole('button', { name: '上个月' }))
  expect(await screen.findByText('这段时间没有活动')).toBeTruthy()
  matches.mockRestore()
})

test('a list of this month begins today, and what was moved here from three months off is on it', async () => {
  vi.useFakeTimers({ toFake: ['Date'], now: Date.parse('2099-12-20T04:00:00Z') })
  const begun: (string | undefined)[] = []
  // jsdom has no layout and nothing to scroll.
  Element.prototype.scrollIntoView = function (this: HTMLElement) {
    begun.push(this.dataset.day)
  }
  const moved = activity('4', { month: '2099-09', startsAt: '2099-12-22T01:00:00Z', endsAt: '2099-12-22T02:00:00Z' })
  show(<CalendarPage me={me} />, { ...answers, ...month('2099-09', [moved]) }, '/calendar?view=list')
  expect(await screen.findByRole('link', { name: '健步走4' })).toBeTruthy()
  expect(begun).toEqual(['2099-12-22'])
  vi.useRealTimers()
})

test('a calendar whose alliances did not come says so', async () => {
  const { 'GET /api/v1/alliances?limit=200': _, ...rest } = answers
  show(<CalendarPage me={me} />, rest, '/calendar?view=month&day=2099-12-01')
  expect((await screen.findByRole('alert')).textContent).toContain('没有找到')
})
