import { QueryClientProvider } from '@tanstack/react-query'
import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { MemoryRouter } from 'react-router'
import { expect, test, vi } from 'vitest'
import { consoleQueries } from '../api/queries'
import { LanguageProvider } from '../i18n/language'
import { show } from '../test/render'
import { sendAhead } from './ahead'
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

test('who is logged out is asked once, ahead of the page, and not again when it is drawn', async () => {
  const asked = vi.fn(() => Promise.resolve(new Response('{}', { status: 401 })))
  vi.stubGlobal('fetch', asked)
  const queries = consoleQueries()
  await sendAhead(queries, '/')
  render(
    <LanguageProvider>
      <QueryClientProvider client={queries}>
        <MemoryRouter useTransitions={false}>
          <Routing large={false} onToggleLarge={() => undefined} />
        </MemoryRouter>
      </QueryClientProvider>
    </LanguageProvider>,
  )
  expect(await screen.findByRole('main')).toBeTruthy()
  expect(document.querySelector('.landing')).toBeTruthy()
  expect(asked).toHaveBeenCalledTimes(1)
})
