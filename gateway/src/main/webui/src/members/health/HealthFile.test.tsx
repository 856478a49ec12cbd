import { act, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes } from 'react-router'
import { expect, onTestFinished, test, vi } from 'vitest'
import type { HealthPerson, HealthRecord } from '../../api/schemas'
import { show } from '../../test/render'
import HealthFilePage from './HealthFilePage'

const PERSON: HealthPerson = { memberId: 'm1', name: '康照民', unitId: 'u1', unitName: '县水利局', consented: 'GIVEN' }
const FILE: HealthRecord = {
  memberId: 'm1',
  version: 2,
  writtenBy: 'nurse',
  writtenAt: '2026-05-06T02:00:00Z',
  content: {
    conditions: [{ name: '高血压', code: 'I10', since: '2011' }],
    allergies: ['青霉素'],
    medications: [],
    mobility: 'WITH_HELP',
  },
}

function opened(person: HealthPerson = PERSON, more: Record<string, unknown> = {}) {
  return show(
    <Routes>
      <Route path="/health/:id" element={<HealthFilePage />} />
    </Routes>,
    {
      'GET /api/v1/health-records?memberId=m1': { items: [person], next: null },
      'GET /api/v1/members/m1/health-record?purpose=VISIT': FILE,
      'GET /api/v1/members/m1/health-record/changes?purpose=VISIT': {
        items: [{ version: 2, writtenBy: 'nurse', writtenAt: '2026-05-06T02:00:00Z', fields: ['MOBILITY', 'NOTES'] }],
        next: null,
      },
      'PUT /api/v1/members/m1/health-record': {},
      'GET /api/v1/me': { username: 'nurse', roles: ['health'], units: [] },
      ...more,
    },
    '/health/m1',
  )
}

const reads = (calls: { call: string }[]) => calls.filter(({ call }) => call.includes('/health-record')).map(({ call }) => call)

test('M-11 a file is opened by saying why, never unasked, and neither tab nor title of it names anybody', async () => {
  const calls = opened()
  await screen.findByTestId('health-closed')
  expect(document.title).toBe('健康档案 · 银发联盟')
  expect(reads(calls).filter((call) => call.includes('/members/'))).toEqual([])
  await userEvent.click(screen.getByRole('button', { name: '走访、巡诊' }))
  const file = within(await screen.findByTestId('health-file'))
  expect(file.getByText('高血压（I10），2011年起')).toBeTruthy()
  expect(file.getByText('拄拐或须人搀扶')).toBeTruthy()
  await userEvent.click(file.getByRole('button', { name: '查看修改历史' }))
  expect(await file.findByText(/行动能力、备注/)).toBeTruthy()
})

test('M-11 what was changed is saved over the version that was read; what was not changed is not saved', async () => {
  const calls = opened()
  await userEvent.click(await screen.findByRole('button', { name: '走访、巡诊' }))
  await userEvent.click(await screen.findByRole('button', { name: '修改' }))
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(calls.some(({ call }) => call.startsWith('PUT'))).toBe(false)
  await userEvent.click(await screen.findByRole('button', { name: '修改' }))
  await userEvent.selectOptions(screen.getByLabelText('行动能力'), 'WHEELCHAIR')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText('坐轮椅')).toBeTruthy()
  const put = calls.find(({ call }) => call.startsWith('PUT'))
  expect([put?.ifMatch, put?.body]).toEqual(['"2"', { ...FILE.content, mobility: 'WHEELCHAIR' }])
})

test('M-11 what was typed stays where somebody else saved first: his is shown, and what is saved then is a change of it', async () => {
  const stale = new Response(JSON.stringify({ code: 'STALE', detail: '已被他人修改' }), {
    status: 412,
    headers: { 'content-type': 'application/problem+json' },
  })
  const answers: Record<string, unknown> = {
    'PUT /api/v1/members/m1/health-record': stale,
    'GET /api/v1/members/m1/health-record?purpose=UPDATE': {
      ...FILE,
      version: 3,
      writtenBy: 'other-nurse',
      content: { ...FILE.content, hospital: '县中医院' },
    },
  }
  const calls = opened(PERSON, answers)
  await userEvent.click(await screen.findByRole('button', { name: '走访、巡诊' }))
  await userEvent.click(await screen.findByRole('button', { name: '修改' }))
  await userEvent.selectOptions(screen.getByLabelText('行动能力'), 'WHEELCHAIR')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(await screen.findByText(/由 other-nurse 填写/)).toBeTruthy()
  expect(screen.getByText('县中医院')).toBeTruthy()
  expect(screen.getByLabelText<HTMLSelectElement>('行动能力').value).toBe('WHEELCHAIR')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  const puts = () => calls.filter(({ call }) => call.startsWith('PUT'))
  await waitFor(() => expect(puts().map(({ ifMatch }) => ifMatch)).toEqual(['"2"', '"3"']))
})

