import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Activity, Member } from '../api/schemas'
import { show } from '../test/render'
import { SignUpDialog } from './SignUpDialog'

const members = ['单一', '单二'].map((name, index) => ({
  id: String(index),
  name,
  unitName: '县水利局',
  state: 'ACTIVE',
})) as Member[]

test('R-12 whoever cannot be signed up is named with the reason, the others are signed up', async () => {
  const close = vi.fn()
  show(<SignUpDialog activity={{ id: 'x' } as Activity} members={members} registrations={[]} onClose={close} />, {
    'POST /api/v1/activities/x/registrations': {
      items: [
        { memberId: '0', state: 'CONFIRMED' },
        { memberId: '1', state: 'REFUSED', reason: '该党员当前状态不能报名' },
      ],
    },
  })
  for (const box of screen.getAllByRole('checkbox')) await userEvent.click(box)
  await userEvent.click(screen.getByRole('button', { name: '提交报名' }))
  expect((await screen.findByTestId('not-signed-up')).textContent).toContain('单二：该党员当前状态不能报名')
  expect(close).not.toHaveBeenCalled()
})
