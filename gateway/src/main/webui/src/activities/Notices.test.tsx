import { screen } from '@testing-library/react'
import { expect, test } from 'vitest'
import { show } from '../test/render'
import { Notices } from './Notices'

test('N-07 who can be told of an activity by nobody, for want of a number, is counted with the way to their list', async () => {
  show(<Notices activityId="a" />, {
    'GET /api/v1/messages/summary?activityId=a': { counts: { SENT: 9, MANUAL: 3 }, total: 12 },
    'GET /api/v1/messages?activityId=a&state=MANUAL&limit=200': {
      items: [{ reason: 'NO_PHONE' }, { reason: 'NO_MOBILE' }, { reason: 'NO_PHONE', outcome: 'REACHED' }],
      next: null,
    },
  })
  const link = await screen.findByRole('link', { name: '其中 1 人本人没有号码，须上门或问单位' })
  expect(link.getAttribute('href')).toBe('/calls?activity=a&numbers=none')
})