test('M-11 a disease or a medicine without its name is asked for it, and what is refused of an allergy stands at the field', async () => {
  const refused = new Response(
    JSON.stringify({ code: 'INVALID', detail: '填写有误', errors: [{ pointer: '/allergies/1', detail: '最多 50 个字' }] }),
    { status: 422, headers: { 'content-type': 'application/problem+json' } },
  )
  const calls = opened(PERSON, { 'PUT /api/v1/members/m1/health-record': refused })
  await userEvent.click(await screen.findByRole('button', { name: '走访、巡诊' }))
  await userEvent.click(await screen.findByRole('button', { name: '修改' }))
  await userEvent.click(screen.getByRole('button', { name: '加一种药' }))
  await userEvent.type(screen.getByLabelText('用法用量'), '每日一次')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect(screen.getByLabelText('药名').getAttribute('aria-invalid')).toBe('true')
  expect(calls.some(({ call }) => call.startsWith('PUT'))).toBe(false)
  await userEvent.type(screen.getByLabelText('药名'), '氨氯地平')
  await userEvent.click(screen.getByRole('button', { name: '保存' }))
  expect((await screen.findAllByText('最多 50 个字')).map(({ className }) => className)).toEqual(['error'])
})

test('E-32 an open file closes within half a minute when its consent was taken back elsewhere', async () => {
  vi.useFakeTimers({ shouldAdvanceTime: true })
  onTestFinished(() => void vi.useRealTimers())
  const user = userEvent.setup({ advanceTimers: (ms) => vi.advanceTimersByTime(ms) })
  const person = { ...PERSON }
  opened(person)
  await user.click(await screen.findByRole('button', { name: '走访、巡诊' }))
  await screen.findByTestId('health-file')
  person.consented = 'WITHDRAWN'
  await act(() => vi.advanceTimersByTimeAsync(30_000))
  expect(await screen.findByText(/已撤回同意/)).toBeTruthy()
  expect(screen.queryByTestId('health-file')).toBeNull()
})

test('E-32 without a consent that stands there is nothing to open, and the way to enter one', async () => {
  opened({ ...PERSON, consented: 'WITHDRAWN' })
  expect(await screen.findByText(/已撤回同意/)).toBeTruthy()
  expect(screen.queryByTestId('health-closed')).toBeNull()
  expect(screen.getByRole('link', { name: '去登记同意' }).getAttribute('href')).toContain('tab=consent')
})

test('E-32 a consent is entered with day, way and text, and taken back as it was read', async () => {
  const consent = { id: 'c1', purpose: 'HEALTH', standing: true, givenOn: '2026-05-04', givenHow: 'PAPER', textVersion: '1' }
  const calls = opened(PERSON, {
    'GET /api/v1/members/m1/consents': { items: [{ ...consent, givenEnteredBy: 'liaison', version: 1 }], next: null },
    'POST /api/v1/members/m1/consents/c1/withdraw': {},
  })
  await userEvent.click(await screen.findByRole('link', { name: '同意' }))
  await userEvent.click(await screen.findByRole('button', { name: '登记撤回：健康档案' }))
  await userEvent.selectOptions(screen.getByLabelText('撤回方式'), 'PHONE')
  await userEvent.click(within(screen.getByTestId('consent-withdraw')).getByRole('button', { name: '保存' }))
  await waitFor(() => expect(screen.queryByTestId('consent-withdraw')).toBeNull())
  const told = calls.find(({ call }) => call.startsWith('POST'))
  expect([told?.ifMatch, told?.body]).toMatchObject(['"1"', { how: 'PHONE' }])
})
