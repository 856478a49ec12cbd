import { cleanup, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { afterEach, expect, test } from 'vitest'
import type { Me } from '../api/schemas'
import { show } from '../test/render'
import { groupsOf } from './navModel'
import { Nav } from './Nav'
import { PersonMenu } from './PersonMenu'
import { Welcome } from './Welcome'

afterEach(() => localStorage.clear())

const open = () =>
  show(<Nav groups={groupsOf(['county-committee'])} open={false} narrow={false} onToggleNarrow={() => {}} unread={2} />, {})

test('a group that is folded stays folded the next time', async () => {
  open()
  expect(screen.getByRole('link', { name: /^消息.*2 条未读$/ })).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '联盟' }))
  expect(screen.queryByRole('link', { name: '组盟方案' })).toBeNull()
  cleanup()
  open()
  expect(screen.getByRole('button', { name: '联盟' }).getAttribute('aria-expanded')).toBe('false')
  expect(screen.queryByRole('link', { name: '组盟方案' })).toBeNull()
})

const me = (roles: string[]) =>
  ({ username: 'liaison-a1-2', name: '单联络', roles, units: [{ id: 'u', uscc: '', name: '县水利局' }] }) as unknown as Me

test('the menu of a person says unit and post in words, and no code', () => {
  show(<PersonMenu me={me(['liaison', 'uma_authorization'])} />, {})
  const panel = screen.getByText('县水利局').parentElement
  expect(panel?.textContent).toContain('联络员')
  expect(panel?.textContent).not.toMatch(/uma|liaison/)
})

test('who logs out is asked first while something of his is not saved, with the way to it', async () => {
  localStorage.setItem('sa.kept:liaison-a1-2:roll:x', '{"1":{"status":"PRESENT","version":0}}')
  const calls = show(<PersonMenu me={me(['liaison'])} />, {})
  const logOut = screen.getByText('退出登录')
  await userEvent.click(logOut)
  const dialog = screen.getByTestId('unsaved')
  expect(within(dialog).getByRole('link', { name: '到会登记' }).getAttribute('href')).toBe('/activities/x/roll')
  expect(calls).toEqual([])
  await userEvent.click(within(dialog).getByRole('button', { name: '取消' }))
  await userEvent.click(logOut)
  await userEvent.click(screen.getByRole('button', { name: '仍然退出' }))
  await waitFor(() => expect(calls.map(({ call }) => call)).toEqual(['POST /logout']))
})

test('what somebody else left on the machine holds nobody up who logs out', async () => {
  localStorage.setItem('sa.kept:lead-a1:roll:x', '{"1":{"status":"PRESENT","version":0}}')
  const calls = show(<PersonMenu me={me(['liaison'])} />, {})
  await userEvent.click(screen.getByText('退出登录'))
  await waitFor(() => expect(calls.map(({ call }) => call)).toEqual(['POST /logout']))
})

test.each(['member', 'family', 'health', 'sys-admin', 'security-officer', 'branch-secretary', 'province'])(
  'the start of %s says what can be done now',
  (role) => {
    show(<Welcome me={me([role])} />, {})
    expect(screen.getByRole('heading', { level: 1 }).textContent).toContain('单联络')
    expect(document.body.textContent).toMatch(/\p{Script=Han}{10}/u)
    expect(document.body.textContent).not.toContain(role)
  },
)

test('M-08 a branch secretary is told at his start whom his unit has to look for', async () => {
  const lost = (unitId: string, name: string) => ({
    memberId: name,
    name,
    unitId,
    heardOn: '2026-01-10',
    watch: 'RED',
    six: [],
  })
  const list = (asked: string, items: unknown[]) => [
    `GET /api/v1/floating?${asked}&limit=200&total=true`,
    { items, next: null },
  ]
  show(
    <Welcome me={me(['branch-secretary'])} />,
    Object.fromEntries([
      list('watch=RED', [lost('u', '游远方'), lost('other', '游别处')]),
      list('watch=AMBER', []),
      list('lacks=RECORDED', []),
    ]),
  )
  expect((await screen.findByRole('link', { name: '游远方' })).getAttribute('href')).toBe('/members/游远方?tab=floating')
  expect(screen.getByText(/最近联系或摸排/)).toBeTruthy()
  expect(screen.queryByRole('link', { name: '游别处' })).toBeNull()
})
