import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import { show } from '../test/render'
import { RejectDialog } from './RejectDialog'

test('a proposal is sent back only with a reason', async () => {
  const onClose = vi.fn()
  const calls = show(<RejectDialog proposalId="p" onClose={onClose} />, { 'POST /api/v1/grouping-proposals/p/reject': {} })
  const confirm = screen.getByRole('button', { name: '确认退回' }) as HTMLButtonElement
  expect(confirm.disabled).toBe(true)
  await userEvent.type(screen.getByLabelText('退回原因'), '重分')
  await userEvent.click(confirm)
  await vi.waitFor(() => expect(onClose).toHaveBeenCalled())
  expect(calls.map((one) => one.body)).toEqual([{ reason: '重分' }])
})
