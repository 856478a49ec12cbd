import { fireEvent, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Activity, Me } from '../api/schemas'
import { show } from '../test/render'
import { Steps } from './Steps'

const activity = {
  id: 'x',
  allianceId: 'a',
  month: '2100-03',
  kind: 'COLLECTIVE',
  hostUnitId: 'u',
  capacity: 40,
  version: 2,
  title: '参观黄河文化馆',
  venueName: '黄河文化馆',
  state: 'PUBLISHED',
  startsAt: '2100-03-25T01:00:00Z',
  endsAt: '2100-03-25T03:30:00Z',
} as Activity

const me = { username: 'lead-a1', roles: ['lead-unit'], units: [], leadAllianceIds: ['a'] } as unknown as Me

function shown(known: Partial<Activity>, verb = '', at = '/', answer: unknown = activity) {
  const answers = {
    [`POST /api/v1/activities/x/${verb}`]: answer,
    'GET /api/v1/alliances?limit=200': { items: [{ id: 'a', memberCount: 126 }] },
    'POST /api/v1/messages/preview': { sms: '3月25日09:00参观黄河文化馆', smsUnits: 71, relayedSms: '', text: '', changed: [] },
    'PUT /api/v1/activities/x': activity,
    'GET /api/v1/activities/x/report': { activityId: 'x', state: 'NOT_HELD', due: '2100-04-01' },
  }
  return show(<Steps activity={{ ...activity, ...known }} me={me} />, answers, at)
}

const sent = (calls: ReturnType<typeof shown>) => calls.filter(({ call }) => /^(POST|PUT) .*activities/.test(call))

test('R-04 whom publishing reaches is said before it is done; nobody is, when the hour has passed', async () => {
  shown({ state: 'DRAFT' })
  await userEvent.click(screen.getByRole('button', { name: '发布' }))
  const dialog = screen.getByRole('dialog')
  expect(dialog.textContent).toContain('立即按各人的联系方式通知')
  expect((await screen.findByTestId('notice-people')).textContent).toContain('126 名党员')
  const text = await screen.findByTestId('notice-text')
  expect(text.textContent).toContain('3月25日09:00参观黄河文化馆')
  expect(text.textContent).toContain('要分 2 条发')
})

test('R-04 nothing counts as held or closed before it was asked and confirmed', async () => {
  const calls = shown({ startsAt: '2026-03-25T01:00:00Z' }, 'held')
  await userEvent.click(screen.getByRole('button', { name: '确认已举办' }))
  // The day is the service's own, the one the page shows afterwards.
  expect((await screen.findByTestId('report-due')).textContent).toContain('最迟 2100年4月1日 上报。')
  expect(sent(calls)).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: '确认' }))
  expect(sent(calls).map(({ call }) => call)).toEqual(['POST /api/v1/activities/x/held'])
})

test('R-04 a morning page leads to the question itself, and what cannot be done is not asked', async () => {
  const calls = shown({ startsAt: '2026-03-25T01:00:00Z' }, 'held', '/activities/x?do=held')
  expect(screen.getByRole('dialog').textContent).toContain('已经办完')
  await userEvent.click(screen.getByRole('button', { name: '取消' }))
  expect(screen.queryByRole('dialog')).toBeNull()
  expect(sent(calls)).toEqual([])
})

test('R-04 what cannot be done is not asked, whatever an address says', () => {
  shown({}, 'held', '/activities/x?do=held')
  expect(screen.queryByRole('dialog')).toBeNull()
})

test('R-04 where somebody else was faster the page is read again, and says so', async () => {
  const refused = new Response(JSON.stringify({ code: 'ACTIVITY_STATE', detail: '活动已取消，不能登记举办' }), {
    status: 409,
    headers: { 'content-type': 'application/problem+json' },
  })
  shown({ startsAt: '2026-03-25T01:00:00Z' }, 'held', '/', refused)
  await userEvent.click(screen.getByRole('button', { name: '确认已举办' }))
  await userEvent.click(screen.getByRole('button', { name: '确认' }))
  const note = await screen.findByRole('alert')
  expect(note.textContent).toContain('活动已取消')
  expect(note.textContent).toContain('已换成最新情况')
})

