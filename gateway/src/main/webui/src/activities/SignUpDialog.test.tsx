import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { expect, test, vi } from 'vitest'
import type { Activity, Member } from '../api/schemas'
import { show } from '../test/render'
import { SignUpDialog } from './SignUpDialog'

const members = ['单一', '单二'].map((name, index) => ({
  id: String(index),
  name,
  unitName: ['县水利局', '县法院'][index],
  initials: ['SY DY', 'SE DE'][index],
  pinyin: ['shan yi', 'shan er'][index],
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

test('R-12 a unit is chosen in one touch and not chosen by another; who is looked for is found by the given name', async () => {
  show(<SignUpDialog activity={{ id: 'x' } as Activity} members={members} registrations={[]} onClose={() => {}} />, {})
  await userEvent.click(screen.getByRole('button', { name: '选上县法院的 1 人' }))
  expect(screen.getByText('已选 1 人')).toBeTruthy()
  await userEvent.click(screen.getByRole('button', { name: '不选县法院的人' }))
  expect(screen.getByText('已选 0 人')).toBeTruthy()
  await userEvent.type(screen.getByRole('searchbox'), 'er')
  expect(screen.getAllByRole('checkbox')).toHaveLength(1)
  expect(screen.getByText('单二')).toBeTruthy()
  expect(screen.getByRole('button', { name: '选上县法院的 1 人' }).textContent, 'not the whole unit').toBe('选这 1 人')
})
