import { screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Activity, Me } from '../api/schemas'
import { show } from '../test/render'
import { RegistrationList } from './RegistrationList'
import { UndoLine } from '../ui/undo/UndoLine'

const committee = { roles: ['county-committee'], units: [], leadAllianceIds: [] } as unknown as Me
const liaison = { roles: ['liaison'], units: [{ id: 'u' }], leadAllianceIds: [] } as unknown as Me

test('R-12 how a wish came in is said in words, accounts and codes stay out of sight', async () => {
  show(<RegistrationList activity={{ id: 'x', allianceId: 'a', state: 'HELD' } as Activity} me={committee} mayWrite />, {
    'GET /api/v1/activities/x/registrations': {
      items: [{ memberId: '1', state: 'CONFIRMED', channel: 'PHONE', actor: 'lead-a1' }],
    },
    'GET /api/v1/members/roll?activityId=x': {
      items: ['2', '1'].map((id) => ({ id, name: id === '1' ? '单一' : '单二', unitName: '县水利局' })),
    },
  })
  await screen.findByText('单一')
  expect(screen.getByTestId('registrations').textContent).toContain('电话')
  expect(screen.getByTestId('registrations').textContent).not.toMatch(/lead-a1|PHONE/)
})

test('R-12 why one could not be withdrawn does not stand in the dialog of the next', async () => {
  const activity = { id: 'x', allianceId: 'a', state: 'PUBLISHED', startsAt: '2100-03-25T01:00:00Z' } as Activity
  show(<RegistrationList activity={activity} me={committee} mayWrite />, {
    'GET /api/v1/activities/x/registrations': {
      items: ['1', '2'].map((memberId) => ({ memberId, state: 'CONFIRMED', channel: 'PHONE' })),
    },
    'GET /api/v1/members/roll?activityId=x': {
      items: ['1', '2'].map((id) => ({ id, name: '单' + id, unitName: '县水利局' })),
    },
  })
  await userEvent.click(await screen.findByRole('button', { name: '撤销单1的报名' }))
  await userEvent.click(screen.getByRole('button', { name: '撤销' }))
  expect((await screen.findByRole('alert')).textContent).toContain('没有找到')
  await userEvent.click(screen.getByRole('button', { name: '取消' }))
  await userEvent.click(screen.getByRole('button', { name: '撤销单2的报名' }))
  expect(screen.queryByRole('alert')).toBeNull()
})

test('R-12 the host sees who has signed up, and changes the sign-ups of his own people only', async () => {
  const activity = {
    id: 'x',
    allianceId: 'a',
    hostUnitId: 'u',
    state: 'PUBLISHED',
    startsAt: '2100-03-25T01:00:00Z',
  } as Activity
  show(<RegistrationList activity={activity} me={liaison} mayWrite />, {
    'GET /api/v1/activities/x/registrations': {
      items: ['u', 'other'].map((unitId) => ({ memberId: 'of-' + unitId, unitId, state: 'CONFIRMED', channel: 'PHONE' })),
    },
    'GET /api/v1/members/roll?activityId=x': {
      items: ['u', 'other'].map((unitId) => ({ id: 'of-' + unitId, name: '党员' + unitId, unitName: unitId })),
    },
  })
  expect(await screen.findByText('党员other')).toBeTruthy()
  expect(screen.getByRole('button', { name: '撤销党员u的报名' })).toBeTruthy()
  expect(screen.queryByRole('button', { name: '撤销党员other的报名' })).toBeNull()
})

test('R-12 names and people to choose from that did not come are said to be missing', async () => {
  const activity = { id: 'x', allianceId: 'a', state: 'PUBLISHED', startsAt: '2100-03-25T01:00:00Z' } as Activity
  show(<RegistrationList activity={activity} me={committee} mayWrite />, {
    'GET /api/v1/activities/x/registrations': { items: [{ memberId: '1', state: 'CONFIRMED', channel: 'PHONE' }] },
  })
  expect(await within(await screen.findByTestId('registrations')).findByRole('alert')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '代报名' }))
  expect(await within(await screen.findByTestId('sign-up')).findByRole('button', { name: '重试' })).toBeTruthy()
})

