import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import type { Activity } from '../api/schemas'
import { show } from '../test/render'
import { RegistrationList } from './RegistrationList'

test('R-12 how a wish came in is said in words, accounts and codes stay out of sight', async () => {
  show(<RegistrationList activity={{ id: 'x', allianceId: 'a', state: 'HELD' } as Activity} mayWrite />, {
    'GET /api/v1/activities/x/registrations': {
      items: [{ memberId: '1', state: 'CONFIRMED', channel: 'PHONE', actor: 'lead-a1' }],
    },
    'GET /api/v1/alliances/a/units': { items: [{ unitId: 'u', seat: 1 }] },
    'GET /api/v1/members?unitId=u&limit=200': { items: [{ id: '2', name: '单二', unitName: '县水利局' }], next: 'more' },
    'GET /api/v1/members?unitId=u&limit=200&cursor=more': { items: [{ id: '1', name: '单一', unitName: '县水利局' }] },
  })
  // He stands on the second page of his unit's list.
  await screen.findByText('单一')
  expect(screen.getByTestId('registrations').textContent).toContain('电话')
  expect(screen.getByTestId('registrations').textContent).not.toMatch(/lead-a1|PHONE/)
})

test('R-12 why one could not be withdrawn does not stand in the dialog of the next', async () => {
  const activity = { id: 'x', allianceId: 'a', state: 'PUBLISHED', startsAt: '2100-03-25T01:00:00Z' } as Activity
  show(<RegistrationList activity={activity} mayWrite />, {
    'GET /api/v1/activities/x/registrations': {
      items: ['1', '2'].map((memberId) => ({ memberId, state: 'CONFIRMED', channel: 'PHONE' })),
    },
    'GET /api/v1/alliances/a/units': { items: [{ unitId: 'u', seat: 1 }] },
    'GET /api/v1/members?unitId=u&limit=200': {
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
