import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { show } from '../test/render'
import { Routing } from './Routing'

const away = () => new Response('<h1>503</h1>', { status: 503, headers: { 'content-type': 'text/html' } })

test('the console opens by itself once a platform that starts answers, and says until then what it waits for', async () => {
  const answers: Record<string, unknown> = { 'GET /api/v1/me': away() }
  show(<Routing large={false} onToggleLarge={() => undefined} />, answers, '/welcome')
  expect(await screen.findByRole('heading', { name: /系统正在启动/ })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '现在就试' }))
  expect(screen.getByRole('heading', { name: /系统正在启动/ })).toBeTruthy()
  answers['GET /api/v1/me'] = {
    username: 'family-1',
    displayName: '家属',
    roles: ['family'],
    division: '370522',
    units: [],
    allianceIds: [],
    leadAllianceIds: [],
  }
  await userEvent.click(screen.getByRole('button', { name: '现在就试' }))
  expect(await screen.findByRole('main')).toBeTruthy()
})
