import { screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test } from 'vitest'
import { show } from '../test/render'
import Inbox from './Inbox'

const notice = (id: string) => ({ id, title: '主办提醒' + id, text: '请准备', at: '2026-03-30T00:00:00Z' })
const page = (ids: string[], next: string | null) => ({ items: ids.map(notice), next })
const answers = {
  'GET /api/v1/inbox?limit=50': page(['a', 'b', 'c'], 'p2'),
  'GET /api/v1/inbox?cursor=p2&limit=50': page(['d'], null),
  'POST /api/v1/inbox/a/read': {},
}

test('N-08 older messages are read page by page', async () => {
  show(<Inbox />, answers)
  await userEvent.click(await screen.findByRole('button', { name: '载入更多' }))
  expect(await screen.findByText('主办提醒d')).toBeTruthy()
  expect(screen.queryByRole('button', { name: '载入更多' })).toBeNull()
})

test('N-08 messages are marked one after the other, and what is refused stops it and is said', async () => {
  const calls = show(<Inbox />, answers)
  await userEvent.click(await screen.findByRole('button', { name: '全部标为已读' }))
  expect(await screen.findByText('没有找到')).toBeTruthy()
  const posts = () => calls.map(({ call }) => call).filter((call) => call.startsWith('POST'))
  await waitFor(() => expect(posts()).toEqual(['POST /api/v1/inbox/a/read', 'POST /api/v1/inbox/b/read']))
})