/** A sign-up sheet from which the first is withdrawn. */
async function withdrawn(items: object[]) {
  const activity = { id: 'x', allianceId: 'a', state: 'PUBLISHED', startsAt: '2100-03-25T01:00:00Z' } as Activity
  const calls = show(
    <>
      <RegistrationList activity={activity} me={committee} mayWrite />
      <UndoLine />
    </>,
    {
      'GET /api/v1/activities/x/registrations': { items },
      'GET /api/v1/members/roll?activityId=x': { items: [{ id: '1', name: '单一', unitName: '县水利局' }] },
      'DELETE /api/v1/activities/x/registrations/1': {},
      'POST /api/v1/activities/x/registrations': { items: [] },
    },
  )
  await userEvent.click(await screen.findByRole('button', { name: '撤销单一的报名' }))
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '撤销' }))
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull())
  return calls
}

const confirmed = { memberId: '1', state: 'CONFIRMED', channel: 'PHONE' }

test('R-12 a withdrawal is taken back while nobody has moved up', async () => {
  const calls = await withdrawn([confirmed])
  await userEvent.click(screen.getByRole('button', { name: '撤销' }))
  const sent = calls.filter(({ call }) => call === 'POST /api/v1/activities/x/registrations')
  expect(sent.map(({ body }) => body)).toEqual([{ memberIds: ['1'], channel: 'PHONE' }])
})

test('R-12 where somebody has moved up a withdrawal is not offered to be taken back', async () => {
  const calls = await withdrawn([confirmed, { memberId: '2', state: 'WAITLISTED', channel: 'PHONE', position: 1 }])
  expect(calls.some(({ call }) => call === 'DELETE /api/v1/activities/x/registrations/1')).toBe(true)
  expect(screen.queryByRole('button', { name: '撤销' })).toBeNull()
})

const begun = { id: 'x', allianceId: 'a', state: 'CLOSED', startsAt: '2026-03-25T01:00:00Z' } as Activity
const signedUp = {
  'GET /api/v1/activities/x/registrations': {
    items: ['u', 'other'].map((unitId) => ({ memberId: 'of-' + unitId, unitId, state: 'CONFIRMED', channel: 'PHONE' })),
  },
  'GET /api/v1/members/roll?activityId=x': {
    items: ['u', 'other'].map((unitId) => ({ id: 'of-' + unitId, name: '党员' + unitId, unitName: unitId })),
  },
  'POST /api/v1/activities/x/leaves/approve': { memberId: 'of-u', state: 'EXCUSED' },
}

test('R-11 after the start the secretary of the own branch approves a leave, and nobody else’s', async () => {
  const secretary = { roles: ['branch-secretary'], units: [{ id: 'u' }], leadAllianceIds: [] } as unknown as Me
  const calls = show(<RegistrationList activity={begun} me={secretary} mayWrite />, signedUp)
  await userEvent.click(await screen.findByRole('button', { name: '补批请假：党员u' }))
  expect(screen.queryByRole('button', { name: '补批请假：党员other' })).toBeNull()
  await userEvent.type(screen.getByLabelText(/^原因|^理由/), '住院')
  await userEvent.click(within(screen.getByRole('dialog')).getByRole('button', { name: '确认' }))
  await waitFor(() =>
    expect(calls.find(({ call }) => call.endsWith('/leaves/approve'))?.body).toEqual({ memberId: 'of-u', reason: '住院' }),
  )
})

test.each([
  ['a liaison', liaison, begun],
  ['the committee before the start', committee, { ...begun, startsAt: '2100-03-25T01:00:00Z' }],
  ['the committee once the report is accepted', committee, { ...begun, state: 'ACCEPTED' as const }],
])('R-11 %s approves no late leave', async (_, me, activity) => {
  show(<RegistrationList activity={activity} me={me} mayWrite />, signedUp)
  expect(await screen.findByText('党员u')).toBeTruthy()
  expect(screen.queryByRole('button', { name: /补批请假/ })).toBeNull()
})
