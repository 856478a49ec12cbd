import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { OrgPost } from '../api/schemas'
import { show } from '../test/render'
import { NoteDialog } from './NoteDialog'

const POST: OrgPost = {
  id: 'p',
  kind: 'SECRETARY',
  name: '孙远',
  from: '2026-01-01',
  documentNo: '利组〔2026〕1号',
  hasNote: true,
  version: 4,
}
const NOTE = '/api/v1/party-organisations/b/posts/p/note'
const stale = new Response(JSON.stringify({ code: 'STALE', detail: '别人已经改过' }), {
  status: 412,
  headers: { 'content-type': 'application/problem+json' },
})

function opened(post: OrgPost, answers: Record<string, unknown>) {
  const onClose = vi.fn()
  const calls = show(<NoteDialog orgId="b" post={post} onClose={onClose} />, answers)
  return { onClose, written: () => calls.filter(({ call }) => call === 'PUT ' + NOTE) }
}

const save = () => userEvent.click(screen.getByRole('button', { name: '保存' }))

test('a note that was read is written over under the version it was read at', async () => {
  const { onClose, written } = opened(POST, { ['GET ' + NOTE]: { note: '身体好', version: 7 }, ['PUT ' + NOTE]: {} })
  await userEvent.click(screen.getByRole('button', { name: '查看' }))
  await userEvent.type(await screen.findByLabelText('身体和意愿'), '，愿意留任')
  await save()
  expect(written()).toMatchObject([{ ifMatch: '"7"', body: { note: '身体好，愿意留任' } }])
  expect(onClose).toHaveBeenCalledOnce()
})

test('what somebody else wrote meanwhile is shown before it is written over, and what was typed stays', async () => {
  const answers: Record<string, unknown> = { ['GET ' + NOTE]: { note: '愿意留任', version: 5 }, ['PUT ' + NOTE]: stale }
  const { onClose, written } = opened({ ...POST, hasNote: false }, answers)
  await userEvent.type(screen.getByLabelText('身体和意愿'), '身体好')
  await save()
  expect((await screen.findByText('愿意留任')).closest('[role=alert]')?.textContent).toContain('没有保存')
  expect(screen.getByLabelText<HTMLTextAreaElement>('身体和意愿').value).toBe('身体好')
  expect(onClose).not.toHaveBeenCalled()
  answers['PUT ' + NOTE] = {}
  await save()
  expect(written().map(({ ifMatch }) => ifMatch)).toEqual(['"4"', '"5"'])
  expect(onClose).toHaveBeenCalledOnce()
})
