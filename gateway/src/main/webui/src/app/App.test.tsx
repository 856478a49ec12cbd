import { render, screen } from '@testing-library/react'
import { useSearchParams } from 'react-router'
import { expect, test, vi } from 'vitest'
import { consoleQueries } from '../api/queries'
import { App } from './App'

vi.mock('./Routing', () => ({
  Routing: function Asked() {
    const [params, setParams] = useSearchParams()
    return <input aria-label="q" value={params.get('q') ?? ''} onChange={(event) => setParams({ q: event.target.value })} />
  },
}))

test('a field that the address drives has each letter at once, so that none is lost to a fast typist', () => {
  render(<App queries={consoleQueries()} />)
  const field = screen.getByLabelText<HTMLInputElement>('q')
  const setValue = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')!.set!
  // As a browser does it, and not within act: that would wait for what was put off.
  const within = globalThis as { IS_REACT_ACT_ENVIRONMENT?: boolean }
  const was = within.IS_REACT_ACT_ENVIRONMENT
  within.IS_REACT_ACT_ENVIRONMENT = false
  for (const letter of '水利局') {
    setValue.call(field, field.value + letter)
    field.dispatchEvent(new Event('input', { bubbles: true }))
  }
  within.IS_REACT_ACT_ENVIRONMENT = was
  expect(field.value).toBe('水利局')
})
