import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { show } from '../test/render'
import { Numbers } from './Numbers'

test('a figure opens what it counts: a page by its address, a part of this one by a press', async () => {
  const narrow = vi.fn()
  show(
    <Numbers
      testId="figures"
      items={[
        { key: 'units', label: '单位', number: 3, unit: '家' },
        { key: 'owed', label: '应办', number: 2, opens: { says: '应办 2', to: '/dashboard/owed' } },
        { key: 'out', label: '流出', number: 5, opens: { says: '流出 5', show: narrow } },
      ]}
    />,
    {},
  )
  expect(screen.getByTestId('number-units').closest('dd')?.textContent).toBe('3 家')
  expect(screen.getByRole('link', { name: '应办 2' }).getAttribute('href')).toBe('/dashboard/owed')
  await userEvent.click(screen.getByRole('button', { name: '流出 5' }))
  expect(narrow).toHaveBeenCalledOnce()
})
