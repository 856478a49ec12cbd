import { screen } from '@testing-library/react'
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