test('R-04 a draft is written anew as it was read, and only what was changed is other', async () => {
  const calls = shown({ state: 'DRAFT' })
  await userEvent.click(screen.getByRole('button', { name: '修改草稿' }))
  const place = screen.getByLabelText('活动地点')
  await userEvent.clear(place)
  await userEvent.type(place, '县文化馆')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(sent(calls)).toMatchObject([
    {
      call: 'PUT /api/v1/activities/x',
      ifMatch: '"2"',
      body: {
        title: '参观黄河文化馆',
        hostUnitId: 'u',
        venueName: '县文化馆',
        capacity: 40,
        startsAt: '2100-03-25T09:00:00+08:00',
      },
    },
  ])
})

test('R-04 an activity of the past is only entered afterwards', async () => {
  const calls = shown({ state: 'DRAFT', startsAt: '2026-03-25T01:00:00Z' }, 'publish')
  await userEvent.click(screen.getByRole('button', { name: '发布' }))
  expect(screen.getByRole('dialog').textContent).toContain('不通知任何人')
  await userEvent.click(screen.getByRole('button', { name: '确认' }))
  expect(sent(calls).map(({ call }) => call)).toEqual(['POST /api/v1/activities/x/publish'])
})

test('R-04 a new date starts from the old one and keeps its length unless another end is chosen', async () => {
  const calls = shown({}, 'postpone')
  await userEvent.click(screen.getByRole('button', { name: '改期' }))
  fireEvent.change(screen.getByLabelText('开始时间'), { target: { value: '14:00' } })
  expect(screen.getByLabelText<HTMLInputElement>('结束时间').value).toBe('16:30')
  await userEvent.type(screen.getByLabelText('原因'), '大雨')
  await userEvent.click(screen.getByRole('button', { name: '确认' }))
  expect(sent(calls)[0]?.body).toEqual({ startsAt: '2100-03-25T14:00:00+08:00', reason: '大雨' })
  expect(sent(calls)[0]?.ifMatch).toMatch(/^"\d+"$/)
})

test('R-04 what lasts two days still ends on the second when another end is chosen', async () => {
  const calls = shown({ endsAt: '2100-03-26T03:30:00Z' }, 'postpone')
  await userEvent.click(screen.getByRole('button', { name: '改期' }))
  const confirm = screen.getByRole<HTMLButtonElement>('button', { name: '确认' })
  fireEvent.change(screen.getByLabelText('日期'), { target: { value: '2100-03-31' } })
  expect(screen.getByText('4月1日 星期四')).toBeTruthy()
  await userEvent.type(screen.getByLabelText('原因'), '大雨')
  fireEvent.change(screen.getByLabelText('结束时间'), { target: { value: '' } })
  expect(confirm.disabled).toBe(true)
  fireEvent.change(screen.getByLabelText('结束时间'), { target: { value: '10:00' } })
  expect(screen.getByText('4月1日 星期四')).toBeTruthy()
  await userEvent.click(confirm)
  expect(sent(calls)[0]?.body).toEqual({
    startsAt: '2100-03-31T09:00:00+08:00',
    endsAt: '2100-04-01T10:00:00+08:00',
    reason: '大雨',
  })
})

test('R-04 what is taken back says why', async () => {
  const calls = shown({ state: 'HELD' }, 'held/withdraw')
  await userEvent.click(screen.getByRole('button', { name: '撤回“已举办”' }))
  expect(screen.getByRole<HTMLButtonElement>('button', { name: '确认' }).disabled).toBe(true)
  await userEvent.type(screen.getByLabelText('原因'), '误点')
  await userEvent.click(screen.getByRole('button', { name: '确认' }))
  expect(sent(calls)[0]).toMatchObject({ call: 'POST /api/v1/activities/x/held/withdraw', body: { reason: '误点' } })
})
