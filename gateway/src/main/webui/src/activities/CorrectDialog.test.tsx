import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Activity } from '../api/schemas'
import { useActivity } from '../api/useActivities'
import { show } from '../test/render'
import { CorrectDialog } from './CorrectDialog'

const activity = {
  id: 'x',
  allianceId: 'a',
  state: 'PUBLISHED',
  title: '参观黄河文化馆',
  venueName: '一楼',
  capacity: 2,
  confirmed: 2,
  version: 7,
  startsAt: '2099-03-25T01:00:00Z',
  endsAt: '2099-03-25T03:00:00Z',
} as Activity

const ANSWERS = {
  'GET /api/v1/activities/x/registrations': {
    items: ['CONFIRMED', 'CONFIRMED', 'WAITLISTED', 'WAITLISTED'].map((state, index) => ({ memberId: String(index), state })),
  },
  'GET /api/v1/alliances?limit=200': { items: [{ id: 'a', memberCount: 126 }] },
  'POST /api/v1/messages/preview': { sms: '更正：……', smsUnits: 30, changed: [] },
}

async function fill(label: string, text: string) {
  const field = screen.getByLabelText(label)
  await userEvent.clear(field)
  await userEvent.type(field, text)
}

/** As its page has it: with the activity as it was read last. */
function Corrected() {
  const { data } = useActivity('x')
  return data ? <CorrectDialog activity={data} onClose={() => {}} /> : null
}

const confirm = () => screen.getByRole<HTMLButtonElement>('button', { name: '确认' })

test('R-10 a corrected place shows whom it is told and how, and is sent under the version that was read', async () => {
  const close = vi.fn()
  const calls = show(<CorrectDialog activity={activity} onClose={close} />, {
    ...ANSWERS,
    'POST /api/v1/activities/x/correct': { ...activity, venueName: '二楼', version: 8 },
  })
  await fill('地点', '二楼')
  expect((await screen.findByTestId('notice-people')).textContent).toContain('126')
  await vi.waitFor(() =>
    expect(calls.filter(({ call }) => call === 'POST /api/v1/messages/preview').at(-1)?.body).toMatchObject({
      notice: 'CORRECTED',
      title: '参观黄河文化馆',
      place: '二楼',
    }),
  )
  expect(confirm().disabled, 'no reason yet').toBe(true)
  await fill('原因', '写错了楼层')
  await userEvent.click(confirm())
  await vi.waitFor(() => expect(close).toHaveBeenCalled())
  const sent = calls.find(({ call }) => call.endsWith('/correct'))
  expect(sent?.ifMatch).toBe('"7"')
  expect(sent?.body).toEqual({ title: '参观黄河文化馆', venueName: '二楼', capacity: 2, reason: '写错了楼层' })
})

test('R-10 E-21 more seats say who moves up and tell nobody else; fewer than people cannot be sent', async () => {
  show(<CorrectDialog activity={activity} onClose={() => {}} />, ANSWERS)
  await fill('原因', '换了大厅')
  await fill('名额', '3')
  expect((await screen.findByTestId('moves-up')).textContent).toContain('前 1 人')
  expect(screen.queryByTestId('notice-people')).toBeNull()
  expect(confirm().disabled).toBe(false)
  await fill('名额', '1')
  expect(screen.getByText(/名额不能少于 2 个/)).toBeTruthy()
  expect(confirm().disabled).toBe(true)
})

test('what stands already is nothing to correct', async () => {
  show(<CorrectDialog activity={activity} onClose={() => {}} />, ANSWERS)
  await fill('原因', '没有变')
  expect(confirm().disabled).toBe(true)
})

test('case 37 what another corrected meanwhile is shown and kept, and written over only where one typed something else', async () => {
  const answers: Record<string, unknown> = {
    ...ANSWERS,
    'GET /api/v1/activities/x': activity,
    'POST /api/v1/activities/x/correct': new Response('{"code":"PRECONDITION_FAILED"}', { status: 412 }),
  }
  const calls = show(<Corrected />, answers)
  await screen.findByTestId('correct')
  await fill('地点', '二楼')
  await fill('原因', '写错了楼层')
  answers['GET /api/v1/activities/x'] = { ...activity, title: '参观黄河文化馆（改）', venueName: '三楼', version: 8 }
  await userEvent.click(confirm())
  const shown = await screen.findByText(/现在是：/)
  expect(shown.textContent).toContain('“三楼”')
  expect(screen.getByLabelText<HTMLInputElement>('活动名称').value).toBe('参观黄河文化馆（改）')
  expect(screen.getByLabelText<HTMLInputElement>('地点').value).toBe('二楼')
  // What stood there before the other one came is typed like anything else.
  await fill('地点', activity.venueName)
  expect(screen.getByLabelText<HTMLInputElement>('地点').value).toBe(activity.venueName)
  await fill('地点', '二楼')
  await userEvent.click(confirm())
  const sent = await vi.waitFor(() => {
    const all = calls.filter(({ call }) => call.endsWith('/correct'))
    expect(all).toHaveLength(2)
    return all
  })
  expect(sent.map(({ ifMatch }) => ifMatch)).toEqual(['"7"', '"8"'])
  expect(sent[1]?.body).toEqual({ title: '参观黄河文化馆（改）', venueName: '二楼', capacity: 2, reason: '写错了楼层' })
})
