import { QueryClient, QueryClientProvider } from '@tanstack/react-query'
import { render } from '@testing-library/react'
import type { ReactNode } from 'react'
import { MemoryRouter } from 'react-router'
import { vi } from 'vitest'
import { LanguageProvider } from '../i18n/language'
import { SaidLine } from '../ui/said/SaidLine'

/** Renders a screen with everything around it; `answers` are looked up by "METHOD path"; a Response is given as it is. */
export function show(screen: ReactNode, answers: Record<string, unknown>, at = '/') {
  const calls: { call: string; body: unknown; ifMatch: string | null }[] = []
  vi.stubGlobal(
    'fetch',
    vi.fn(async (path: string, init: RequestInit) => {
      const call = `${init.method} ${path}`
      calls.push({
        call,
        body: typeof init.body === 'string' ? JSON.parse(init.body) : init.body,
        ifMatch: new Headers(init.headers).get('if-match'),
      })
      const known = answers[call]
      if (known instanceof Response) return known.clone()
      return call in answers
        ? new Response(JSON.stringify(answers[call]), { status: 200, headers: { 'content-type': 'application/json' } })
        : new Response(JSON.stringify({ code: 'NOT_FOUND', detail: '没有找到' }), {
            status: 404,
            headers: { 'content-type': 'application/problem+json' },
          })
    }),
  )
  render(
    <LanguageProvider>
      <QueryClientProvider client={new QueryClient({ defaultOptions: { queries: { retry: false } } })}>
        <MemoryRouter initialEntries={[at]} useTransitions={false}>
          {screen}
          <SaidLine />
        </MemoryRouter>
      </QueryClientProvider>
    </LanguageProvider>,
  )
  return calls
}
