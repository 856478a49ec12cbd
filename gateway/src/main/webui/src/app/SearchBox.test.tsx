import { screen, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { Route, Routes, useLocation } from 'react-router'
import { afterEach, expect, test, vi } from 'vitest'
import { show } from '../test/render'
import { groupsOf } from './navModel'
import { SearchBox } from './SearchBox'

afterEach(() => void vi.restoreAllMocks())

function Where() {
  const { pathname, search, state } = useLocation()
  return <p data-testid="where">{pathname + search + ' ' + ((state as { q?: string } | null)?.q ?? '')}</p>
}

function opened(role: string) {
  return show(
    <>
      <SearchBox groups={groupsOf([role])} />
      <input aria-label="别处" />
      <Routes>
        <Route path="*" element={<Where />} />
      </Routes>
    </>,
    {
      'GET /api/v1/members?q=wch&limit=7': { items: [{ id: 'm', name: '魏春花', unitId: 'u', unitName: '县水利局' }] },
      'GET /api/v1/alliances?limit=200': { items: [{ id: 'a', name: '第一银发联盟' }] },
      'GET /api/v1/activities?q=%E5%8F%82%E8%A7%82&limit=7': {
        items: [{ id: 'x', title: '参观黄河', startsAt: '2022-03-25T01:00:00Z' }],
      },
      'GET /api/v1/members?q=%E6%B4%BB%E5%8A%A8&limit=7': { items: [] },
    },
  )
}

test('one stroke opens the search, initials find a person, and Enter goes there by an address without the name', async () => {
  opened('liaison')
  await userEvent.keyboard('/')
  await userEvent.type(screen.getByRole('searchbox'), 'wch')
  const found = within(screen.getByTestId('search'))
  expect((await found.findByRole('link', { name: /魏春花/ })).textContent).toContain('县水利局')
  await userEvent.keyboard('{Enter}')
  expect(screen.getByTestId('where').textContent).toBe('/members/m ')
  expect(screen.queryByTestId('search')).toBeNull()
})

test('an activity of long ago is found by a part of its title', async () => {
  opened('liaison')
  await userEvent.keyboard('/')
  await userEvent.type(screen.getByRole('searchbox'), '参观')
  await within(screen.getByTestId('search')).findByRole('link', { name: /参观黄河/ })
  await userEvent.keyboard('{Enter}')
  expect(screen.getByTestId('where').textContent).toBe('/activities/x ')
})

test('nobody is told that nothing was found before it was looked for', async () => {
  opened('liaison')
  await userEvent.keyboard('/')
  await userEvent.type(screen.getByRole('searchbox'), 'zz')
  const found = within(screen.getByTestId('search'))
  expect(found.getByRole('status').textContent).toBe('正在查找…')
  expect(await found.findByText('没有找到，换个说法再试。')).toBeTruthy()
})

test('a stroke in a field is a letter', async () => {
  opened('liaison')
  await userEvent.type(screen.getByLabelText('别处'), '1/2')
  expect(screen.getByLabelText<HTMLInputElement>('别处').value).toBe('1/2')
  expect(screen.queryByTestId('search')).toBeNull()
})

test('a page is found only by those who may enter it', async () => {
  opened('liaison')
  await userEvent.keyboard('{Control>}k{/Control}')
  await userEvent.type(screen.getByRole('searchbox'), '活动')
  const found = within(screen.getByTestId('search'))
  expect(await found.findByRole('link', { name: '活动' })).toBeTruthy()
  await userEvent.clear(screen.getByRole('searchbox'))
  await userEvent.type(screen.getByRole('searchbox'), '导入')
  expect(await found.findByText('没有找到，换个说法再试。')).toBeTruthy()
})

test.each([
  ['its button', () => userEvent.click(screen.getByRole('button', { name: '查找' }))],
  ['a stroke', () => userEvent.keyboard('/')],
  ['Ctrl-K', () => userEvent.keyboard('{Control>}k{/Control}')],
])('what is typed at once, after it was opened by %s, is what is searched for', async (_, open) => {
  // As browsers do: nothing in a closed dialog takes the focus, and an opened one gives it to its first button.
  vi.spyOn(HTMLDialogElement.prototype, 'showModal').mockImplementation(function (this: HTMLDialogElement) {
    this.open = true
    this.querySelector('button')?.focus()
  })
  opened('liaison')
  await open()
  await userEvent.keyboard('wch')
  expect(screen.getByRole<HTMLInputElement>('searchbox').value).toBe('wch')
})
